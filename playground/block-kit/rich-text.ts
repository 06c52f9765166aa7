import { boolean, byType, type Check, type Fields, integer, list, object, string, word } from './check.ts';
import { anyUrl } from './composition-objects.ts';

/**
 * Rich text (docs.slack.dev/reference/block-kit/blocks/rich-text-block and the pages of its elements). Slack documents no
 * limit on the number of elements or on a single text; the sum of all texts is limited as in every message.
 */

const many = { max: 1_000 };

const flags = (...names: readonly string[]): Check =>
  object({}, Object.fromEntries(names.map((name) => [name, boolean])));
const textStyle = flags('bold', 'italic', 'strike', 'underline', 'code');
const mentionStyle = flags('bold', 'italic', 'strike', 'underline', 'code', 'highlight', 'client_highlight', 'unlink');

const piece = (type: string, style: Check, required: Fields, optional: Fields = {}): Check =>
  object({ type: word(type), ...required }, { style, ...optional });
const idOf = (initials: string) => string({ pattern: new RegExp(`^[${initials}][A-Z0-9]+$`, 'u') });
const skinTone = integer({ min: 1, max: 6 });
const seconds = integer({ min: 0, max: 99_999_999_999 });

const text = piece('text', textStyle, { text: string() });
const link = piece('link', textStyle, { url: anyUrl }, { text: string(), unsafe: boolean });
const pieces: Fields = {
  text,
  link,
  user: piece('user', mentionStyle, { user_id: idOf('UWB') }),
  channel: piece('channel', mentionStyle, { channel_id: idOf('CDG') }),
  team: piece('team', mentionStyle, { team_id: idOf('TE') }),
  usergroup: piece('usergroup', mentionStyle, { usergroup_id: idOf('S') }),
  emoji: piece(
    'emoji',
    mentionStyle,
    { name: string({ pattern: /^[\p{L}\p{N}_+'-]+$/u }) },
    { unicode: string(), url: anyUrl, skin_tone: skinTone },
  ),
  date: piece('date', textStyle, { timestamp: seconds, format: string() }, { url: anyUrl, fallback: string() }),
  broadcast: piece('broadcast', mentionStyle, { range: word('here', 'channel', 'everyone') }),
  color: piece('color', textStyle, { value: string({ pattern: /^#[0-9a-f]{3,8}$/iu }) }),
};

const border = integer({ min: 0, max: 1 });
const section: Check = object({ type: word('rich_text_section'), elements: list(byType(pieces), many) });

export const richTextElements: Check = list(
  byType({
    rich_text_section: section,
    rich_text_list: object(
      {
        type: word('rich_text_list'),
        style: word('bullet', 'ordered'),
        elements: list(byType({ rich_text_section: section }), { min: 1, ...many }),
      },
      { indent: integer({ min: 0, max: 8 }), offset: integer({ min: 0, max: 10_000 }), border },
    ),
    rich_text_quote: object({ type: word('rich_text_quote'), elements: list(byType(pieces), many) }, { border }),
    rich_text_preformatted: object(
      { type: word('rich_text_preformatted'), elements: list(byType({ text, link }), many) },
      { border, language: string() },
    ),
  }),
  { min: 1, ...many },
);
