import type { WebClient } from '@slack/web-api';
import { writeExport } from '../../src/answers/export/write-export.ts';
import type { ExportRequest } from '../../src/answers/question/export-request.ts';
import { say } from '../../src/locales/say.ts';
import { escapeText } from '../blocks/mrkdwn.ts';
import type { Context } from '../context.ts';
import { failure, type Reply, replyToAnswer, sentence } from '../reply.ts';
import { slackFault } from '../slack-error.ts';
import { uploadFile } from './upload-file.ts';

/** A request for a file, and the conversation it was made in. */
export interface ExportCall {
  readonly request: ExportRequest;
  readonly team: string;
  readonly user: string;
  readonly channel: string;
  readonly threadTs?: string | undefined;
}

/**
 * Sends the entries asked for as a file to the direct conversation with who asked, since a command's answer is theirs alone;
 * a file cannot be sent to one person in a channel. The reply is for where they asked; undefined where the file came there.
 */
export async function exportFile(context: Context, client: WebClient, call: ExportCall): Promise<Reply | undefined> {
  const { request, team, user, channel, threadTs } = call;
  const start = context.now();
  const reader = await context.readers(client, { team, user, channel });
  const locale = request.language ?? reader.language;
  try {
    const made = context.exportEntries(request.what, { locale });
    if (made.kind === 'nothing') return sentence(made.language, 'exportNothing', {});
    if (made.kind === 'answer') return replyToAnswer(context, made.answer, request.what, { place: 'private' });
    const { language, source, rows } = made;
    const count = rows.length;
    try {
      const { name, bytes } = await writeExport(made, request.format);
      const opened = await client.conversations.open({ users: user });
      const direct = opened.channel?.id ?? user;
      const isHere = direct === channel;
      const id = await uploadFile(client, name, bytes);
      const comment = escapeText(say(language, 'exported', { count, source }));
      const place = { channel: direct, threadTs: isHere ? threadTs : undefined };
      await context.posting.shareFile(place, { id, title: name, comment });
      const ms = Math.round(context.now() - start);
      context.log.info({ event: 'export.sent', format: request.format, entries: count, bytes: bytes.length, ms });
      return isHere ? undefined : sentence(language, 'exportedDirect', { bot: `@${context.botName}`, count });
    } catch (error) {
      const refused = slackFault(error);
      if (refused === undefined) throw error;
      context.log.warn({ event: 'export.refused', reason: refused });
      if (refused !== 'missing_scope') return sentence(language, 'exportRefused', { error: refused });
      return sentence(language, 'exportNoScope', { scope: neededScope(error) });
    }
  } catch (error) {
    return failure(context, locale, 'export', error);
  }
}

/** Slack names the scope that a call lacks. */
function neededScope(error: unknown): string {
  const { data } = error as { readonly data?: { readonly needed?: string } };
  return data?.needed ?? 'files:write';
}
