import { describe, expect, test } from 'vitest';
import { readManifest } from '../../compose/manifest.ts';
import { type Conversation, ENGLISH, errorsIn, startBot, TRANSPORTS } from './start-bot.ts';

const manifest = await readManifest();
const start = (transport: (typeof TRANSPORTS)[number] = 'http') => startBot(transport, { workspace: manifest });

const run = ({ workspace }: Conversation, inputs: Readonly<Record<string, unknown>>) =>
  workspace.runFunction({ user: ENGLISH, callbackId: 'look_up_paragraph', inputs });

describe.each(TRANSPORTS)('over %s', (transport) => {
  test('a workflow gets the entry word for word, its reference, how official it is, and a link', async () => {
    const conversation = await start(transport);
    expect(await run(conversation, { text: 'para 148' })).toEqual({
      ok: true,
      outputs: {
        text: expect.stringMatching(/^Compared with the number and scope of the child protection mandates/),
        reference: 'A/75/19, para. 148',
        source: 'A/76/505/Add.1 · working translation (English), not official; the official texts prevail',
        link: 'https://undocs.org/en/A/76/505/Add.1',
      },
    });
    expect(conversation.workspace.refusals()).toEqual([]);
    expect(errorsIn(conversation.log)).toEqual([]);
  });
});

test('takes references and words, in the language wanted or in that of the question', async () => {
  const conversation = await start();
  const referenceOf = async (inputs: Readonly<Record<string, unknown>>) => {
    const outcome = await run(conversation, inputs);
    return outcome.ok ? `${outcome.outputs.reference} ${outcome.outputs.link}` : outcome.error;
  };
  const link = (language: string) => `https://undocs.org/${language}/A/76/505/Add.1`;
  expect(await referenceOf({ text: 'A/75/19, para. 148' })).toBe(`A/75/19, para. 148 ${link('en')}`);
  expect(await referenceOf({ text: 'what about IED mitigation?' })).toBe(`A/75/19, para. 164 ${link('en')}`);
  expect(await referenceOf({ text: '148', language: 'fr' })).toBe(`A/75/19, par. 148 ${link('fr')}`);
  expect(await referenceOf({ text: '148', language: ' French ' })).toBe(`A/75/19, par. 148 ${link('fr')}`);
  expect(await referenceOf({ text: '148', language: 'zh-CN' })).toContain(link('zh'));
  expect(await referenceOf({ text: '148', language: 'по-русски' })).toContain(link('ru'));
  expect(await referenceOf({ text: 'párrafo 148' })).toContain(link('es'));
  expect(await referenceOf({ text: '148', language: '' })).toContain(link('en'));
  expect(await referenceOf({ text: '148 and 164' })).toBe(`A/75/19, para. 148 and A/75/19, para. 164 ${link('en')}`);
});

test('the longest entry comes whole', async () => {
  const conversation = await start();
  const outcome = await run(conversation, { text: 'paras 134-139' });
  const text = outcome.ok ? String(outcome.outputs.text) : '';
  expect(text.length).toBeGreaterThan(3_000);
  expect(text).not.toContain('…');
  expect(text).toContain('A/75/19, para. 139\n');
});

const UNQUOTED: readonly (readonly [Readonly<Record<string, unknown>>, RegExp])[] = [
  [{ text: 'para 9999' }, /table has no entry for paragraph 9999\. The nearest/],
  [{ text: 'para 9999', language: 'fr' }, /9999/],
  [{ text: 'best pizza in Naples' }, /No entry of the report matches “best pizza in Naples”/],
  [{ text: '   ' }, /^The step was given nothing to look up/],
  [{ text: 7 }, /^The step was given nothing to look up/],
  [
    { text: '148', language: 'Klingon' },
    /^There are no texts in “Klingon”.* Arabic, Chinese, English, French, Russian and Spanish/,
  ],
  [{ text: 'פסקה', language: 'العربية' }, /\p{Script=Arabic}/u],
  [{ text: 'section 8' }, /^That asks for a list, of 22 entries/],
  [{ text: 'help' }, /^That asks for nothing that can be quoted/],
  [{ text: 'overview', language: 'fr' }, /^Cela ne demande rien/],
  [{ text: 'A/70/1, para. 3' }, /A\/70\/1 is not among the reports/],
  [{ text: `para ${'9'.repeat(3_000)}` }, /too long/],
  [{ text: 'ping <!channel> & all' }, /&lt;!channel&gt;|No entry/],
];

test('what quotes nothing ends with a sentence for whoever keeps the workflow', async () => {
  const conversation = await start();
  for (const [inputs, sentence] of UNQUOTED) {
    const outcome = await run(conversation, inputs);
    expect(outcome).toEqual({ ok: false, error: expect.stringMatching(sentence) });
    expect(outcome.ok ? '' : outcome.error).not.toContain('<!');
  }
  expect(errorsIn(conversation.log)).toEqual([]);
});

test('a completion that Slack refuses is a line in the log', async () => {
  const conversation = await start();
  const { workspace, log, logged } = conversation;
  workspace.fail('functions.completeSuccess', { kind: 'error', error: 'access_denied' });
  // Slack goes on waiting for this one.
  void run(conversation, { text: '148' });
  await logged(({ event }) => event === 'step.uncompleted');
  expect(log.filter(({ event }) => event === 'step.uncompleted')).toMatchObject([{ reason: 'access_denied' }]);
  expect(await run(conversation, { text: '148' })).toMatchObject({ ok: true });
});

describe.each(TRANSPORTS)('over %s', (transport) => {
  test('a step of another version is acknowledged and ends with a sentence', async () => {
    const step = { callbackId: 'translate_paragraph', title: 'Translate', inputs: [], outputs: [] };
    const functions = [...manifest.functions, step];
    const conversation = await startBot(transport, { workspace: { ...manifest, functions } });
    const { workspace, log } = conversation;
    const runOther = (inputs: Readonly<Record<string, unknown>>) =>
      workspace.runFunction({ user: ENGLISH, callbackId: 'translate_paragraph', inputs });
    expect(await runOther({})).toEqual({
      ok: false,
      error: expect.stringMatching(/^This version of the bot does not know the step “translate_paragraph”\./),
    });
    expect(await runOther({ language: 'fr' })).toEqual({
      ok: false,
      error: expect.stringMatching(/^Cette version du robot ne connaît pas l’étape «\stranslate_paragraph\s»\./),
    });
    expect(await run(conversation, { text: '148' })).toMatchObject({ ok: true });
    expect(workspace.calls().filter(({ method }) => method === 'functions.completeError')).toHaveLength(2);
    expect(workspace.deliveries().filter(({ retry }) => retry !== undefined)).toEqual([]);
    expect(errorsIn(log)).toEqual([]);
  });
});

test('a step that Slack sends twice is acknowledged twice and completed once', async () => {
  const conversation = await start();
  const { workspace } = conversation;
  expect(await run(conversation, { text: '148' })).toMatchObject({ ok: true });
  const sent = workspace.deliveries().find(({ payload }) => payload.event_id !== undefined);
  if (sent === undefined) throw new Error('nothing was sent');
  expect(await workspace.deliverEvent(sent.payload)).toMatchObject({ ok: true });
  expect(workspace.calls().filter(({ method }) => method === 'functions.completeSuccess')).toHaveLength(1);
});
