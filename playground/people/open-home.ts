import type { Events } from '../delivery/events.ts';
import type { MessageStore } from '../message-store.ts';
import type { OpenHome, Outcome } from '../protocol.ts';
import type { Roster } from '../roster.ts';
import type { ViewStore } from '../web-api/view-store.ts';
import { viewJson } from '../web-api/views.ts';
import type { Settings } from '../workspace-options.ts';
import { done, eventOutcome, refused } from './outcome.ts';

export interface OpenHomeOptions {
  readonly settings: Settings;
  readonly roster: Roster;
  readonly views: ViewStore;
  readonly messages: MessageStore;
  readonly events: Events;
}

/**
 * A person opens the bot's Home or Messages tab: `app_home_opened`, each time, with the `view` where one has been published
 * (docs.slack.dev, "app_home_opened").
 */
export function createOpenHome({ settings, roster, views, messages, events }: OpenHomeOptions) {
  return async function openHome({ user, tab = 'home' }: OpenHome): Promise<Outcome> {
    const person = roster.person(user);
    if (person === undefined || person.isBot) return refused(`There is nobody here with the id ${user}.`);
    if (!settings.botEvents.includes('app_home_opened')) return done;
    const home = tab === 'home' ? views.home(user) : undefined;
    const event = {
      type: 'app_home_opened',
      user,
      channel: roster.openDm(user).id,
      tab,
      event_ts: messages.nextTs(),
      ...(home && { view: viewJson(home, settings) }),
    };
    return eventOutcome(await events.deliver(events.wrap(event)));
  };
}
