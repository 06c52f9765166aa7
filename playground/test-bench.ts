import { randomBytes } from 'node:crypto';
import type { Changes } from './changes.ts';
import type { AppLink, Overrides, Parcel } from './delivery/app-link.ts';
import type { Events } from './delivery/events.ts';
import type { Fault, Faults } from './faults.ts';
import type { FileStore } from './files/file-store.ts';
import type { MessageStore, StoredMessage } from './message-store.ts';
import type { Pace } from './pace.ts';
import type { Commands } from './people/command.ts';
import type { Interactions } from './people/interact.ts';
import { eventOutcome } from './people/outcome.ts';
import type { Refusals } from './people/refusals.ts';
import type { PromptStore } from './prompt-store.ts';
import type { Choice, Outcome, Press } from './protocol.ts';
import type { JsonRecord } from './record.ts';
import { isRecord } from './record.ts';
import { parseJson } from './request-body.ts';
import type { Roster } from './roster.ts';
import type { CallLog } from './web-api/call-log.ts';
import type { ViewStore } from './web-api/view-store.ts';
import type { Settings } from './workspace-options.ts';

export interface TestBenchOptions {
  readonly settings: Settings;
  readonly roster: Roster;
  readonly messages: MessageStore;
  readonly views: ViewStore;
  readonly changes: Changes;
  readonly calls: CallLog;
  readonly refusals: Refusals;
  readonly faults: Faults;
  readonly link: AppLink;
  readonly events: Events;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly files: FileStore;
  readonly pace: Pace;
  readonly prompts: PromptStore;
}

/** What tests look at, wait for, and break. */
export function createTestBench(options: TestBenchOptions) {
  const { settings, roster, messages, views, changes, link, events, commands, interactions } = options;
  const { bot } = settings;
  const isFromBot = (message: StoredMessage) => message.botId !== undefined;

  return {
    people: roster.people,
    addPerson: roster.addPerson,
    addChannel: roster.addChannel,
    /** Id of the direct conversation between the bot and a person. */
    dmOf: (user: string) => roster.openDm(user).id,
    /** Channels vanish, too: from now on there is none with this id. */
    removeChannel: roster.remove,
    /** Deactivates a person's account, or gives it back. */
    setDisabled: roster.setDisabled,
    archive: (channel: string) => roster.setArchived(channel, true),
    unarchive: (channel: string) => roster.setArchived(channel, false),
    removeBot: (channel: string) => roster.leave(channel, bot.userId),
    addBot: (channel: string) => roster.join(channel, bot.userId),
    /** Every file, with its bytes; oldest first. */
    files: options.files.all,

    /** Messages of a channel, or all, oldest first; ephemeral ones and metadata included. */
    messages: (channel?: string) => (channel === undefined ? messages.all() : messages.inChannel(channel)),
    /** Puts a message into the store without telling the app of it. */
    putMessage: messages.add,
    calls: options.calls.all,
    deliveries: link.deliveries,
    refusals: options.refusals.all,
    modals: views.modals,
    home: views.home,
    /** The prompts that the bot suggests in a direct conversation. */
    prompts: options.prompts.get,

    waitFor: changes.waitFor,
    subscribe: changes.subscribe,
    /** A message of the bot's that fits, be it there already or still to come. */
    waitForMessage: (fits: (message: StoredMessage) => boolean = () => true, waiting: { timeoutMs?: number } = {}) =>
      changes.waitFor(() => messages.all().find((message) => isFromBot(message) && fits(message)), {
        what: 'a message of the bot',
        ...waiting,
      }),
    /** The bot's next message that fits, posted after this call. */
    nextMessage(fits: (message: StoredMessage) => boolean = () => true, waiting: { timeoutMs?: number } = {}) {
      const known = new Set(messages.all().map(({ ts }) => ts));
      return changes.waitFor(
        () => messages.all().find((message) => isFromBot(message) && !known.has(message.ts) && fits(message)),
        { what: 'the next message of the bot', ...waiting },
      );
    },
    /** Resolves when no event is under way and no retry outstanding. */
    settled: events.settled,

    /** The next `times` calls of a Web API method (or `response_url`, or `*`) go wrong. */
    fail: (method: string, fault: Fault, times = 1) => options.faults.add(method, fault, times),
    /** From now on calls go wrong by chance, the same way for the same seed; `undefined` ends that. */
    mixFaults: options.faults.mix,
    /** Ends all faults, those asked for and those by chance. */
    clearFaults: options.faults.clear,
    /** Every fault that a call has met, oldest first. */
    metFaults: options.faults.met,
    /** Messages refused because they came faster than `paceMs` allows, oldest first. */
    paceViolations: options.pace.violations,

    /** An event in its envelope, to change and send; `fields` replace those of the envelope, such as `team_id`. */
    wrapEvent: events.wrap,
    /** Delivers an event (put into an envelope unless it is one), with retries; resolves after the first attempt. */
    async deliverEvent(event: JsonRecord): Promise<Outcome> {
      return eventOutcome(await events.deliver(event.type === 'event_callback' ? event : events.wrap(event)));
    },
    /** Slack's check of a request URL: whether the app answers the challenge. */
    async verifyUrl(): Promise<boolean> {
      const challenge = randomBytes(16).toString('hex');
      const payload = { type: 'url_verification', token: settings.verificationToken, challenge };
      const { status, body } = await link.send({ kind: 'event', payload });
      const answer = parseJson(body);
      return status === 200 && (isRecord(answer) ? answer.challenge : body) === challenge;
    },
    /** A slash command as Slack would send it, without sending it. */
    commandParcel({
      user,
      channel,
      command,
      text,
    }: {
      user: string;
      channel: string;
      command: string;
      text: string;
    }): Parcel {
      const room = roster.room(channel);
      if (room === undefined) throw new Error(`There is no channel ${channel}.`);
      return { kind: 'command', payload: commands.fieldsOf(user, room, command, text) };
    },
    /** A press of a button as Slack would send it, without sending it. */
    pressParcel(press: Press & Choice): Parcel {
      const payload = interactions.pressPayload(press);
      if (typeof payload === 'string') throw new Error(payload);
      return { kind: 'interaction', payload };
    },
    /** Sends one HTTP request to the request URL just as told, signed rightly or wrongly, and gives back the bare answer. */
    send: (parcel: Parcel, overrides: Overrides = {}) => link.send(parcel, overrides),
  };
}
