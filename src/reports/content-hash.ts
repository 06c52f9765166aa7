import { createHash } from 'node:crypto';
import type { Edition } from './edition.ts';

/**
 * The SHA-256, in hexadecimal, of all that a reader could see of an edition: what it is, its title, sections and entries.
 * Neither the order of a value's fields nor the file that it came from matters.
 */
export function contentHash({ symbol, reference, language, isOfficial, title, sections, entries }: Edition): string {
  const content = [
    symbol,
    reference,
    language,
    isOfficial,
    title,
    sections.map((section) => [section.number, section.title]),
    entries.map(({ paragraph, section, passages }) => [paragraph, section.number, section.title, passages]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
