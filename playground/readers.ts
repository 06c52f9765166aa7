/** Somebody who can be spoken as, with what Slack's `users.info` says of them. */
export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** IANA time zone. */
  readonly tz: string;
  /** Whether they administer the workspace. */
  readonly isAdmin?: boolean;
  /** Whether the workspace is theirs; an owner is an admin too. */
  readonly isOwner?: boolean;
}

/**
 * One reader for each of the six official languages, named in that language. Slack itself has no Arabic interface; the
 * reader has the locale all the same, so that a bot can be tried in Arabic. One is an admin, and none an owner.
 */
export const readers: readonly Reader[] = [
  { id: 'U0READEREN', name: 'English', locale: 'en-US', tz: 'America/New_York', isAdmin: true },
  { id: 'U0READERFR', name: 'Français', locale: 'fr-FR', tz: 'Europe/Zurich' },
  { id: 'U0READERES', name: 'Español', locale: 'es-ES', tz: 'America/Santiago' },
  { id: 'U0READERRU', name: 'Русский', locale: 'ru-RU', tz: 'Europe/Moscow' },
  { id: 'U0READERZH', name: '中文', locale: 'zh-CN', tz: 'Asia/Shanghai' },
  { id: 'U0READERAR', name: 'العربية', locale: 'ar-SA', tz: 'Africa/Cairo' },
];
