import type { LinkMessages } from './en.ts';

/** What the bot says in Chinese of links, prompts and workflow steps. */
export const zh: LinkMessages = {
  linkReport: '{symbol} · {title}',
  linkReference: '{reference} · 其各项建议的执行情况：{symbol}',
  linkParagraphs: '{reference} 第{first}至{last}段',
  linkSections: '{count, plural, other {# 节}}',
  linkEntries: '{count, plural, other {# 条}}',
  linkSectionsAsked: '{symbol} 各节',
  linkOfficial: '正式文本：{languages}',
  linkWorking: '{count, plural, other {工作译文（非正式）}}：{languages}',
  promptsTitle: '您可以问',
  promptConduct: '为打击性剥削和性虐待采取了哪些措施？',
  promptDevices: '如何保护维和人员免受简易爆炸装置的威胁？',
  promptNotAddressed: '哪些建议不是针对秘书处的？',
  promptDates: '承诺了什么，何时完成？',
  promptDatesAsked: '时间表',
  stepNoText: '此步骤没有收到要查找的内容。请填写“Question”，例如“第148段”或任意词语。',
  stepUnknown: '本机器人的这一版本不认识步骤“{step}”。请在工作流中将其换成应用目前提供的步骤。',
  stepUnknownLanguage: '没有“{value}”的文本。请在“Language”中填写以下语文之一：{names}，或将其留空。',
  quoteList:
    '{count, plural, other {这是在查询一份清单，共有 # 条}}。此处只能引用一条：请指明段落，例如“第148段”，或换一种问法。',
  quoteNothing: '答案中没有可在此引用的内容：请指明段落，例如“第148段”，或用自己的话提问。',
};
