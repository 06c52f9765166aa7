import type { Button, HeaderBlock, HomeView, KnownBlock } from '@slack/types';
import { MAX_QUESTION_LENGTH } from '../../src/answers/question/question.ts';
import { sectionName } from '../../src/answers/wording.ts';
import type { MessageKey } from '../../src/locales/messages.ts';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import { bold, contextBlock, escapeText, join, sectionBlock } from '../blocks/mrkdwn.ts';
import {
  freshId,
  HOME_ACTIONS,
  MAX_OPTION,
  MAX_PLACEHOLDER,
  plainQuestion,
  plainText,
  SEARCH_BLOCK,
} from './elements.ts';
import type { HomeContents } from './home-contents.ts';
import type { Notice } from './homes.ts';
import { renderLanguageMenu } from './language-menu.ts';
import { renderOwnSubscriptions } from './own-subscriptions.ts';
import { renderRecentChanges } from './recent-changes.ts';

const MAX_OPTIONS = 100;

/** Home, at most 70 blocks of Slack's 100: 40 are those of twenty subscriptions. */
export function renderHome(contents: HomeContents, notice?: Notice): HomeView {
  const { language } = contents;
  const noticeAt = (at: Notice['at']) => (notice?.at === at ? notice.blocks : []);
  const isListed = contents.subscriptions !== undefined;
  return {
    type: 'home',
    blocks: [
      ...searchBlocks(language),
      ...noticeAt('search'),
      heading(language, 'homeChanges'),
      ...renderRecentChanges(contents),
      heading(language, 'homeSubscriptions'),
      ...(isListed ? noticeAt('subscriptions') : []),
      ...renderOwnSubscriptions(contents),
      { type: 'divider' },
      renderLanguageMenu(contents),
      ...noticeAt('language'),
      ...sectionMenu(contents),
      { type: 'divider' },
      ...helpBlocks(contents),
    ],
  };
}

function heading(language: Language, key: MessageKey): HeaderBlock {
  return { type: 'header', text: plainText(say(language, key), 150) };
}

function searchBlocks(language: Language): readonly KnownBlock[] {
  const button: Button = {
    type: 'button',
    action_id: HOME_ACTIONS.lookUp,
    text: plainText(say(language, 'homeLookUp'), 75),
    style: 'primary',
  };
  return [
    {
      type: 'input',
      block_id: SEARCH_BLOCK,
      dispatch_action: true,
      label: plainText(say(language, 'homeSearchLabel'), 2_000),
      element: {
        type: 'plain_text_input',
        action_id: HOME_ACTIONS.search,
        max_length: MAX_QUESTION_LENGTH,
        placeholder: plainText(say(language, 'homeSearchHint'), MAX_PLACEHOLDER),
        dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
      },
    },
    { type: 'actions', block_id: HOME_ACTIONS.lookUp, elements: [button] },
  ];
}

function sectionMenu(contents: HomeContents): readonly KnownBlock[] {
  const { language, sections } = contents;
  if (sections.length === 0) return [sectionBlock(escapeText(say(language, 'invalidNoReport')))];
  const options = sections.slice(0, MAX_OPTIONS).map((section) => ({
    text: plainText(sectionName(language, section), MAX_OPTION),
    value: plainQuestion(say(language, 'homeSectionQuestion', { number: String(section.number) })),
  }));
  return [
    {
      ...sectionBlock(bold(say(language, 'homeSections'))),
      block_id: freshId(HOME_ACTIONS.section, contents),
      accessory: {
        type: 'static_select',
        action_id: HOME_ACTIONS.section,
        placeholder: plainText(say(language, 'homeSectionsHint'), MAX_PLACEHOLDER),
        options,
      },
    },
  ];
}

function helpBlocks({ language, command, botName }: HomeContents): readonly KnownBlock[] {
  const lines = [
    say(language, 'homeHelpAsk', { bot: botName }),
    say(language, 'homeHelpCommand', { command }),
    say(language, 'homeHelpQuotes'),
  ];
  return [sectionBlock(bold(say(language, 'homeHelp'))), contextBlock(join(lines.map(escapeText), '\n'))];
}
