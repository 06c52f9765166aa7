import type { SharedFile } from '../protocol.ts';
import type { JsonRecord } from '../record.ts';
import type { StoredFile } from './file-store.ts';

/** Path under which the bytes of files are, as at `files.slack.com`. */
export const privateFilesPath = '/files-pri/';

/** As much of a text file as Slack shows of it. */
const previewCharacters = 500;

/** A file as Slack's API and events give it (docs.slack.dev/reference/objects/file-object). */
export function fileJson(file: StoredFile, { baseUrl, teamId }: { baseUrl: string; teamId: string }): JsonRecord {
  const name = encodeURIComponent(file.name.toLowerCase().replace(/[^\p{L}\p{N}._-]+/gu, '_'));
  const folder = `${baseUrl}${privateFilesPath}${teamId}-${file.id}`;
  const permalink = `${baseUrl}/files/${file.user}/${file.id}/${name}`;
  const isSnippet = file.mode === 'snippet';
  const shown = isSnippet ? file.bytes.toString('utf8') : '';
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.filetype,
    pretty_type: file.prettyType,
    user: file.user,
    user_team: teamId,
    editable: isSnippet,
    size: file.bytes.length,
    mode: file.mode,
    is_external: false,
    external_type: '',
    is_public: file.channels.some((channel) => channel.startsWith('C')),
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${folder}/${name}`,
    url_private_download: `${folder}/download/${name}`,
    permalink,
    ...(isSnippet && {
      edit_link: `${permalink}/edit`,
      preview: shown.slice(0, previewCharacters),
      lines: shown.split('\n').length,
      preview_is_truncated: shown.length > previewCharacters,
    }),
    has_rich_preview: false,
    file_access: 'visible',
  };
}

/** A file as the page's protocol gives it. */
export function sharedFile({ id, name, bytes }: StoredFile): SharedFile {
  return { id, name, size: bytes.length };
}
