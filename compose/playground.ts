import { COMMAND } from '../handlers/create-bot.ts';
import { SHORTCUTS } from '../handlers/look-up/shortcuts.ts';
import type { Logger } from '../src/logger.ts';
import { readFolder } from '../src/reports/read-folder.ts';
import type { SeedsFolder } from '../src/storage/seeds-folder.ts';
import type { Deliverer } from '../src/subscriptions/deliver.ts';
import type { Clock } from './clock.ts';
import { readManifest } from './manifest.ts';
import { createPlaygroundControls } from './playground-controls.ts';
import type { Reports } from './reports.ts';

/** What the manifest leaves to each workspace (docs/decisions/0009); visitors of the page are to see it. */
const OPTIONAL_EVENTS = ['message.channels', 'message.groups'];

/** The stand-in for Slack is loaded only where it is wanted. */
export async function openPlayground({ log, clock }: { readonly log: Logger; readonly clock: Clock }) {
  const { createWorkspace } = await import('../playground/workspace.ts');
  const manifest = await readManifest();
  const workspace = createWorkspace({
    pageFolder: new URL('../playground/page/', import.meta.url).pathname,
    onError: (error) => log.error({ event: 'playground.failed', err: error }),
    shortcuts: SHORTCUTS,
    ...manifest,
    botEvents: [...manifest.botEvents, ...OPTIONAL_EVENTS],
    clock,
  });
  const { botToken, signingSecret } = workspace;
  return { workspace, connection: { kind: 'http', botToken, signingSecret } as const };
}

type Workspace = Awaited<ReturnType<typeof openPlayground>>['workspace'];

/** The buttons of the page, by which a visitor sees an update and a digest. */
export function controlsOf(
  { seeds, reports, clock }: { readonly seeds: SeedsFolder; readonly reports: Reports; readonly clock: Clock },
  workspace: Workspace,
  deliverer: Deliverer,
) {
  const { readers } = workspace.state();
  return createPlaygroundControls({
    command: COMMAND,
    folderEditions: async () => [...readFolder(await seeds.read()).editions.values()],
    publisher: reports.publisher,
    now: clock.now,
    advance: clock.advance,
    zoneOf: (user) => readers.find(({ id }) => id === user)?.tz ?? 'UTC',
    onPublished: reports.following.ask,
    onMoved: deliverer.runOnce,
  });
}
