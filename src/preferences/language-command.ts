import { languageAlone } from '../answers/question/asked-language.ts';
import { behind, type Phrased, type Phrases, phrased, phrases, without } from '../answers/question/command-words.ts';
import { editDistance } from '../answers/question/edit-distance.ts';
import { normaliseText } from '../answers/question/normalise-text.ts';
import { isAnyOtherLanguage } from '../answers/question/other-language.ts';
import { isLanguage, LANGUAGES, type Language } from '../reports/language.ts';

/**
 * What a person wants of the language that they, or all in a channel, are answered in: to choose one, to leave it to Slack
 * again, to know which it is, or one in which there are no answers (`value`, as typed).
 */
export type LanguageCommand = { readonly isForChannel: boolean } & (
  | { readonly kind: 'choose'; readonly language: Language }
  | { readonly kind: 'leave' }
  | { readonly kind: 'show' }
  | { readonly kind: 'unknown'; readonly value: string }
);

const VERB = phrases(
  'please|can you|could you|set|change|switch|choose|select|show|what is',
  'choisir|changer|change|régler|mettre|passer|elegir|cambiar|cambia|poner|pon|выбрать|изменить|сменить|смени|измени',
  '选择|更改|切换|设置|請|请|اختر|غير|غيّر|تغيير|ضبط|من فضلك',
);

const WHOSE = phrases('my|our|the|ma|notre|la|mi|nuestro|el|мой|наш|我的|我们的');

const CHANNEL_LANGUAGE = phrases(
  'channel language|language of this channel|language of the channel|langue du canal|langue de ce canal',
  'idioma del canal|idioma de este canal|язык канала|язык этого канала|频道语言|頻道語言|频道的语言|لغة القناة|لغة هذه القناة',
);

const LANGUAGE = phrases('language|lang|langue|idioma|lengua|язык|语言|語言|لغتي|اللغة|لغة');

const JOINER = phrases('to|in|is|=|à|en|a|al|es|на|为|為|到|إلى|الى|هي');

/** Of the joiners those behind which nothing but a language can stand. */
const AIM = phrases('to|=|à|a|al|на|为|為|到|إلى|الى');

const HERE = [
  'for this channel|in this channel|for the channel|in the channel|this channel|for everyone here|here',
  'pour ce canal|dans ce canal|pour le canal|ici|para este canal|en este canal|para el canal|aquí',
  'для этого канала|в этом канале|для канала|здесь|在此频道|在本频道|此频道|本频道|这里|لهذه القناة|في هذه القناة|للقناة|هنا',
].flatMap((line) => line.split('|'));

const SLACKS_OWN = new Set(
  phrases(
    'auto|automatic|default|reset|slack|from slack|none|any|automatique|par défaut|défaut|aucune|automático|por defecto',
    'predeterminado|predeterminada|ninguno|авто|автоматически|по умолчанию|сброс|нет|自动|自動|默认|預設|默認|تلقائي|افتراضي|تلقائية',
  ),
);

const OF_CODE = /^[a-z]{2}(?:-[a-z]{2,4})?$/;

/** A text that is about the language of answers; undefined for everything else, which is a question. */
export function readLanguageCommand(text: string): LanguageCommand | undefined {
  const plain = normaliseText(text)
    .trim()
    .replace(/[.!?؟。？！]+$/u, '');
  const asked = without(without(phrased(plain.trimEnd()), VERB), WHOSE);
  const channels = behind(asked, CHANNEL_LANGUAGE);
  const rest = channels ?? behind(asked, LANGUAGE);
  if (rest === undefined) return undefined;
  const { object: named, isHere } = withoutHere(rest);
  const isForChannel = channels !== undefined || isHere;
  if (named.folded === '') return { kind: 'show', isForChannel };
  // `es` and `en` are codes as well as small words.
  const object = isLanguage(named.folded) ? named : without(named, JOINER);
  const language = isLanguage(object.folded) ? object.folded : languageAlone(object.text);
  if (language !== undefined) return { kind: 'choose', language, isForChannel };
  if (SLACKS_OWN.has(object.folded)) return { kind: 'leave', isForChannel };
  const isMeant = isMeantAsLanguage(object.folded) || (isWord(object.folded) && behind(named, AIM) !== undefined);
  return isMeant ? { kind: 'unknown', value: object.text, isForChannel } : undefined;
}

/** What can hardly be anything else than the name of a language, in an order to choose one. */
function isMeantAsLanguage(folded: string): boolean {
  return (
    OF_CODE.test(folded) || ENDS_AS_LANGUAGE.test(folded) || isAnyOtherLanguage(folded) || isNearOwnLanguage(folded)
  );
}

/** `克林贡语`, `клингонский`; in the other languages names end in many ways. */
const ENDS_AS_LANGUAGE = /^(?:\p{Script=Han}{1,5}[语語文話话]|\p{Script=Cyrillic}{3,}ск(?:ий|ом))$/u;

function isWord(folded: string): boolean {
  return /^[\p{L}\p{M}'’-]+$/u.test(folded);
}

/** `frnech`, `inglez`: a slip or two away from one of the six. */
function isNearOwnLanguage(folded: string): boolean {
  if (folded.length < 5 || !isWord(folded)) return false;
  return OWN_NAMES.some((name) => editDistance(folded, name) <= (name.length >= 7 ? 2 : 1));
}

const OWN_NAMES: Phrases = phrases(
  ...LANGUAGES.map((language) => {
    const names = new Intl.DisplayNames([language], { type: 'language' });
    return LANGUAGES.map((each) => names.of(each) ?? each).join('|');
  }),
);

/** The place may stand before the language or behind it. */
function withoutHere(rest: Phrased): { readonly object: Phrased; readonly isHere: boolean } {
  const before = behind(rest, phrases(...HERE));
  if (before !== undefined) return { object: before, isHere: true };
  const place = HERE_AT_END.exec(rest.folded);
  if (place === null) return { object: rest, isHere: false };
  const end = rest.folded.slice(0, place.index).trimEnd().length;
  return { object: { text: rest.text.slice(0, end), folded: rest.folded.slice(0, end) }, isHere: true };
}

const HERE_AT_END = new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(?:${phrases(...HERE).join('|')})$`, 'u');
