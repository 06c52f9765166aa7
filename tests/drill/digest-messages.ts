import type { StoredMessage } from '../../playground/message-store.ts';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';

/** What a message tells, read as its reader does: a paragraph in each heading, and what stands below it. */
export function itemsOf(
  message: StoredMessage,
  language: Language,
): readonly { readonly paragraph: number; readonly text: string }[] {
  const [before = '', after = ''] = say(language, 'citation', { reference: 'A/75/19', paragraph: '#' }).split('#');
  const items: { readonly paragraph: number; text: string }[] = [];
  for (const block of message.blocks ?? []) {
    const text = textOf(block);
    const isHeading = text.startsWith(`*${before}`);
    const paragraph = isHeading ? Number(text.slice(before.length + 1).split(`${after}*`)[0]) : Number.NaN;
    if (!Number.isNaN(paragraph)) items.push({ paragraph, text: '' });
    const item = items.at(-1);
    if (item !== undefined) item.text += text;
  }
  return items;
}

/** All text in a block, in order. */
function textOf(block: unknown): string {
  if (Array.isArray(block)) return block.map(textOf).join('');
  if (typeof block !== 'object' || block === null) return '';
  const { text, elements } = block as { readonly text?: unknown; readonly elements?: unknown };
  return `${typeof text === 'string' ? text : textOf(text)}${textOf(elements)}`;
}

export function payloadOf({ metadata }: StoredMessage): { readonly delivery_id?: string; readonly page?: number } {
  // Safe cast: what the bot posts as metadata, of which nothing is taken for granted.
  return (
    (metadata as { readonly event_payload?: { readonly delivery_id?: string; readonly page?: number } })
      ?.event_payload ?? {}
  );
}
