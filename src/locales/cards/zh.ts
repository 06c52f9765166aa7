import type { CardMessages } from './en.ts';

/** What the bot says in Chinese on the buttons of answers, of languages and of follow-ups. */
export const zh: CardMessages = {
  listMore: '更多',
  listBack: '上一页',
  backToList: '返回',
  relatedButton: '相关段落',
  languageButton: '语言',
  readIn: '阅读语言：',
  relatedTo: '{count, plural, =0 {没有与{citation}相近的条目} other {与{citation}最相近的 # 个条目}}',
  helpful: '有帮助',
  notHelpful: '没有帮助',
  thanks: '感谢您的反馈。',
  unhelpfulHint: '感谢您的反馈。换个说法也许能找到：直接说出事项、特派团或章节。{command} 帮助 会列出可以提问的内容。',
  languageIs:
    '您的回答语言是{language}。改用其他语言：{command} 语言 fr；整个频道：{command} 语言 fr 此频道；与 Slack 一致：{command} 语言 自动。',
  languageNone:
    '您没有选择语言：按提问的语言回答，无法判断时用您 Slack 的语言（{language}）。选择语言：{command} 语言 zh',
  languageChosen: '今后无论您用什么语言提问，都用{language}回答。',
  languageLeft: '今后按提问的语言回答，无法判断时用您 Slack 的语言。',
  languageUnknown: '没有“{value}”的回答。可选语言：{names}。',
  languageUnstored: '目前无法连接数据库，您的选择没有保存。没有任何改动，请稍后再试。',
  channelLanguageIs: '本频道的回答语言是{language}。更改：{command} 语言 zh 此频道',
  channelLanguageNone: '本频道没有选择语言：按提问的语言回答。选择语言：{command} 语言 zh 此频道',
  channelLanguageChosen: '{person} 将本频道的回答语言设为{language}。',
  channelLanguageLeft: '{person} 让本频道的回答语言随提问而定。',
  noNext: '后面没有了。',
  noPrevious: '前面没有了。',
  noMore: '已经全部显示。',
  noOfficial: '这就是正式文本，或者这里没有正式文本。',
  helpGoOn:
    '在私信和有 {mention} 的消息列中，可以接着回答继续问：“下一段”、“更多”、“用法文”、“那马里呢？”。{command} 语言 zh 选择您的回答语言。',
};
