import { defined } from '../defined.ts';
import { fileJson, sharedFile } from '../files/file-json.ts';
import { uploadPath } from '../files/file-routes.ts';
import type { FileStore, StoredFile } from '../files/file-store.ts';
import type { ContentReader, ContentReading } from '../message-content.ts';
import type { MessageDraft, MessageStore, StoredMessage } from '../message-store.ts';
import { isRecord, type JsonRecord, text } from '../record.ts';
import { parseJson } from '../request-body.ts';
import type { Room, Roster } from '../roster.ts';
import { failure, type MethodTable, type Result } from './method.ts';

export interface FilesOptions {
  readonly roster: Roster;
  readonly files: FileStore;
  readonly messages: MessageStore;
  readonly baseUrl: () => string;
  readonly readContent: ContentReader;
  readonly isInSight: (file: StoredFile) => boolean;
  readonly onPosted: (message: StoredMessage) => void;
}

/** Slack's own limit on a file. */
const maxLength = 1024 ** 3;

interface Wanted {
  readonly id: string;
  readonly title: string | undefined;
}

function wantedFiles(value: unknown): readonly Wanted[] | undefined {
  const list = typeof value === 'string' ? parseJson(value) : value;
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const wanted = list.map((entry: unknown) =>
    isRecord(entry) ? { id: text(entry.id), title: text(entry.title) } : {},
  );
  return wanted.every((entry): entry is Wanted => entry.id !== undefined) ? wanted : undefined;
}

/** files.*: uploads of the app in three steps, and what a file is. Source of the errors: docs.slack.dev, each method's page. */
export function filesMethods(options: FilesOptions): MethodTable {
  const { roster, files, messages, baseUrl, readContent } = options;
  const { bot, team } = roster;
  const json = (file: StoredFile) => fileJson(file, { baseUrl: baseUrl(), teamId: team.id });

  type Places =
    | { readonly ok: true; readonly rooms: readonly Room[] }
    | { readonly ok: false; readonly result: Result };
  const placesOf = (input: JsonRecord): Places => {
    const references = (text(input.channel_id) ?? text(input.channels) ?? '').split(',').filter((each) => each !== '');
    const rooms: Room[] = [];
    for (const reference of references) {
      const room = roster.findRoom(reference);
      if (room === undefined || !roster.isVisible(room)) return { ok: false, result: failure('channel_not_found') };
      if (room.isArchived) return { ok: false, result: failure('is_archived') };
      if (!roster.isMember(room, bot.userId)) return { ok: false, result: failure('not_in_channel') };
      rooms.push(room);
    }
    return { ok: true, rooms };
  };

  const readComment = (said: JsonRecord): ContentReading =>
    text(said.text) === undefined && said.blocks === undefined
      ? { ok: true, content: { text: '', blocks: undefined, attachments: undefined, metadata: undefined } }
      : readContent(said);

  return {
    'files.getUploadURLExternal': {
      scopes: ['files:write'],
      run(input) {
        const filename = text(input.filename);
        const length = Number(input.length);
        if (filename === undefined || input.length === undefined) return failure('missing_argument');
        if (!Number.isInteger(length) || length <= 0) return failure('invalid_arguments');
        if (length > maxLength) return failure('file_upload_size_restricted');
        const { id, secret } = files.reserve(filename, length);
        return { ok: true, upload_url: `${baseUrl()}${uploadPath}${secret}`, file_id: id };
      },
    },
    'files.completeUploadExternal': {
      scopes: ['files:write'],
      run(input) {
        const wanted = wantedFiles(input.files);
        if (wanted === undefined) return failure('invalid_arguments');
        const places = placesOf(input);
        if (!places.ok) return places.result;
        const comment = text(input.initial_comment);
        const reading = readComment(comment === undefined ? { blocks: input.blocks } : { text: comment });
        if (!reading.ok) return failure(reading.error);
        if (!wanted.every(({ id }) => files.isFilled(id))) return failure('file_not_found');
        const completed = wanted.flatMap(({ id, title }) => files.complete(id, title, bot.userId) ?? []);
        for (const room of places.rooms) {
          const shared = completed.flatMap(({ id }) => files.share(id, room.id) ?? []);
          const stored = messages.add({
            channel: room.id,
            user: bot.userId,
            botId: bot.botId,
            text: reading.content.text,
            files: shared.map(sharedFile),
            fileObjects: shared.map(json),
            ...defined<Partial<MessageDraft>>({ blocks: reading.content.blocks, threadTs: text(input.thread_ts) }),
          });
          options.onPosted(stored);
        }
        return { ok: true, files: completed.flatMap(({ id }) => files.get(id) ?? []).map(json) };
      },
    },
    'files.info': {
      scopes: ['files:read'],
      run(input) {
        const file = files.get(text(input.file) ?? '');
        if (file === undefined || !options.isInSight(file)) return failure('file_not_found');
        const rooms = file.channels.flatMap((id) => roster.room(id) ?? []);
        const idsOf = (kind: Room['kind']) => rooms.filter((room) => room.kind === kind).map(({ id }) => id);
        return {
          ok: true,
          file: { ...json(file), channels: idsOf('channel'), groups: idsOf('private'), ims: idsOf('dm') },
          comments: [],
          response_metadata: { next_cursor: '' },
        };
      },
    },
  };
}
