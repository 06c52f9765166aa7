import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { type DocumentLink, readDocumentLink } from '../../src/answers/links/document-link.ts';
import type { Language } from '../../src/reports/language.ts';
import type { Context } from '../context.ts';
import { slackFault } from '../slack-error.ts';
import { renderUnfurl } from './render-unfurl.ts';

type LinkArgs = SlackEventMiddlewareArgs<'link_shared'> & AllMiddlewareArgs;

/** A message with more links than these is a list of documents, below which nobody wants as many cards. */
const MOST_UNFURLED = 4;

interface Found {
  /** As it stands in the message, by which Slack knows it. */
  readonly url: string;
  readonly link: DocumentLink;
}

/**
 * Tells below a message of the documents at hand that it links to, each once; links to others are left alone. In the
 * link's own language, else the one chosen for the channel, else its poster's. Slack says the same when somebody edits the
 * message, and of what is still being written (docs.slack.dev, `link_shared`).
 */
export async function unfurlLinks(context: Context, args: LinkArgs): Promise<void> {
  const { event, client } = args;
  const found = findLinks(context, event.links);
  if (found.length === 0) return;
  const { user, channel, message_ts: ts } = event;
  const onceKey = ({ link }: Found) => `unfurl:${channel}:${ts}:${keyOf(link)}`;
  const fresh = found.filter((each) => context.once.claim(onceKey(each)));
  if (fresh.length === 0) return;
  const needsReader = fresh.some(({ link }) => link.language === undefined);
  const isPublic = !channel.startsWith('D');
  const reader = needsReader
    ? await context.readers(client, { team: context.teams.ofEvent(args), user, channel, isPublic })
    : ({ language: 'en' } as const);
  try {
    await client.chat.unfurl({ ...targetOf(event), unfurls: compose(context, fresh, reader) });
    context.log.info({ event: 'links.unfurled', count: fresh.length });
  } catch (error) {
    for (const each of fresh) context.once.release(onceKey(each));
    const reason = slackFault(error);
    if (reason === undefined) context.log.error({ event: 'links.failed', err: error });
    else context.log.warn({ event: 'links.refused', reason });
  }
}

/** The links to documents at hand, each document and paragraph once. */
function findLinks({ findLinkedDocument }: Context, links: LinkArgs['event']['links']): readonly Found[] {
  const found = new Map<string, Found>();
  for (const { url } of links) {
    const link = readDocumentLink(unescapeUrl(url));
    if (link === undefined || found.has(keyOf(link)) || findLinkedDocument(link, 'en') === undefined) continue;
    found.set(keyOf(link), { url, link });
  }
  return [...found.values()].slice(0, MOST_UNFURLED);
}

function compose(context: Context, found: readonly Found[], reader: { readonly language: Language }) {
  return Object.fromEntries(
    found.flatMap(({ url, link }) => {
      const language = link.language ?? reader.language;
      const document = context.findLinkedDocument(link, language);
      return document === undefined ? [] : [[url, renderUnfurl(language, document)]];
    }),
  );
}

/** What is still being written stands nowhere yet, and has an id instead. */
function targetOf({ channel, message_ts: ts, source, unfurl_id: unfurlId }: LinkArgs['event']) {
  return source === 'composer' && unfurlId !== undefined ? ({ source, unfurl_id: unfurlId } as const) : { channel, ts };
}

function keyOf({ symbol, paragraph }: DocumentLink): string {
  return `${symbol.toUpperCase()} ${paragraph ?? ''}`;
}

/** Slack escapes these three in texts, and in the addresses of events too. */
function unescapeUrl(url: string): string {
  return url.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
