import type { RichTextBlock, RichTextQuote, RichTextSection, RichTextText } from '@slack/types';

/**
 * Verbatim text with marks. Slack takes the texts of a `rich_text` block as they are: nothing in them is markup, and a
 * mark may begin and end anywhere, also between two characters of Chinese, which mrkdwn cannot.
 */
export interface MarkedText extends RichTextBlock {
  elements: (RichTextSection | RichTextQuote)[];
}

export function markedText(pieces: readonly RichTextText[]): MarkedText {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [...pieces] }] };
}

/** As `markedText`, set off from what stands round it. */
export function markedQuote(pieces: readonly RichTextText[]): MarkedText {
  return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [...pieces] }] };
}

/** A piece of text, in a style if one is given; none for an empty text, which Slack refuses. */
export function piece(text: string, style?: RichTextText['style']): readonly RichTextText[] {
  if (text === '') return [];
  return [{ type: 'text', text, ...(style === undefined ? {} : { style }) }];
}

/** What a block says, without its marks. */
export function plainTextOf(block: RichTextBlock): string {
  const pieces = block.elements.flatMap((part) =>
    part.type === 'rich_text_section' || part.type === 'rich_text_quote' ? part.elements : [],
  );
  return pieces.map((one) => (one.type === 'text' ? one.text : '')).join('');
}
