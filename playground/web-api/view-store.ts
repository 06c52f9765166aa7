import { randomBytes } from 'node:crypto';
import type { Changes } from '../changes.ts';
import type { HomeView, OpenView } from '../protocol-views.ts';
import type { JsonRecord } from '../record.ts';

/** A modal or Home tab as Slack keeps it, and who sees it. */
export interface StoredView {
  readonly id: string;
  readonly user: string;
  readonly kind: 'modal' | 'home';
  readonly rootId: string;
  readonly previousId: string | undefined;
  readonly externalId: string | undefined;
  /** Changes whenever the view does. */
  readonly hash: string;
  /** The view as the app gave it. */
  readonly view: JsonRecord;
}

/** What a person sees of a modal; what the app keeps in it for itself is left out. */
export function toOpenView({ id, hash, view }: StoredView): OpenView {
  const { title, submit, close, blocks } = view;
  return { id, hash, title, submit, close, blocks: Array.isArray(blocks) ? blocks : [] };
}

/** What a person sees of their Home. */
export function toHomeView({ id, hash, view: { blocks } }: StoredView): HomeView {
  return { id, hash, blocks: Array.isArray(blocks) ? blocks : [] };
}

/** Open modals (a stack for each person, at most three deep) and published Home tabs. */
export function createViewStore({ now, changes }: { now: () => number; changes: Changes }) {
  const views = new Map<string, StoredView>();
  const newHash = () => `${Math.floor(now() / 1000)}.${randomBytes(4).toString('hex')}`;
  const newId = () => `V${randomBytes(5).toString('hex').toUpperCase()}`;
  const tell = ({ kind, user }: StoredView) =>
    changes.publish({ type: kind === 'modal' ? 'views_changed' : 'home_published', user });
  const put = (stored: StoredView): StoredView => {
    views.set(stored.id, stored);
    tell(stored);
    return stored;
  };
  const stackOf = (user: string) => [...views.values()].filter((view) => view.kind === 'modal' && view.user === user);

  return {
    get: (id: string) => views.get(id),
    byExternalId: (externalId: string) => [...views.values()].find((view) => view.externalId === externalId),
    /** The person's open modals, the one on top last. */
    modals: (user: string): readonly StoredView[] => stackOf(user),
    home: (user: string) => [...views.values()].find((view) => view.kind === 'home' && view.user === user),
    add(kind: StoredView['kind'], user: string, view: JsonRecord): StoredView {
      const below = kind === 'modal' ? stackOf(user).at(-1) : undefined;
      const id = newId();
      return put({
        id,
        user,
        kind,
        rootId: below?.rootId ?? id,
        previousId: below?.id,
        externalId: typeof view.external_id === 'string' ? view.external_id : undefined,
        hash: newHash(),
        view,
      });
    },
    replace(stored: StoredView, view: JsonRecord): StoredView {
      return put({ ...stored, view, hash: newHash() });
    },
    /** Closes one modal, or with it all of the person's. */
    close(stored: StoredView, { all = false }: { all?: boolean } = {}) {
      for (const view of all ? stackOf(stored.user) : [stored]) views.delete(view.id);
      tell(stored);
    },
  };
}

export type ViewStore = ReturnType<typeof createViewStore>;
