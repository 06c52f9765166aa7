import type { Room } from '../roster.ts';

const names = { dm: 'directmessage', private: 'privategroup' } as const;

/** A conversation's name in commands and interactions, where Slack does not give that of private ones. */
export function channelNameFor({ kind, name }: Room): string {
  return kind === 'channel' ? name : names[kind];
}
