import { anything, boolean, byType, type Check, type Fields, integer, list, object, string, word } from './check.ts';

/** Rich text (docs.slack.dev/reference/block-kit/blocks/rich-text-block). */

const many = { max: 1_000 };
const style = object(
  {},
  {
    bold: boolean,
    italic: boolean,
    strike: boolean,
    code: boolean,
    underline: boolean,
    highlight: boolean,
    client_highlight: boolean,
    unlink: boolean,
  },
);
const piece = (type: string, required: Fields, optional: Fields = {}): Check =>
  object({ type: word(type), ...required }, { style, ...optional });

const text = piece('text', { text: string() });
const link = piece('link', { url: string() }, { text: string(), unsafe: boolean });
const pieces: Fields = {
  text,
  link,
  user: piece('user', { user_id: string() }),
  channel: piece('channel', { channel_id: string() }),
  team: piece('team', { team_id: string() }),
  usergroup: piece('usergroup', { usergroup_id: string() }),
  emoji: piece('emoji', { name: string() }, { unicode: string(), url: string(), skin_tone: anything }),
  date: piece('date', { timestamp: anything, format: string() }, { url: string(), fallback: string() }),
  broadcast: piece('broadcast', { range: word('here', 'channel', 'everyone') }),
  color: piece('color', { value: string() }),
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
        elements: list(byType({ rich_text_section: section }), many),
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
