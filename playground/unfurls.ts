import { createHash } from 'node:crypto';
import type { MessageContent } from './message-content.ts';
import type { MessageStore, StoredMessage } from './message-store.ts';
import { addressOf, linksIn, type SharedLink } from './people/shared-links.ts';
import { isRecord, type JsonRecord } from './record.ts';
import type { Settings } from './workspace-options.ts';

export interface UnfurlsOptions {
  readonly settings: Pick<Settings, 'bot'>;
  readonly messages: MessageStore;
  /** Told of a message that looks otherwise now. */
  readonly onUnfurled: (before: StoredMessage, after: StoredMessage) => void;
}

/** Attachments of a message that are objects, as all that were read from the app are. */
export function attachmentsOf({ attachments = [] }: Pick<StoredMessage, 'attachments'>): readonly JsonRecord[] {
  return attachments.filter(isRecord);
}

/** What the app shows below the links of people's messages: which links it was told of, and what it has attached to them. */
export function createUnfurls({ settings, messages, onUnfurled }: UnfurlsOptions) {
  const announced = new Map<
    string,
    { readonly channel: string; readonly ts: string; readonly urls: readonly string[] }
  >();
  const idOf = ({ channel, ts }: Pick<StoredMessage, 'channel' | 'ts'>) =>
    `${channel}.${ts}.${createHash('sha256').update(`${channel}.${ts}`).digest('hex')}`;

  const put = (before: StoredMessage, attachments: readonly JsonRecord[]) => {
    const after = messages.change(before.channel, before.ts, {
      attachments: attachments.length > 0 ? attachments : undefined,
    });
    if (after !== undefined) onUnfurled(before, after);
  };

  return {
    /** The `unfurl_id` under which the app is told of a message's links. */
    announce(message: StoredMessage, links: readonly SharedLink[]): string {
      const id = idOf(message);
      announced.set(id, { channel: message.channel, ts: message.ts, urls: links.map(({ url }) => addressOf(url)) });
      return id;
    },
    /** Which message an `unfurl_id` stands for. */
    find: (unfurlId: string) => announced.get(unfurlId),
    /** The address as the message has it, where it has it. */
    linkOf: (message: StoredMessage, url: string) =>
      linksIn(message.text).find((link) => addressOf(link) === addressOf(url)),
    isAnnounced: (message: StoredMessage, url: string) =>
      announced.get(idOf(message))?.urls.includes(addressOf(url)) ?? false,
    /** Puts attachments below a message, by link; those that stand there for the same link give way to them. */
    attach(message: StoredMessage, unfurls: readonly { readonly url: string; readonly attachment: JsonRecord }[]) {
      const attachments = [...attachmentsOf(message)];
      for (const { url, attachment } of unfurls) {
        const position = attachments.findIndex(({ app_unfurl_url: known }) => known === url);
        attachments[position === -1 ? attachments.length : position] = {
          ...attachment,
          id: attachments[position]?.id ?? Math.max(0, ...attachments.map(({ id }) => Number(id))) + 1,
          bot_id: settings.bot.botId,
          app_id: settings.bot.appId,
          app_unfurl_url: url,
          is_app_unfurl: true,
        };
      }
      put(message, attachments);
    },
    /** Shows something else in the place of one unfurl, or takes it away. */
    replace(message: StoredMessage, attachmentId: number, content: MessageContent | undefined) {
      const [first] = content?.attachments?.filter(isRecord) ?? [];
      const shown = first ?? (content && { text: content.text, ...(content.blocks && { blocks: content.blocks }) });
      put(
        message,
        attachmentsOf(message).flatMap((attachment) => {
          if (attachment.id !== attachmentId) return [attachment];
          const { id, bot_id, app_id, app_unfurl_url, is_app_unfurl } = attachment;
          return shown === undefined ? [] : [{ ...shown, id, bot_id, app_id, app_unfurl_url, is_app_unfurl }];
        }),
      );
    },
  };
}

export type Unfurls = ReturnType<typeof createUnfurls>;
