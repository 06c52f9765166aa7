/** What the bot says in English on the buttons of answers, of languages and of follow-ups, as ICU messages; the other languages have the same keys. */
export const en = {
  listMore: 'More',
  listBack: 'Previous page',
  backToList: 'Back',
  relatedButton: 'Related',
  languageButton: 'Language',
  readIn: 'Read this in:',
  relatedTo:
    '{count, plural, =0 {No entry is much like {citation}} one {The entry most like {citation}} other {The # entries most like {citation}}}',
  helpful: 'Helpful',
  notHelpful: 'Not helpful',
  thanks: 'Thank you for telling us.',
  unhelpfulHint:
    'Thank you for telling us. Other words may find it: name the matter itself, a mission or a section. {command} help shows what can be asked.',
  languageIs:
    'Your answers are in {language}. For another language: {command} language fr; for all in this channel: {command} language fr here; as in Slack: {command} language auto.',
  languageNone:
    'You have chosen no language: you are answered in that of your question, else in that of your Slack ({language}). To choose one: {command} language fr',
  languageChosen: 'From now on you are answered in {language}, whatever language you ask in.',
  languageLeft: 'From now on you are answered in the language of your question, else in that of your Slack.',
  languageUnknown: 'There are no answers in “{value}”. The languages are {names}.',
  languageUnstored:
    'Your choice could not be kept, because the bot cannot reach its database at the moment. Nothing was changed; please try again later.',
  channelLanguageIs: 'The answers in this channel are in {language}. To change that: {command} language fr here',
  channelLanguageNone:
    'No language was chosen for this channel: answers are in that of the question. To choose one: {command} language fr here',
  channelLanguageChosen: '{person} chose {language} for the answers in this channel.',
  channelLanguageLeft: '{person} left the language of answers in this channel to each question.',
  noNext: 'There is nothing after that.',
  noPrevious: 'There is nothing before that.',
  noMore: 'That was all of it.',
  noOfficial: 'This is the official text, or there is none at hand.',
  helpGoOn:
    'In direct messages and in threads with {mention}, go on from an answer: “next”, “more”, “in French”, “and Mali?”. {command} language fr chooses the language of your answers.',
} as const;

export type CardMessages = Readonly<Record<keyof typeof en, string>>;
