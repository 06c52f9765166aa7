import type { Roster } from '../roster.ts';
import type { Settings } from '../workspace-options.ts';
import type { StoredFile } from './file-store.ts';

/** The bot sees its own files, and those of the conversations that it is in. */
export function createSight({ settings: { bot }, roster }: { readonly settings: Settings; readonly roster: Roster }) {
  return (file: StoredFile): boolean =>
    file.user === bot.userId ||
    file.channels.some((id) => {
      const room = roster.room(id);
      return room !== undefined && roster.isMember(room, bot.userId);
    });
}
