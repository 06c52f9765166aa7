/** A passage without markup: paragraph tags gone, Markdown links and emphasis to their words, outer space trimmed. */
export function plainText(text: string): string {
  return text
    .replace(/<\/?p>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '$1')
    .trim();
}
