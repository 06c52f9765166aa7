import { randomBytes } from 'node:crypto';
import { defined } from './defined.ts';
import { type ContentReader, problemFields } from './message-content.ts';
import type { MessageDraft, MessageStore, StoredMessage } from './message-store.ts';
import { type JsonRecord, text } from './record.ts';
import type { Roster } from './roster.ts';
import type { Unfurls } from './unfurls.ts';
import { failure, flag, type Result } from './web-api/method.ts';

/** Path under which `response_url`s live on this server. */
export const responsePath = '/response/';

/** 5 uses within 30 minutes (docs.slack.dev, "Handling user interaction"). */
const maxUses = 5;

interface ResponseUrl {
  readonly channel: string;
  readonly user: string;
  /** The message whose button was pressed; a slash command has none. */
  readonly originTs: string | undefined;
  readonly threadTs: string | undefined;
  /** Where the button stood in what the app shows below a link: then that is replaced, never the person's message. */
  readonly unfurlAttachmentId: number | undefined;
  readonly until: number;
  uses: number;
}

export interface ResponseUrlsOptions {
  readonly now: () => number;
  readonly lifeMs: number;
  readonly roster: Roster;
  readonly messages: MessageStore;
  readonly readContent: ContentReader;
  readonly baseUrl: () => string;
  readonly unfurls: Pick<Unfurls, 'replace'>;
  readonly onPosted: (message: StoredMessage) => void;
  readonly onChanged: (before: StoredMessage, after: StoredMessage) => void;
}

export interface ResponseAnswer {
  readonly status: number;
  readonly result: Result;
}

/**
 * Addresses to answer a command or a pressed button by, without a token. From a button, a post replaces the message that
 * held it unless `replace_original` is false or a `response_type` is given; from a command there is nothing to replace.
 */
export function createResponseUrls(options: ResponseUrlsOptions) {
  const { now, lifeMs, roster, messages, readContent } = options;
  const { bot, team } = roster;
  const issued = new Map<string, ResponseUrl>();
  const refuse = (status: number, error: string, details: JsonRecord = {}): ResponseAnswer => ({
    status,
    result: failure(error, details),
  });
  const done: ResponseAnswer = { status: 200, result: { ok: true } };

  const act = (target: ResponseUrl, input: JsonRecord): ResponseAnswer => {
    const origin = target.originTs === undefined ? undefined : messages.find(target.channel, target.originTs);
    const unfurlId = target.unfurlAttachmentId;
    if (flag(input.delete_original)) {
      if (origin !== undefined && unfurlId !== undefined) options.unfurls.replace(origin, unfurlId, undefined);
      else if (origin !== undefined) messages.remove(origin.channel, origin.ts);
      return done;
    }
    const reading = readContent(input);
    if (!reading.ok)
      return refuse(reading.error === 'no_text' ? 500 : 400, reading.error, problemFields(reading.problems));
    const { content } = reading;
    const replaces =
      input.replace_original === undefined ? input.response_type === undefined : flag(input.replace_original);
    if (replaces && origin !== undefined && unfurlId !== undefined) {
      options.unfurls.replace(origin, unfurlId, content);
      return done;
    }
    if (replaces && origin !== undefined) {
      const after = messages.change(origin.channel, origin.ts, {
        text: content.text,
        blocks: content.blocks,
        attachments: content.attachments,
        isEdited: true,
      });
      if (after !== undefined && after.visibleTo === undefined) options.onChanged(origin, after);
      return done;
    }
    const room = roster.room(target.channel);
    if (room?.isArchived === true) return refuse(404, 'is_archived');
    const isShared = input.response_type === 'in_channel';
    const stored = messages.add({
      channel: target.channel,
      user: bot.userId,
      botId: bot.botId,
      text: content.text,
      ...defined<Partial<MessageDraft>>({
        blocks: content.blocks,
        attachments: content.attachments,
        threadTs: text(input.thread_ts) ?? target.threadTs,
        visibleTo: isShared ? undefined : target.user,
      }),
    });
    if (isShared) options.onPosted(stored);
    return done;
  };

  return {
    /** A new address for a person's command or press in a channel. */
    issue({
      channel,
      user,
      originTs,
      threadTs,
      unfurlAttachmentId,
    }: {
      channel: string;
      user: string;
      originTs?: string;
      threadTs?: string;
      unfurlAttachmentId?: number;
    }) {
      const id = `${team.id}/${randomBytes(16).toString('hex')}`;
      issued.set(id, { channel, user, originTs, threadTs, unfurlAttachmentId, until: now() + lifeMs, uses: 0 });
      return `${options.baseUrl()}${responsePath}${id}`;
    },
    /** A post to an address; `input` is its JSON body, `undefined` where that could not be read. */
    use(id: string, input: JsonRecord | undefined): ResponseAnswer {
      const target = issued.get(id);
      if (target === undefined) return refuse(404, 'invalid_url');
      if (now() > target.until) return refuse(404, 'expired_url');
      if (target.uses >= maxUses) return refuse(404, 'used_url');
      if (input === undefined) return refuse(400, 'invalid_payload');
      target.uses += 1;
      return act(target, input);
    },
  };
}

export type ResponseUrls = ReturnType<typeof createResponseUrls>;
