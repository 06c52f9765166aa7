/** What Slack makes of a file by its name. `mode` is `snippet` for text, which Slack lets people edit. */
export interface FileKind {
  readonly mimetype: string;
  readonly filetype: string;
  readonly prettyType: string;
  readonly mode: 'hosted' | 'snippet';
}

const text = (mimetype: string, filetype: string, prettyType: string): FileKind => ({
  mimetype,
  filetype,
  prettyType,
  mode: 'snippet',
});
const hosted = (mimetype: string, filetype: string, prettyType: string): FileKind => ({
  mimetype,
  filetype,
  prettyType,
  mode: 'hosted',
});

const kinds: Readonly<Record<string, FileKind>> = {
  txt: text('text/plain', 'text', 'Plain Text'),
  md: text('text/markdown', 'markdown', 'Markdown (raw)'),
  markdown: text('text/markdown', 'markdown', 'Markdown (raw)'),
  csv: text('text/csv', 'csv', 'CSV'),
  json: text('application/json', 'json', 'JSON'),
  yaml: text('application/yaml', 'yaml', 'YAML'),
  yml: text('application/yaml', 'yaml', 'YAML'),
  html: text('text/html', 'html', 'HTML'),
  xml: text('application/xml', 'xml', 'XML'),
  pdf: hosted('application/pdf', 'pdf', 'PDF'),
  doc: hosted('application/msword', 'doc', 'Word Document'),
  docx: hosted('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx', 'Word Document'),
  xlsx: hosted('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx', 'Excel Spreadsheet'),
  png: hosted('image/png', 'png', 'PNG'),
  jpg: hosted('image/jpeg', 'jpg', 'JPEG'),
  jpeg: hosted('image/jpeg', 'jpg', 'JPEG'),
  gif: hosted('image/gif', 'gif', 'GIF'),
  zip: hosted('application/zip', 'zip', 'Zip'),
};

const unknownKind = hosted('application/octet-stream', 'binary', 'Binary');

/** The kind of a file with this name. */
export function kindOfFile(name: string): FileKind {
  const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  return (Object.hasOwn(kinds, ending) ? kinds[ending] : undefined) ?? unknownKind;
}
