import type { HomeMessages } from './en.ts';

/** What the bot says in Chinese on the Home tab. */
export const zh: HomeMessages = {
  homeSearchLabel: '查找建议',
  homeSearchHint: '148 · 第八节 · 马里稳定团 · 儿童保护',
  homeLookUp: '查找',
  homeUnopened: '窗口未能打开。请再试一次。',
  homeChanges: '最近的变更',
  homeAllChanges: '所有变更',
  homeChangesQuestion: '变更',
  homeSubscriptions: '我的订阅',
  homeSubscribe: '您还没有订阅。如需接收变更摘要，请给我发私信或在频道中写，例如：{command} 订阅 {example}',
  homeMoreSubscriptions: '{count, plural, other {另有 # 项订阅}}，请在相关频道中用 {command} 订阅列表 查看。',
  homeDirect: '私信',
  homeLanguage: '语言',
  homeLanguageHint: '用于本页和我对您的答复。',
  homeLanguageSlack: '与 Slack 相同',
  homeSections: '按节浏览',
  homeSectionsHint: '选择一节',
  homeSectionQuestion: '第{number}节',
  homeHelp: '帮助',
  homeHelpAsk: '请发私信提问，或在频道中提及 @{bot}：段号、节、特派团或您自己的话均可，六种正式语文任选。',
  homeHelpQuotes: '我逐字引用报告，并始终注明出处。没有相符内容时，我会如实说明。',
  homeHelpCommand: '无论您在何处，{command} 都只回复给您本人；{command} 帮助 列出我能做的一切。',
};
