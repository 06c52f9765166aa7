import type { LookUpMessages } from './en.ts';

/** What the bot says in Chinese in the look-up form and of shortcuts. */
export const zh: LookUpMessages = {
  lookUpEntry: '{paragraph} · {text}',
  lookUpConcept: '{name} · {count, plural, other {# 条}}',
  lookUpConceptNamed: '{asked} · {count, plural, other {# 条}} · {name}',
  lookUpSearch: '搜索“{words}”',
  lookUpTitle: '查找段落',
  lookUpShow: '显示',
  lookUpShare: '分享',
  lookUpClose: '关闭',
  lookUpField: '您要查找什么？',
  lookUpHint: '段号、任何正式语文的词语或特派团名称：边输入，菜单边给出相符的内容。',
  lookUpPlaceholder: '148、儿童保护、马里稳定团……',
  lookUpShareField: '分享到对话',
  lookUpSharePlaceholder: '选择对话',
  lookUpShareRefused: 'Slack 未接受向此对话发送的消息，因此没有分享。没有人看到。',
  lookUpShareNowhere: 'Slack 不允许在此对话中发布消息。请选择其他对话。',
  lookUpShareUnsure: 'Slack 尚未确认该消息。再次分享之前，请先查看对话。',
  lookUpUnopened: '无法打开查找表单。请再试一次，或用 {command} 提问。',
  findFound: '此消息中有 {count, plural, other {# 处引用}}',
  findMore: '此消息中还有 {count, plural, other {# 处引用}}',
  findNothing: '在此消息中没有找到报告的段落、特派团或主题。',
  findOnlyMissing: '此消息引用的内容在表中都没有。',
  findQuoted: '“{text}”',
  findReport: '关于 {reference} 各段的报告',
};
