import { defined } from '../defined.ts';
import type { AppLink } from '../delivery/app-link.ts';
import type { MessageStore, StoredMessage } from '../message-store.ts';
import type { Choice, Outcome, Press, UseMessageShortcut, UseShortcut } from '../protocol.ts';
import type { PressInView } from '../protocol-views.ts';
import type { JsonRecord } from '../record.ts';
import type { ResponseUrls } from '../response-urls.ts';
import type { Room, Roster } from '../roster.ts';
import type { TriggerIds } from '../trigger-ids.ts';
import { messageJson } from '../web-api/message-json.ts';
import type { StoredView, ViewStore } from '../web-api/view-store.ts';
import { viewJson } from '../web-api/views.ts';
import type { Settings } from '../workspace-options.ts';
import { findElement } from './blocks-of.ts';
import { channelNameFor } from './channel-name.ts';
import { actionOf } from './element-action.ts';
import { interactiveOutcome, refused } from './outcome.ts';
import { attachmentContainer, placeOf } from './pressed-place.ts';
import { stateValuesOf, withChoice } from './view-state.ts';

export interface InteractOptions {
  readonly settings: Settings;
  readonly roster: Roster;
  readonly messages: MessageStore;
  readonly views: ViewStore;
  readonly link: AppLink;
  readonly responseUrls: ResponseUrls;
  readonly triggers: TriggerIds;
}

interface SeenMessage {
  readonly room: Room;
  readonly message: StoredMessage;
}

/** What is chosen with a press, and nothing else of it. */
const choiceIn = ({ value, values, option, input }: Choice): Choice =>
  defined<Choice>({ value, values, option, input });

/** Buttons and menus that people use in messages, modals and Home tabs, and shortcuts, each as Slack's own payload. */
export function createInteractions({
  settings,
  roster,
  messages,
  views,
  link,
  responseUrls,
  triggers,
}: InteractOptions) {
  const { team, bot } = settings;

  const frame = (user: string): JsonRecord => {
    const name = roster.person(user)?.name ?? '';
    return {
      user: { id: user, username: name.toLowerCase(), name: name.toLowerCase(), team_id: team.id },
      team: { id: team.id, domain: team.domain },
      api_app_id: bot.appId,
      token: settings.verificationToken,
      enterprise: null,
      is_enterprise_install: false,
      trigger_id: triggers.issue(user),
    };
  };
  const channelOf = (room: Room) => ({ id: room.id, name: channelNameFor(room) });
  const responseUrlFor = (user: string, { channel, ts, threadTs }: StoredMessage, unfurl?: JsonRecord) =>
    responseUrls.issue({
      channel,
      user,
      originTs: ts,
      ...(threadTs !== undefined && { threadTs }),
      ...(unfurl && { unfurlAttachmentId: Number(unfurl.id) }),
    });

  /** A message that a person sees, or a sentence that says why they do not. */
  const messageSeenBy = (user: string, channel: string, ts: string): SeenMessage | string => {
    const room = roster.room(channel);
    const message = messages.find(channel, ts);
    if (room === undefined || message === undefined) return `There is no message ${ts} in ${channel}.`;
    const isHidden = message.visibleTo !== undefined && message.visibleTo !== user;
    return isHidden || !roster.isMember(room, user) ? `${user} does not see the message ${ts}.` : { room, message };
  };

  /** The `block_actions` payload of a press, for tests that send it themselves; a sentence where nothing can be pressed. */
  const pressPayload = (press: Press & Choice): JsonRecord | string => {
    const { user, channel, messageTs, blockId, actionId } = press;
    const seen = messageSeenBy(user, channel, messageTs);
    if (typeof seen === 'string') return seen;
    const { room, message } = seen;
    const choice = choiceIn(press);
    const place = placeOf(message, press);
    if (place === undefined) return `The message ${messageTs} has no element ${actionId} in a block ${blockId}.`;
    const action = actionOf(place.found, choice, messages.nextTs());
    if (action === undefined) return `The element ${actionId} does not offer that choice.`;
    const isEphemeral = message.visibleTo !== undefined;
    const { attachment } = place;
    const unfurl = attachment?.is_app_unfurl === true ? attachment : undefined;
    return {
      type: 'block_actions',
      ...frame(user),
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: channel,
        is_ephemeral: isEphemeral,
        ...(attachment && attachmentContainer(attachment)),
        ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
      },
      channel: channelOf(room),
      // Of a person's message the app sees only what it has put below it (docs.slack.dev, "Unfurling links in messages").
      ...(unfurl ? { app_unfurl: unfurl } : !isEphemeral && { message: messageJson(message, settings) }),
      state: {
        values: stateValuesOf(attachment?.blocks ?? message.blocks, withChoice({}, { blockId, actionId, choice })),
      },
      response_url: responseUrlFor(user, message, unfurl),
      actions: [action],
    };
  };

  const deliver = async (payload: JsonRecord | string): Promise<Outcome> => {
    if (typeof payload === 'string') return refused(payload);
    const { acknowledgement } = await link.deliver({ kind: 'interaction', payload });
    return interactiveOutcome(acknowledgement);
  };

  const pressInView = (press: PressInView): JsonRecord | string => {
    const { user, viewId, blockId, actionId } = press;
    const stored = views.get(viewId);
    if (stored === undefined || stored.user !== user) return `${user} has no view ${viewId}.`;
    const choice = choiceIn(press);
    const found = findElement(stored.view.blocks, blockId, actionId);
    const action = found && actionOf(found, choice, messages.nextTs());
    if (action === undefined) return `The view has no such element ${actionId} in a block ${blockId}.`;
    const filledIn = withChoice(press.filledIn, { blockId, actionId, choice });
    const view = {
      ...viewJson(stored, settings),
      state: { values: stateValuesOf(stored.view.blocks, filledIn) },
    };
    return {
      type: 'block_actions',
      ...frame(user),
      container: { type: 'view', view_id: stored.id },
      view,
      state: view.state,
      actions: [action],
    };
  };

  return {
    frame,
    pressPayload,
    press: (press: Press & Choice) => deliver(pressPayload(press)),
    pressInView: (press: PressInView) => deliver(pressInView(press)),
    /** A global shortcut. */
    shortcut: ({ user, callbackId }: UseShortcut) =>
      deliver({ type: 'shortcut', ...frame(user), callback_id: callbackId, action_ts: messages.nextTs() }),
    /** A shortcut on a message; what only one person sees offers none. */
    messageShortcut({ user, channel, messageTs, callbackId }: UseMessageShortcut) {
      const seen = messageSeenBy(user, channel, messageTs);
      if (typeof seen === 'string') return deliver(seen);
      const { room, message } = seen;
      if (message.visibleTo !== undefined) return deliver(`The message ${messageTs} is ephemeral.`);
      return deliver({
        type: 'message_action',
        ...frame(user),
        callback_id: callbackId,
        action_ts: messages.nextTs(),
        message_ts: message.ts,
        channel: channelOf(room),
        message: messageJson(message, settings),
        response_url: responseUrlFor(user, message),
      });
    },
    /** A modal closed by its close button; the app is told only where it asked to be. */
    async closeView({ user, viewId }: { user: string; viewId: string }): Promise<Outcome> {
      const stored: StoredView | undefined = views.get(viewId);
      if (stored === undefined || stored.user !== user) return refused(`${user} has no view ${viewId}.`);
      const all = stored.view.clear_on_close === true;
      views.close(stored, { all });
      if (stored.view.notify_on_close !== true) return { ok: true };
      return deliver({ type: 'view_closed', ...frame(user), view: viewJson(stored, settings), is_cleared: all });
    },
  };
}

export type Interactions = ReturnType<typeof createInteractions>;
