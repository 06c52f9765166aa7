/** What the bot says in English on the Home tab, as ICU messages; the other languages have the same keys. */
export const en = {
  homeSearchLabel: 'Look up a recommendation',
  homeSearchHint: '148 · section 8 · MINUSMA · child protection',
  homeLookUp: 'Look up',
  homeUnopened: 'The window could not be opened. Please try again.',
  homeChanges: 'What changed recently',
  homeAllChanges: 'All changes',
  homeChangesQuestion: 'changes',
  homeSubscriptions: 'My subscriptions',
  homeSubscribe:
    'You have none yet. To get a digest of what changes, write to me or in a channel, for example: {command} subscribe {example}',
  homeMoreSubscriptions:
    '{count, plural, one {# more subscription is} other {# more subscriptions are}} listed by {command} subscriptions in the channel concerned.',
  homeDirect: 'Direct message',
  homeLanguage: 'Language',
  homeLanguageHint: 'For this page and my answers to you.',
  homeLanguageSlack: 'As in Slack',
  homeSections: 'Browse by section',
  homeSectionsHint: 'Choose a section',
  homeSectionQuestion: 'section {number}',
  homeHelp: 'Help',
  homeHelpAsk:
    'Ask in a direct message, or mention @{bot} in a channel: a paragraph, a section, a mission or your own words, in any official language.',
  homeHelpQuotes: 'I quote the report word for word, always with its reference. Where nothing fits, I say so.',
  homeHelpCommand: '{command} answers only you, wherever you are; {command} help shows all that I can do.',
} as const;

export type HomeMessages = Readonly<Record<keyof typeof en, string>>;
