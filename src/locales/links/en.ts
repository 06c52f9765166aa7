/** What the bot says in English of links, prompts and workflow steps, as ICU messages; the other languages have the same keys. */
export const en = {
  linkReport: '{symbol} · {title}',
  linkReference: '{reference} · What has been done about its recommendations: {symbol}',
  linkParagraphs: 'Paragraphs {first}–{last} of {reference}',
  linkSections: '{count, plural, one {# section} other {# sections}}',
  linkEntries: '{count, plural, one {# entry} other {# entries}}',
  linkSectionsAsked: '{symbol} sections',
  linkOfficial: 'Official text: {languages}',
  linkWorking: '{count, plural, one {Working translation} other {Working translations}}, not official: {languages}',
  promptsTitle: 'You could ask',
  promptConduct: 'What is being done about sexual exploitation and abuse?',
  promptDevices: 'How are peacekeepers protected against improvised explosive devices?',
  promptNotAddressed: 'Which recommendations are not addressed to the Secretariat?',
  promptDates: 'What is promised by which date?',
  promptDatesAsked: 'timeline',
  stepNoText: 'The step was given nothing to look up. Fill in “Question”, for example with “para 148” or with words.',
  stepUnknown:
    'This version of the bot does not know the step “{step}”. Replace it in the workflow with a step that the app offers now.',
  stepUnknownLanguage: 'There are no texts in “{value}”. Fill in “Language” with one of {names}, or leave it empty.',
  quoteList:
    '{count, plural, one {That asks for a list, of # entry. Only one entry can be quoted here} other {That asks for a list, of # entries. Only one entry can be quoted here}}: ask for a paragraph, for example “para 148”, or in other words.',
  quoteNothing:
    'That asks for nothing that can be quoted here: ask for a paragraph, for example “para 148”, or in your own words.',
} as const;

export type LinkMessages = Readonly<Record<keyof typeof en, string>>;
