import type { Problem } from './block-kit/problem.ts';
import { validateBlocks } from './block-kit/validate-blocks.ts';
import { isRecord, type JsonRecord, text } from './record.ts';
import { parseJson } from './request-body.ts';

/** What a message says, once it has been found fit to be shown. */
export interface MessageContent {
  readonly text: string;
  readonly blocks: readonly unknown[] | undefined;
  readonly attachments: readonly unknown[] | undefined;
  readonly metadata: unknown;
}

export type ContentReading =
  | { readonly ok: true; readonly content: MessageContent }
  | { readonly ok: false; readonly error: string; readonly problems: readonly Problem[] };

/** Slack cuts longer texts off (docs.slack.dev, chat.postMessage). */
export const maxTextCharacters = 40_000;

/** Slack refuses larger metadata without saying from where on; no more than this is asked to be safe. */
const maxMetadataBytes = 8_192;

/**
 * Slack's word for what is wrong with a message's metadata: an alphanumeric `event_type`, and an `event_payload` that is an
 * object (docs.slack.dev/messaging/message-metadata).
 */
function metadataErrorOf(metadata: unknown): string | undefined {
  if (!isRecord(metadata) || !isRecord(metadata.event_payload)) return 'invalid_metadata_format';
  if (typeof metadata.event_type !== 'string' || !/^[\w.-]{1,255}$/u.test(metadata.event_type)) {
    return 'invalid_metadata_format';
  }
  return Buffer.byteLength(JSON.stringify(metadata)) > maxMetadataBytes ? 'metadata_too_large' : undefined;
}

const refuse = (error: string, problems: readonly Problem[] = []): ContentReading => ({ ok: false, error, problems });

/** A field that may be JSON itself or JSON in a string, as in form-encoded calls. */
const decoded = (value: unknown) => (typeof value === 'string' ? parseJson(value) : value);

/** Gives blocks without a `block_id` one, as Slack does when it stores them. */
function withBlockIds(blocks: readonly unknown[], newId: () => string): readonly unknown[] {
  return blocks.map((block) =>
    isRecord(block) && block.block_id === undefined ? { ...block, block_id: newId() } : block,
  );
}

/** Attachments as Slack stores them: numbered from 1 within their message, their blocks with ids. */
function numbered(attachments: readonly unknown[], newId: () => string): readonly unknown[] {
  return attachments.map((attachment, index) =>
    isRecord(attachment)
      ? {
          ...attachment,
          id: index + 1,
          ...(Array.isArray(attachment.blocks) && {
            blocks: withBlockIds(attachment.blocks, newId),
            fallback: attachment.fallback ?? '[no preview available]',
          }),
        }
      : attachment,
  );
}

/** What a workspace that does not know `context_actions` yet says of each of them. */
function unknownBlocks(blocks: readonly unknown[], pointer: string): readonly Problem[] {
  return blocks.flatMap((block, index) =>
    isRecord(block) && block.type === 'context_actions'
      ? [{ pointer: `${pointer}/${index}/type`, problem: 'unsupported type: context_actions' }]
      : [],
  );
}

export interface ContentRules {
  readonly newBlockId: () => string;
  readonly rendersContextActions: boolean;
}

/**
 * Reads text, blocks, attachments and metadata from a Web API call, a `response_url` post or an acknowledgement: the same
 * limits hold for all of them. `maxText` is the length above which the method refuses with `msg_too_long`; longer than
 * 40,000 is otherwise cut.
 */
export type ContentReader = (fields: JsonRecord, limits?: { readonly maxText?: number }) => ContentReading;

/** The reader of all that the app wants to have shown in messages. */
export function createContentReader(rules: ContentRules): ContentReader {
  return (fields, { maxText = Number.POSITIVE_INFINITY } = {}) => readContent(fields, { ...rules, maxText });
}

function readContent(
  fields: JsonRecord,
  { newBlockId, rendersContextActions, maxText }: ContentRules & { readonly maxText: number },
): ContentReading {
  const problemsOf = (given: unknown, pointer: string) => [
    ...validateBlocks(given, 'message', pointer),
    ...(rendersContextActions || !Array.isArray(given) ? [] : unknownBlocks(given, pointer)),
  ];
  const given = (value: unknown) => value !== undefined && value !== null && value !== '';
  const blocks = given(fields.blocks) ? decoded(fields.blocks) : undefined;
  const attachments = given(fields.attachments) ? decoded(fields.attachments) : undefined;
  const metadata = given(fields.metadata) ? decoded(fields.metadata) : undefined;

  if (given(fields.blocks) && !Array.isArray(blocks)) return refuse('invalid_blocks_format');
  if (given(fields.attachments) && !Array.isArray(attachments)) return refuse('invalid_attachments');
  const metadataError = given(fields.metadata) ? metadataErrorOf(metadata) : undefined;
  if (metadataError !== undefined) return refuse(metadataError);
  const words = text(fields.text) ?? text(fields.markdown_text) ?? '';
  const hasBlocks = Array.isArray(blocks) && blocks.length > 0;
  const hasAttachments = Array.isArray(attachments) && attachments.length > 0;
  if (words.trim() === '' && !hasBlocks && !hasAttachments) return refuse('no_text');
  if (words.length > maxText) return refuse('msg_too_long');
  if (text(fields.markdown_text) && hasBlocks) return refuse('markdown_text_conflict');
  if (words.length > 12_000 && text(fields.markdown_text)) return refuse('msg_too_long');

  const problems = [
    ...(hasBlocks ? problemsOf(blocks, '/blocks') : []),
    ...(hasAttachments ? attachments : []).flatMap((attachment: unknown, index: number) =>
      isRecord(attachment) && attachment.blocks !== undefined
        ? problemsOf(attachment.blocks, `/attachments/${index}/blocks`)
        : [],
    ),
  ];
  if (problems.length > 0) {
    const isOnlyTooLong = problems.every((problem) => problem.isTotalLength === true);
    return refuse(isOnlyTooLong ? 'msg_blocks_too_long' : 'invalid_blocks', problems);
  }
  return {
    ok: true,
    content: {
      text: words.slice(0, maxTextCharacters),
      blocks: hasBlocks ? withBlockIds(blocks, newBlockId) : undefined,
      attachments: hasAttachments ? numbered(attachments, newBlockId) : undefined,
      metadata,
    },
  };
}

/** Problems as Slack's Web API words them. */
export function problemFields(problems: readonly Problem[]): JsonRecord {
  if (problems.length === 0) return {};
  const sentences = problems.map(({ pointer, problem }) => `${problem} [json-pointer:${pointer}]`);
  return { errors: sentences, response_metadata: { messages: sentences.map((sentence) => `[ERROR] ${sentence}`) } };
}
