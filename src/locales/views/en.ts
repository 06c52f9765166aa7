/** What the bot says in English of overviews, timelines and exports, as ICU messages; the other languages have the same keys. */
export const en = {
  overview: '{source} by section',
  overviewNote: 'Addressed, not addressed: to the Secretariat.',
  overviewNoteSince: 'Addressed, not addressed: to the Secretariat. Changed: since {date}.',
  overviewOpen: 'To read a section, ask for it by its number: {example}',
  overviewExample: 'section {number}',
  overviewSection: 'Section',
  overviewEntries: 'Entries',
  overviewAddressed: 'Addressed',
  overviewNotAddressed: 'Not addressed',
  overviewChanged: 'Changed',
  overviewTotal: 'Total',
  timeline: '{count, plural, one {# dated commitment} other {# dated commitments}} in {source}',
  timelineNone: 'No dated commitment was found in {source}',
  timelinePast:
    '{count, plural, one {# commitment in {source} whose date has passed} other {# commitments in {source} whose dates have passed}}',
  timelineNonePast: 'No commitment whose date has passed was found in {source}',
  timelineNote:
    'Found by the wording of the text, which is quoted. Whether it has been done since, the report does not say.',
  datePassed: 'date passed',
  dateQuarter:
    '{quarter, select, 1 {first quarter of {year}} 2 {second quarter of {year}} 3 {third quarter of {year}} other {fourth quarter of {year}}}',
  dateHalf: '{half, select, 1 {first half of {year}} other {second half of {year}}}',
  datePart: '{part, select, 1 {beginning of {year}} 2 {middle of {year}} other {end of {year}}}',
  dateYear: '{year}',
  exportReference: 'Reference',
  exportParagraph: 'Paragraph',
  exportTitle: 'Title of the section',
  exportSource: 'Source',
  exportOfficial: '{language} (official text)',
  exportTranslation: '{language} (working translation, not official)',
  exported: '{count, plural, one {# entry of {source}} other {# entries of {source}}}, in every language there is',
  exportedDirect:
    'The file is in your direct messages with {bot}: what a command gets is for you alone. It has {count, plural, one {# entry} other {# entries}}.',
  exportNothing:
    'That has no entries to export. Name some, for example “export section 8”, “export csv all” or “export IED mitigation”.',
  exportNoScope:
    'This bot may not send files yet: an administrator of the workspace has to allow it the scope {scope}.',
  exportRefused: 'Slack did not take the file ({error}). Please try again.',
} as const;

export type ViewMessages = Readonly<Record<keyof typeof en, string>>;
