import type { WebClient } from '@slack/web-api';
import { describeOutcome } from '../../src/publishing/describe-outcome.ts';
import { MAX_FILE_BYTES } from '../../src/publishing/file-limit.ts';
import { describeFileProblem } from '../../src/reports/file-problem.ts';
import type { Language } from '../../src/reports/language.ts';
import { isEditionFile } from '../../src/reports/read-folder.ts';
import type { Context } from '../context.ts';
import { type Reply, sentence, statement } from '../reply.ts';
import { downloadFile } from './download-file.ts';

/** What Slack tells of a file in a message. */
export interface UploadedFile {
  readonly name?: string | null;
  readonly size?: number;
  readonly url_private_download?: string;
  readonly url_private?: string;
}

export interface Upload {
  readonly team: string;
  readonly user: string;
  readonly channel: string;
  readonly threadTs: string | undefined;
  readonly files: readonly UploadedFile[];
}

/**
 * Whether files in a direct message are meant to be published: text files of who may publish, of others only those that are
 * named like an edition. Notes that somebody sends along with a question are not.
 */
export function isOffered(files: readonly UploadedFile[], isPublisher: boolean): boolean {
  return files.some(({ name }) => (isPublisher ? /\.(?:md|txt)$/i.test(name ?? '') : isEditionFile(name ?? '')));
}

/** Files in a direct message, each published or answered with the reason why not; nothing is stored of a refused one. */
export async function publishUpload(context: Context, client: WebClient, upload: Upload): Promise<void> {
  const { team, user, channel, threadTs, files } = upload;
  const { language } = await context.readers(client, { team, user, channel });
  const answers = context.isPublisher(user)
    ? await inTurn(files, (file) => publishOne(context, language, user, file))
    : [sentence(language, 'uploadRefused', {})];
  if (!context.isPublisher(user)) context.log.warn({ event: 'upload.refused', user });
  for (const answer of answers) {
    await context.posting.post({ channel, threadTs }, answer);
  }
}

async function publishOne(context: Context, language: Language, user: string, file: UploadedFile): Promise<Reply> {
  const name = file.name ?? '';
  const limit = MAX_FILE_BYTES / 1024 / 1024;
  const address = file.url_private_download ?? file.url_private ?? '';
  if ((file.size ?? 0) > MAX_FILE_BYTES) return sentence(language, 'uploadTooLarge', { file: name, limit });
  const download = await downloadFile(address, context.fileAccess);
  if (download.kind === 'too-large') return sentence(language, 'uploadTooLarge', { file: name, limit });
  if (download.kind === 'no-scope') return sentence(language, 'uploadNoScope', { file: name });
  if (download.kind !== 'file') return sentence(language, 'uploadFailed', { file: name });
  try {
    const outcome = await context.publishFile({ name, bytes: download.bytes }, `uploaded by ${user}`);
    if (outcome.kind !== 'problem') return statement(describeOutcome(language, outcome));
    const problem = describeFileProblem(outcome.problem).slice(name.length + 2);
    return sentence(language, 'uploadBroken', { file: name, problem });
  } catch (error) {
    context.log.error({ event: 'upload.unstored', err: error });
    return sentence(language, 'uploadUnstored', { file: name });
  }
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
