import type { Problem } from '../block-kit/problem.ts';
import { validateView } from '../block-kit/validate-view.ts';
import { problemFields } from '../message-content.ts';
import { isRecord, type JsonRecord, text } from '../record.ts';
import { parseJson } from '../request-body.ts';
import type { Roster } from '../roster.ts';
import type { TriggerIds } from '../trigger-ids.ts';
import type { Settings } from '../workspace-options.ts';
import { failure, type MethodTable, type Result } from './method.ts';
import type { StoredView, ViewStore } from './view-store.ts';

export interface ViewsOptions {
  readonly settings: Settings;
  readonly roster: Roster;
  readonly views: ViewStore;
  readonly triggers: TriggerIds;
}

/** Up to three modals lie on one another (docs.slack.dev, "Modals"). */
const maxStack = 3;

/** A view as Slack's API and payloads give it. */
export function viewJson(stored: StoredView, { team, bot }: Pick<Settings, 'team' | 'bot'>): JsonRecord {
  return {
    private_metadata: '',
    callback_id: '',
    title: null,
    close: null,
    submit: null,
    clear_on_close: false,
    notify_on_close: false,
    external_id: '',
    ...stored.view,
    id: stored.id,
    team_id: team.id,
    app_id: bot.appId,
    app_installed_team_id: team.id,
    bot_id: bot.botId,
    hash: stored.hash,
    state: { values: {} },
    root_view_id: stored.rootId,
    previous_view_id: stored.previousId ?? null,
  };
}

/** Reads and checks the `view` of a call or an acknowledgement. */
export function readView(value: unknown): { view: JsonRecord; problems: readonly Problem[] } {
  const view = typeof value === 'string' ? parseJson(value) : value;
  return isRecord(view)
    ? { view, problems: validateView(view) }
    : { view: {}, problems: [{ pointer: '/view', problem: 'must be a JSON object' }] };
}

/** views.*: modals and Home tabs. */
export function viewsMethods({ settings, roster, views, triggers }: ViewsOptions): MethodTable {
  const done = (stored: StoredView): Result => ({ ok: true, view: viewJson(stored, settings) });
  const checked = (input: JsonRecord, kind: StoredView['kind'], act: (view: JsonRecord) => Result): Result => {
    const { view, problems } = readView(input.view);
    if (problems.length > 0) return failure('invalid_arguments', problemFields(problems));
    if (view.type !== kind)
      return failure('invalid_arguments', problemFields([{ pointer: '/view/type', problem: `must be ${kind}` }]));
    return act(view);
  };
  const show = (input: JsonRecord, mayLieOnTop: boolean): Result =>
    checked(input, 'modal', (view) => {
      const externalId = text(view.external_id);
      if (externalId !== undefined && views.byExternalId(externalId)) return failure('duplicate_external_id');
      const use = triggers.use(text(input.trigger_id) ?? '');
      if (!use.ok) return failure(use.error);
      const stack = views.modals(use.user);
      if (mayLieOnTop && stack.length >= maxStack) return failure('push_limit_reached');
      const top = stack.at(-1);
      if (!mayLieOnTop && top !== undefined) views.close(top, { all: true });
      return done(views.add('modal', use.user, view));
    });

  return {
    'views.open': { run: (input) => show(input, false) },
    'views.push': { run: (input) => show(input, true) },
    'views.update': {
      run: (input) =>
        checked(input, 'modal', (view) => {
          const stored = views.get(text(input.view_id) ?? '') ?? views.byExternalId(text(input.external_id) ?? '');
          if (stored === undefined) return failure('not_found');
          const hash = text(input.hash);
          if (hash !== undefined && hash !== stored.hash) return failure('hash_conflict');
          return done(views.replace(stored, view));
        }),
    },
    'views.publish': {
      run: (input) =>
        checked(input, 'home', (view) => {
          const user = text(input.user_id) ?? '';
          if (roster.person(user) === undefined) return failure('user_not_found');
          const stored = views.home(user);
          if (stored === undefined) return done(views.add('home', user, view));
          const hash = text(input.hash);
          if (hash !== undefined && hash !== stored.hash) return failure('hash_conflict');
          return done(views.replace(stored, view));
        }),
    },
  };
}
