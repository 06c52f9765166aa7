/** What the bot says in English to who publishes an edition, as ICU messages; the other languages have the same keys. */
export const en = {
  published: '{source} ({language}) is published: {changes}.',
  publishedFirst: '{source} ({language}) is served from now on, with {count, plural, one {# entry} other {# entries}}.',
  publishedSame: '{source} ({language}) is published; its entries say what they said before.',
  publishedAlready: '{source} ({language}): this is the text that is served already. Nothing was changed.',
  countAdded: '{count, plural, one {# entry added} other {# entries added}}',
  countAmended: '{count, plural, one {# amended} other {# amended}}',
  countWithdrawn: '{count, plural, one {# withdrawn} other {# withdrawn}}',
  countRenumbered: '{count, plural, one {# renumbered} other {# renumbered}}',
  uploadRefused: 'Only people whom the operator has named may publish an edition here. Nothing was stored.',
  uploadBroken: '{file} was not published, and nothing was stored: {problem}',
  uploadTooLarge: '{file} is too large: an edition has at most {limit} MB. Nothing was stored.',
  uploadNoScope:
    'I am not allowed to read files in this workspace (the app needs the scope files:read). {file} was not published.',
  uploadFailed: '{file} could not be fetched from Slack, and nothing was stored. Please send it again.',
  uploadUnstored: '{file} could not be stored at the moment, and nothing was changed. Please send it again later.',
  controlPublish: 'Publish an update',
  controlPublishHint: 'Publishes an invented corrigendum in six languages; press again to take it back',
  controlPublished:
    '{count, plural, one {Published: # entry was amended} other {Published: # entries were amended}}. Try {command}, or subscribe and move the clock.',
  controlTakenBack: 'Taken back: the report’s own text is served again.',
  controlClock: 'Move the clock to the next {time}',
  controlClockHint: 'Digests that are due by then arrive now',
  controlClockMoved: 'It is {time} now. Digests that were due have been sent.',
} as const;

export type PublishingMessages = Readonly<Record<keyof typeof en, string>>;
