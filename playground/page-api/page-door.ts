import type { Controls } from '../controls.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Interactions } from '../people/interact.ts';
import type { SubmissionOutcome } from '../people/submit-view.ts';
import { createUseShortcut } from '../people/use-shortcut.ts';
import type { SubmitView } from '../protocol-views.ts';
import { toHomeView, toOpenView, type ViewStore } from '../web-api/view-store.ts';
import type { Settings } from '../workspace-options.ts';
import { createPageApi, type PageApiOptions } from './page-api.ts';
import { createPageFiles } from './page-files.ts';

/** What the page's routes need besides what is made of these parts here. */
export interface PageDoorOptions
  extends Pick<PageApiOptions, 'state' | 'stream' | 'say' | 'upload' | 'suggest' | 'openHome' | 'runFunction'> {
  readonly settings: Settings;
  readonly views: ViewStore;
  readonly files: FileStore;
  readonly interactions: Interactions;
  readonly controls: Controls;
  readonly submitView: (submission: SubmitView) => Promise<SubmissionOutcome>;
}

/** The page's door to the workspace: it learns of a view what a person sees, and of a submission how it went. */
export function createPageDoor(options: PageDoorOptions) {
  const { settings, views, files, interactions, controls, submitView, ...given } = options;
  return createPageApi({
    ...given,
    press: interactions.press,
    openViews: (user) => ({ views: views.modals(user).map(toOpenView) }),
    async submitView(submission) {
      const outcome = await submitView(submission);
      return outcome.ok ? { ok: true } : outcome;
    },
    closeView: interactions.closeView,
    pressInView: interactions.pressInView,
    home(user) {
      const stored = views.home(user);
      return stored ? { view: toHomeView(stored) } : {};
    },
    ...createUseShortcut({ settings, interactions }),
    useControl: controls.use,
    findFile: files.get,
    files: createPageFiles(settings.pageFolder),
  });
}
