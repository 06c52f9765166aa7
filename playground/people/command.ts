import { defined } from '../defined.ts';
import type { AppLink } from '../delivery/app-link.ts';
import type { ContentReader } from '../message-content.ts';
import type { MessageDraft, MessageStore, StoredMessage } from '../message-store.ts';
import type { Outcome, Say } from '../protocol.ts';
import { isRecord, type JsonRecord } from '../record.ts';
import type { ResponseUrls } from '../response-urls.ts';
import type { Room, Roster } from '../roster.ts';
import type { TriggerIds } from '../trigger-ids.ts';
import { escapeTyped } from '../typed-text.ts';
import type { Settings } from '../workspace-options.ts';
import { channelNameFor } from './channel-name.ts';
import { done, interactiveOutcome, refused } from './outcome.ts';
import type { Refusals } from './refusals.ts';

export interface CommandOptions {
  readonly settings: Settings;
  readonly roster: Roster;
  readonly messages: MessageStore;
  readonly link: AppLink;
  readonly responseUrls: ResponseUrls;
  readonly triggers: TriggerIds;
  readonly refusals: Refusals;
  readonly readContent: ContentReader;
  readonly onPosted: (message: StoredMessage) => void;
}

/** Slash commands: what a person types with a slash, to the app, and what the app acknowledges with, to the channel. */
export function createCommands(options: CommandOptions) {
  const { settings, roster, messages, link, responseUrls, triggers, refusals, readContent } = options;
  const { team, bot } = settings;

  /** All fields of Slack's own request (docs.slack.dev, "Implementing slash commands"). */
  const fieldsOf = (user: string, room: Room, command: string, text: string) => ({
    token: settings.verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: room.id,
    channel_name: channelNameFor(room),
    user_id: user,
    user_name: roster.person(user)?.name.toLowerCase() ?? '',
    command,
    text: settings.escapesCommands ? escapeTyped(text) : text,
    api_app_id: bot.appId,
    is_enterprise_install: 'false',
    response_url: responseUrls.issue({ channel: room.id, user }),
    trigger_id: triggers.issue(user),
  });

  /** Shows what an acknowledgement says; a text alone is for the person who asked. */
  const show = (payload: unknown, typed: string, user: string, room: Room): Outcome => {
    const input: JsonRecord = isRecord(payload) ? payload : { text: String(payload) };
    const reading = readContent(input);
    if (!reading.ok) {
      refusals.add({ source: 'command acknowledgement', error: reading.error, problems: reading.problems, payload });
      return refused(reading.error);
    }
    const isShared = input.response_type === 'in_channel';
    if (isShared) messages.add({ channel: room.id, user, text: escapeTyped(typed) });
    const stored = messages.add({
      channel: room.id,
      user: bot.userId,
      botId: bot.botId,
      text: reading.content.text,
      ...defined<Partial<MessageDraft>>({
        blocks: reading.content.blocks,
        attachments: reading.content.attachments,
        visibleTo: isShared ? undefined : user,
      }),
    });
    if (isShared) options.onPosted(stored);
    return done;
  };

  return {
    fieldsOf,
    async run({ user, text: typed, threadTs }: Say, room: Room): Promise<Outcome> {
      const [, command = '', text = ''] = /^(\/\S*)\s*(.*)$/su.exec(typed.trim()) ?? [];
      if (!settings.commands.includes(command)) {
        return refused(
          `${command} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`,
        );
      }
      if (threadTs !== undefined) return refused(`${command} is not supported in threads. Sorry!`);
      const { acknowledgement } = await link.deliver({ kind: 'command', payload: fieldsOf(user, room, command, text) });
      const outcome = interactiveOutcome(acknowledgement);
      if (!outcome.ok || acknowledgement.kind !== 'acknowledged' || acknowledgement.payload === undefined)
        return outcome;
      return show(acknowledgement.payload, typed, user, room);
    },
  };
}

export type Commands = ReturnType<typeof createCommands>;
