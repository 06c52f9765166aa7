import type { WebClient } from '@slack/web-api';
import type { ToldChange } from '../../src/answers/answer.ts';
import type { Section } from '../../src/reports/edition.ts';
import type { Language } from '../../src/reports/language.ts';
import type { ListedSubscription } from '../../src/subscriptions/desk.ts';
import type { Context } from '../context.ts';
import type { HomeOwner } from './homes.ts';

/** What a Home shows. */
export interface HomeContents {
  readonly language: Language;
  /** What its owner chose; none where they leave it to Slack. */
  readonly chosen?: Language;
  /** Of the newest report; none where no report could be loaded. */
  readonly sections: readonly Section[];
  /** Newest first. */
  readonly changes: readonly ToldChange[];
  /** All that its owner created, wherever they send to; undefined while the store is away. */
  readonly subscriptions: readonly ListedSubscription[] | undefined;
  readonly command: string;
  readonly botName: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Home is no answer that somebody waits for by the second: it does not rest on a guess at its reader's language. */
const PATIENCE_MS = 5_000;

export async function gatherHome(
  context: Context,
  client: WebClient,
  { team, user }: HomeOwner,
): Promise<HomeContents> {
  const { language, chosen } = await context.readers(client, { team, user }, PATIENCE_MS);
  const help = context.ask('help', { language });
  const told = context.ask('changes', { language });
  return {
    language,
    ...(chosen === undefined ? {} : { chosen }),
    sections: help.kind === 'help' ? help.outline.sections : [],
    changes: told.kind === 'changes' ? newestFirst(told.sections.flatMap(({ changes }) => changes)) : [],
    subscriptions: await ownSubscriptions(context, { team, user }, language),
    command: context.command,
    botName: context.botName,
    at: context.now(),
  };
}

function newestFirst(changes: readonly ToldChange[]): readonly ToldChange[] {
  return changes.toSorted((left, right) => right.publishedAt - left.publishedAt);
}

/** Home is no conversation, so that from there all of a person's subscriptions are elsewhere. */
async function ownSubscriptions(
  context: Context,
  owner: HomeOwner,
  language: Language,
): Promise<HomeContents['subscriptions']> {
  try {
    const { here, elsewhere } = await context.desk.list({ ...owner, channel: '', language, zone: undefined }, true);
    return [...here, ...elsewhere];
  } catch (error) {
    context.log.error({ event: 'subscriptions.failed', err: error });
    return undefined;
  }
}
