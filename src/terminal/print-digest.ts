import wrapAnsi from 'wrap-ansi';
import type { Digest } from '../subscriptions/digest.ts';
import { type DigestPage, digestPages } from '../subscriptions/digest-pages.ts';
import { describeItem, groupHeading } from '../subscriptions/wording.ts';
import { markedWording } from './print-answer.ts';

/** A digest as plain text, all its pages, lines of at most `width` characters. */
export function printDigest(digest: Digest, width: number): string {
  return digestPages(digest)
    .flatMap(pageBlocks)
    .map((block) => wrapAnsi(block, width))
    .join('\n\n');
}

function pageBlocks({ language, summary, groups }: DigestPage): readonly string[] {
  return [
    ...(summary === undefined ? [] : [summary]),
    ...groups.flatMap((group) => [
      groupHeading(language, group),
      ...group.items.flatMap((item) => {
        const { citation, kind, notes } = describeItem(language, item);
        return [`${citation} · ${kind}`, ...markedWording(item), ...notes];
      }),
    ]),
  ];
}
