import type { PlainTextOption, SectionBlock } from '@slack/types';
import { LOCALES } from '../../src/locales/locale-tags.ts';
import { languageName, say } from '../../src/locales/say.ts';
import { isLanguage, LANGUAGES, type Language } from '../../src/reports/language.ts';
import { bold, escapeText, join, sectionBlock } from '../blocks/mrkdwn.ts';
import { freshId, HOME_ACTIONS, MAX_OPTION, plainText } from './elements.ts';
import type { HomeContents } from './home-contents.ts';

/** The value of the option that leaves the language to Slack. */
const AS_IN_SLACK = 'slack';

/** The six languages, each in its own words, and Slack's. */
export function renderLanguageMenu(contents: HomeContents): SectionBlock {
  const { language, chosen } = contents;
  const options: readonly [PlainTextOption, ...PlainTextOption[]] = [
    { text: plainText(say(language, 'homeLanguageSlack'), MAX_OPTION), value: AS_IN_SLACK },
    ...LANGUAGES.map((code) => ({ text: plainText(ownName(code), MAX_OPTION), value: code })),
  ];
  const [slacks] = options;
  const lines = [bold(say(language, 'homeLanguage')), escapeText(say(language, 'homeLanguageHint'))];
  return {
    ...sectionBlock(join(lines, '\n')),
    block_id: freshId(HOME_ACTIONS.language, contents),
    accessory: {
      type: 'static_select',
      action_id: HOME_ACTIONS.language,
      options: [...options],
      initial_option: options.find(({ value }) => value === chosen) ?? slacks,
    },
  };
}

/** What was chosen: a language, or to leave it to Slack; undefined for anything that this version did not offer. */
export function readLanguageOption(value: string): { readonly language: Language | undefined } | undefined {
  if (value === AS_IN_SLACK) return { language: undefined };
  return isLanguage(value) ? { language: value } : undefined;
}

/** `Français`, as a name stands alone in its own language. */
function ownName(language: Language): string {
  const name = languageName(language, language);
  const [first = '', ...rest] = name;
  return `${first.toLocaleUpperCase(LOCALES[language])}${rest.join('')}`;
}
