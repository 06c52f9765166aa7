import type { PublishingMessages } from './en.ts';

export const zh: PublishingMessages = {
  published: '{source}（{language}）已发布：{changes}。',
  publishedFirst: '{source}（{language}）即日起可供查询，共 {count, plural, other {# 条}}。',
  publishedSame: '{source}（{language}）已发布；各条内容与原来相同。',
  publishedAlready: '{source}（{language}）：现在使用的就是这一文本。未作任何改动。',
  countAdded: '新增 {count, plural, other {# 条}}',
  countAmended: '修改 {count, plural, other {# 条}}',
  countWithdrawn: '撤销 {count, plural, other {# 条}}',
  countRenumbered: '重新编号 {count, plural, other {# 条}}',
  uploadRefused: '只有运营者指定的人员可以在此发布文本。未保存任何内容。',
  uploadBroken: '{file} 未发布，也未保存任何内容：{problem}',
  uploadTooLarge: '{file} 过大：文本不得超过 {limit} MB。未保存任何内容。',
  uploadNoScope: '我无权读取此工作区的文件（应用需要 files:read 权限）。{file} 未发布。',
  uploadFailed: '未能从 Slack 取得 {file}，也未保存任何内容。请重新发送。',
  uploadUnstored: '目前无法保存 {file}，未作任何改动。请稍后重新发送。',
};
