import type { Language } from '../reports/language.ts';
import type { Digest, DigestGroup, DigestItem } from './digest.ts';
import { digestSummary } from './wording.ts';

/** A group, or what of it stands on a page. */
export interface PageGroup extends DigestGroup {
  /** The group began on the page before. */
  readonly isContinued: boolean;
}

/** One message of a digest: the first has the summary, the others go into its thread. */
export interface DigestPage {
  /** From 1. */
  readonly number: number;
  readonly pageCount: number;
  readonly language: Language;
  readonly summary?: string;
  readonly groups: readonly PageGroup[];
}

export interface PageSize {
  readonly maxItems: number;
  /** Characters of both texts of all items; an item that is longer by itself has a page of its own. */
  readonly maxCharacters: number;
}

export const PAGE_SIZE: PageSize = { maxItems: 8, maxCharacters: 8_000 };

/** A digest as pages, at least one: an empty digest has one that says so. The same digest gives the same pages. */
export function digestPages(digest: Digest, size: PageSize = PAGE_SIZE): readonly DigestPage[] {
  const pages: PageGroup[][] = [[]];
  let room = size;
  for (const group of digest.groups) {
    for (const [at, item] of group.items.entries()) {
      const characters = lengthOf(item);
      const isFull = room.maxItems < 1 || room.maxCharacters < characters;
      if (isFull && room !== size) {
        pages.push([]);
        room = size;
      }
      room = { maxItems: room.maxItems - 1, maxCharacters: room.maxCharacters - characters };
      addItem(pages.at(-1) ?? [], group, item, at > 0);
    }
  }
  return pages.map((groups, at) => ({
    number: at + 1,
    pageCount: pages.length,
    language: digest.language,
    ...(at === 0 ? { summary: digestSummary(digest) } : {}),
    groups,
  }));
}

function addItem(page: PageGroup[], group: DigestGroup, item: DigestItem, isContinued: boolean): void {
  const last = page.at(-1);
  if (last?.symbol === group.symbol && last.section.number === group.section.number) {
    page[page.length - 1] = { ...last, items: [...last.items, item] };
  } else page.push({ ...group, items: [item], isContinued });
}

function lengthOf({ before, after }: DigestItem): number {
  return [before, after].flatMap((entry) => entry?.passages ?? []).reduce((sum, passage) => sum + passage.length, 0);
}
