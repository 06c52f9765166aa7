import type { Outcome, UseMessageShortcut, UseShortcut } from '../protocol.ts';
import type { Settings } from '../workspace-options.ts';
import type { Interactions } from './interact.ts';
import { refused } from './outcome.ts';

/** The shortcuts that the app has declared, as people find them in menus: no other can be used. */
export function createUseShortcut({ settings, interactions }: { settings: Settings; interactions: Interactions }) {
  const isDeclared = (kind: 'global' | 'message', callbackId: string) =>
    settings.shortcuts.some((shortcut) => shortcut.kind === kind && shortcut.callbackId === callbackId);
  const unknown = (callbackId: string): Promise<Outcome> =>
    Promise.resolve(refused(`The app has no shortcut ${callbackId} of this kind.`));
  return {
    useShortcut: (use: UseShortcut): Promise<Outcome> =>
      isDeclared('global', use.callbackId) ? interactions.shortcut(use) : unknown(use.callbackId),
    useMessageShortcut: (use: UseMessageShortcut): Promise<Outcome> =>
      isDeclared('message', use.callbackId) ? interactions.messageShortcut(use) : unknown(use.callbackId),
  };
}
