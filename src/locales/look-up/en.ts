/** What the bot says in English in the look-up form and of shortcuts, as ICU messages; the other languages have the same keys. */
export const en = {
  lookUpEntry: '{paragraph} · {text}',
  lookUpConcept: '{name} · {count, plural, one {# entry} other {# entries}}',
  lookUpConceptNamed: '{asked} · {count, plural, one {# entry} other {# entries}} · {name}',
  lookUpSearch: 'Search for “{words}”',
  lookUpTitle: 'Look up a paragraph',
  lookUpShow: 'Show',
  lookUpShare: 'Share',
  lookUpClose: 'Close',
  lookUpField: 'What are you looking for?',
  lookUpHint:
    'A paragraph number, words in any official language, or a mission: the menu offers what fits while you type.',
  lookUpPlaceholder: '148, child protection, MINUSMA…',
  lookUpShareField: 'Share it to a conversation',
  lookUpSharePlaceholder: 'Choose a conversation',
  lookUpShareRefused:
    'Slack did not accept the message for this conversation, so it was not shared. Nobody has seen it.',
  lookUpShareNowhere: 'Slack gave no way to post to this conversation. Please choose another one.',
  lookUpShareUnsure:
    'Slack has not confirmed the message yet. Please look into the conversation before you share again.',
  lookUpUnopened: 'The look-up form could not be opened. Please try again, or ask with {command}.',
  findFound: 'Found in this message: {count, plural, one {# reference} other {# references}}',
  findMore: '{count, plural, one {# more reference} other {# more references}} in this message',
  findNothing: 'I found no paragraph, mission or topic of the report in this message.',
  findOnlyMissing: 'This message cites nothing that the table has.',
  findQuoted: '“{text}”',
  findReport: 'the report on the paragraphs of {reference}',
} as const;

export type LookUpMessages = Readonly<Record<keyof typeof en, string>>;
