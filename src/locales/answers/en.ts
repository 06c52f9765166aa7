/** What the bot says in English, as ICU messages; the other languages have the same keys. */
export const en = {
  citation: '{reference}, para. {paragraph}',
  section: 'Section {numeral}. {title}',
  sectionOf: '{source} · {reference}, paras {first}–{last} · {count, plural, one {# entry} other {# entries}}',
  sectionSpan: 'paras {first}–{last} · {count, plural, one {# entry} other {# entries}}',
  sectionNotAddressed: '{count, plural, other {# not addressed to the Secretariat}}',
  officialText: '{source} · official text ({language})',
  workingTranslation: '{source} · working translation ({language}), not official; the official texts prevail',
  noEdition: 'There is no edition in your language ({wanted}). This is the official text ({language}).',
  matches: '{count, plural, one {# entry matches} other {# entries match}} “{query}”',
  expansion: '{asked} → {found}',
  alsoFound: 'See also:',
  concept: '{count, plural, one {# entry} other {# entries}} on “{name}”',
  conceptUnnamed: 'No entry of the report names “{name}”.',
  notAddressed: 'Not addressed to the Secretariat: {count, plural, one {# recommendation} other {# recommendations}}',
  none: 'No entry of the report matches “{query}”.',
  noneHint:
    'Try other words, a section (“section 8”) or a paragraph number (“para 148”). Ask for “help” to see what is in the report.',
  missing:
    '{reference}: the table has no entry for {count, plural, one {paragraph {paragraphs}} other {paragraphs {paragraphs}}}.',
  nearest: '{count, plural, one {The nearest is {paragraphs}.} other {The nearest are {paragraphs}.}}',
  invalidTooLong: 'That is too long for one question ({value} characters). Please ask in at most {limit} characters.',
  invalidNoNumber: 'Which paragraph? Add its number, for example “para 148”.',
  invalidMalformedNumber:
    '“{value}” is not a paragraph number. Write it in figures, for example “para 148” or “paras 36–40”.',
  invalidTooMany:
    'That is {value} paragraphs; please ask for at most {limit} at once. The report has paragraphs {first} to {last}.',
  invalidUnknownReport:
    '{value} is not among the reports at hand. This bot answers from {source}, on the paragraphs of {reference}.',
  invalidUnknownSection: 'There is no section {value}. The report has sections {firstSection} to {lastSection}.',
  invalidNoReport:
    'No report is loaded at the moment, so no question can be answered. The operator can see why in the log.',
  helpIntro:
    'I quote the Secretary-General’s report {source}: what has been done about each recommendation in {reference}. Always the text itself, with its paragraph.',
  helpHow: 'Ask by paragraph, by section or in your own words, in any official language:',
  helpExamples:
    'para 148\nparas 36–40\nsection 8\nwhat about IED mitigation?\n148 in French\nmission MINUSMA\ntopic: child protection\nsections\nnot addressed\nchanges\nhistory 148',
  helpWhere: '{command} answers privately; {mention} answers in the thread; a direct message answers there.',
  helpDigest:
    '{command} subscribe brings a digest each morning of what changed; for example: {command} subscribe weekly section 8 at 9:00 in Nairobi',
  helpSections: 'Sections (paragraphs {first} to {last} of {reference}):',
  share: 'Share to channel',
  sharedBy: 'Shared by {person}',
  showRest: 'Show the rest',
  pageOf: 'Part {page} of {pages}',
  read: 'Read',
  readWhole: 'Read the whole entry',
  showOfficial: 'Official text ({language})',
  failed:
    'Something went wrong here and your question was not answered. Please try again; if it happens again, give the operator this number: {incident}.',
  staleButton: 'This button no longer works. Please ask again with {command}.',
  staleForm: 'This form no longer works, and nothing was done. Please open it again.',
  unknownAction: 'This bot does not know that button or command. Try {command} help.',
  shareFailed: 'Slack did not accept the message for this channel, so it was not shared. Nobody else has seen it.',
} as const;

export type AnswerMessages = Readonly<Record<keyof typeof en, string>>;
