import { defined } from '../defined.ts';
import type { StoredMessage } from '../message-store.ts';
import type { JsonRecord } from '../record.ts';
import type { Settings } from '../workspace-options.ts';

/** A message as Slack's API and events give it. Metadata only where it was asked for. */
export function messageJson(
  message: StoredMessage,
  settings: Pick<Settings, 'team' | 'bot'>,
  { withMetadata = false }: { withMetadata?: boolean } = {},
): JsonRecord {
  return defined<JsonRecord>({
    type: 'message',
    subtype: message.isBroadcast ? 'thread_broadcast' : undefined,
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: settings.team.id,
    thread_ts: message.threadTs,
    blocks: message.blocks,
    attachments: message.attachments,
    files: message.fileObjects,
    upload: message.fileObjects && false,
    display_as_bot: message.fileObjects && false,
    bot_id: message.botId,
    app_id: message.botId === undefined ? undefined : settings.bot.appId,
    edited: message.edited,
    reactions: message.reactions?.map(({ name, users }) => ({ name, users, count: users.length })),
    metadata: withMetadata ? message.metadata : undefined,
  });
}
