/** A message as a shortcut brings it; Slack sends more than its types say. */
export interface SentMessage {
  readonly text?: string;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
}

/** Fields of blocks and attachments whose strings people read. */
const READ_FIELDS: readonly string[] = ['text', 'fallback', 'title', 'pretext', 'url', 'value'];

/** Deeper than any block that Slack takes. */
const MAX_DEPTH = 12;

/** All that can be read in a message: its text, then that of blocks and attachments; files are left aside. */
export function messageText({ text = '', blocks, attachments }: SentMessage): string {
  return [text, ...textsIn(blocks, MAX_DEPTH), ...textsIn(attachments, MAX_DEPTH)].join('\n');
}

function textsIn(value: unknown, depth: number): readonly string[] {
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const texts = value.map((item) => textsIn(item, depth - 1));
    // Pieces of one line in rich text: a name may reach from one to the next.
    const isInline = value.some((item) => isRecord(item) && item.type === 'text');
    return isInline ? [texts.flat().join('')] : texts.flat();
  }
  return Object.entries(value).flatMap(([field, inner]) =>
    typeof inner === 'string' ? (READ_FIELDS.includes(field) ? [inner] : []) : textsIn(inner, depth - 1),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
