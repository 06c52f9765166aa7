/** What the bot says in English of changes between revisions, as ICU messages; the other languages have the same keys. */
export const en = {
  changes: '{count, plural, one {# change} other {# changes}}',
  changesSince: '{count, plural, one {# change} other {# changes}} since {date}',
  changesNone: 'No change is recorded',
  changesNoneSince: 'No change is recorded since {date}',
  changesInSections: '{count, plural, one {section {numerals}} other {sections {numerals}}}',
  changesInParagraphs: '{count, plural, one {paragraph {paragraphs}} other {paragraphs {paragraphs}}}',
  changeAdded: 'added',
  changeAmended: 'amended',
  changeWithdrawn: 'withdrawn',
  changeRenumbered: 'renumbered, was para. {paragraph}',
  changeMoved: 'moved, was in section {numeral}',
  changeSameText: 'The text is the same.',
  changeTextIn: 'text in {language}',
  history: 'History of {citation}',
  historyNone: 'No change of this entry is recorded.',
  historyNoneSince: 'No change of this entry is recorded. The text was published here on {date}.',
  historyGone: 'The table no longer has an entry under this number.',
  linkProbableOlder: 'Probably last year: {citation}',
  linkPossibleOlder: 'Possibly last year: {citation}',
  linkProbableNewer: 'Probably the year after: {citation}',
  linkPossibleNewer: 'Possibly the year after: {citation}',
  otherReports: 'Also at hand: {reports}. Name the document to ask it, for example “{example}”.',
  invalidImpossibleDate: 'There is no such day as {value}. Write the date like “2026-11-01” or “1 November 2026”.',
  invalidFutureDate: '{value} is still to come. Ask for changes since a day that has been.',
} as const;

export type ChangeMessages = Readonly<Record<keyof typeof en, string>>;
