import { type ContentReader, problemFields } from '../message-content.ts';
import type { MessageStore, StoredMessage } from '../message-store.ts';
import { isRecord, type JsonRecord, text } from '../record.ts';
import { parseJson } from '../request-body.ts';
import type { Roster } from '../roster.ts';
import type { Unfurls } from '../unfurls.ts';
import { failure, type MethodTable, type Result } from './method.ts';

export interface UnfurlOptions {
  readonly roster: Roster;
  readonly messages: MessageStore;
  readonly unfurls: Unfurls;
  readonly readContent: ContentReader;
}

type Target = { readonly ok: true; readonly message: StoredMessage } | { readonly ok: false; readonly result: Result };

/**
 * chat.unfurl: what the app shows below the links of a message, wherever the message is. Source of the errors:
 * docs.slack.dev, the method's page; blocks that do not fit are `invalid_blocks` (java-slack-sdk issue 948).
 */
export function unfurlMethods({ roster, messages, unfurls, readContent }: UnfurlOptions): MethodTable {
  const refuse = (error: string): Target => ({ ok: false, result: failure(error) });

  const targetOf = (input: JsonRecord): Target => {
    const unfurlId = text(input.unfurl_id);
    const known = unfurlId === undefined ? undefined : unfurls.find(unfurlId);
    if (unfurlId !== undefined && (known === undefined || input.source !== 'conversations_history')) {
      return refuse('cannot_unfurl_message');
    }
    const channel = known?.channel ?? text(input.channel);
    const ts = known?.ts ?? text(input.ts);
    if (channel === undefined) return refuse('missing_channel');
    if (ts === undefined) return refuse('missing_ts');
    if (roster.room(channel) === undefined) return refuse('channel_not_found');
    const message = messages.find(channel, ts);
    return message === undefined || message.visibleTo !== undefined
      ? refuse('cannot_find_message')
      : { ok: true, message };
  };

  return {
    'chat.unfurl': {
      scopes: ['links:write'],
      run(input) {
        const target = targetOf(input);
        if (!target.ok) return target.result;
        if (input.unfurls === undefined || input.unfurls === '') return failure('missing_unfurls');
        const given = typeof input.unfurls === 'string' ? parseJson(input.unfurls) : input.unfurls;
        if (!isRecord(given)) return failure('invalid_unfurls_format');
        const { message } = target;
        const urls = Object.keys(given).map((url) => unfurls.linkOf(message, url));
        if (!urls.every((url) => url !== undefined)) return failure('cannot_unfurl_message');
        if (!urls.every((url) => unfurls.isAnnounced(message, url))) return failure('cannot_unfurl_url');
        if (urls.length === 0) return failure('missing_unfurls');
        if (!Object.values(given).every(isRecord)) return failure('cannot_parse_attachment');
        const reading = readContent({ attachments: Object.values(given) });
        if (!reading.ok) return failure(reading.error, problemFields(reading.problems));
        const attachments = (reading.content.attachments ?? []).filter(isRecord);
        unfurls.attach(
          message,
          urls.flatMap((url, index) => {
            const attachment = attachments[index];
            return attachment === undefined ? [] : [{ url, attachment }];
          }),
        );
        return { ok: true };
      },
    },
  };
}
