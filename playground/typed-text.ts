/** What Slack does to the text that a person types before an app sees it. */

/** `&`, `<` and `>` become entities, nothing else does (docs.slack.dev, "Formatting message text"). */
export function escapeTyped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escaped, with web addresses in angle brackets and `@name` of the given members turned into `<@ID>`. */
export function formatTyped(text: string, members: readonly { readonly id: string; readonly name: string }[]): string {
  const linked = escapeTyped(text).replace(/https?:\/\/[^\s<>|]+/gu, (address) =>
    address.replace(/^(.*?)([.,;:!?)]*)$/su, '<$1>$2'),
  );
  return members.reduce((typed, { id, name }) => {
    const literal = name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
    return typed.replace(new RegExp(`(?<![\\p{L}\\p{N}_@])@${literal}(?![\\p{L}\\p{N}_-])`, 'giu'), `<@${id}>`);
  }, linked);
}

/** The `rich_text` block in which Slack also gives a typed text to apps. */
export function richTextOf(formatted: string, blockId: string): readonly unknown[] {
  const toPlain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const elements = formatted
    .split(/(<@[A-Z0-9]+>|<https?:[^>]+>)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece.startsWith('<@')) return { type: 'user', user_id: piece.slice(2, -1) };
      if (piece.startsWith('<')) return { type: 'link', url: toPlain(piece.slice(1, -1)) };
      return { type: 'text', text: toPlain(piece) };
    });
  return [{ type: 'rich_text', block_id: blockId, elements: [{ type: 'rich_text_section', elements }] }];
}
