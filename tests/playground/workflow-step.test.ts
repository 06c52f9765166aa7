import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { isRecord } from '../../playground/record.ts';
import type { CustomStep } from '../../playground/step-protocol.ts';
import type { WorkspaceOptions } from '../../playground/workspace-options.ts';
import { startAppDouble } from './app-double.ts';
import { type Rig, startRig } from './bolt-app.ts';
import { createClock, startWorkspace } from './slack-client.ts';

const user = 'U0READEREN';
const lookUp: CustomStep = {
  callbackId: 'look_up',
  title: 'Look up a paragraph',
  description: 'Quotes what the report says',
  inputs: [
    { name: 'paragraph', title: 'Paragraph', type: 'string', isRequired: true },
    { name: 'language', title: 'Language', type: 'string', choices: [{ value: 'fr', title: 'French' }] },
  ],
  outputs: [
    { name: 'quotation', title: 'Quotation', type: 'string', isRequired: true },
    { name: 'count', title: 'Count', type: 'number' },
  ],
};
const functions = [lookUp];
const run = { callbackId: 'look_up', user, inputs: { paragraph: '148' } };

describe.each(['http', 'socket'] as const)('a step of a Bolt app over %s', (transport) => {
  let rig: Rig | undefined;
  afterEach(async () => {
    await rig?.stop();
    rig = undefined;
  });
  const start = async (register: (app: App) => void) => {
    rig = await startRig(transport, register, { functions });
    return rig.workspace;
  };

  it('is completed with its outputs', async () => {
    const workspace = await start((app) => {
      app.function('look_up', async ({ inputs, complete }) => {
        await complete({ outputs: { quotation: `of ${inputs.paragraph}`, count: 1 } });
      });
    });
    expect(await workspace.runFunction(run)).toEqual({ ok: true, outputs: { quotation: 'of 148', count: 1 } });
    expect(workspace.deliveries()).toMatchObject([
      {
        transport,
        payload: {
          type: 'event_callback',
          bot_access_token: expect.stringMatching(/^xwfp-/u),
          event: {
            type: 'function_executed',
            function: {
              id: expect.stringMatching(/^Fn/u),
              callback_id: 'look_up',
              title: 'Look up a paragraph',
              description: 'Quotes what the report says',
              type: 'app',
              input_parameters: [
                { type: 'string', name: 'paragraph', title: 'Paragraph', is_required: true },
                { type: 'string', name: 'language', title: 'Language', is_required: false },
              ],
              output_parameters: [{ name: 'quotation', is_required: true }, { name: 'count' }],
              app_id: 'A0PEACEKEEP',
              date_deleted: 0,
            },
            inputs: { paragraph: '148' },
            function_execution_id: expect.stringMatching(/^Fx/u),
            workflow_execution_id: expect.stringMatching(/^Wx/u),
            bot_access_token: expect.stringMatching(/^xwfp-/u),
          },
        },
      },
    ]);
  });

  it('fails with what the app says', async () => {
    const workspace = await start((app) => {
      app.function('look_up', async ({ fail }) => {
        await fail({ error: 'There is no such paragraph.' });
      });
    });
    expect(await workspace.runFunction(run)).toEqual({ ok: false, error: 'There is no such paragraph.' });
  });

  it('may do what the bot may while it runs', async () => {
    const workspace = await start((app) => {
      app.function('look_up', async ({ client, complete }) => {
        await client.chat.postMessage({ channel: 'C0GENERAL', text: 'working' });
        await complete({ outputs: { quotation: 'x' } });
      });
    });
    await workspace.runFunction(run);
    expect(workspace.messages('C0GENERAL')).toMatchObject([{ text: 'working' }]);
  });
});

/** A step that has begun and that the app has acknowledged, not completed; and calls about it by any token. */
async function startStep(options: WorkspaceOptions = {}) {
  const app = await startAppDouble();
  const started = await startWorkspace({ requestUrl: app.url, functions, ...options });
  const { workspace, call } = started;
  const begin = async (inputs: Record<string, unknown> = { paragraph: '148' }) => {
    const count = app.received.length;
    const outcome = workspace.runFunction({ ...run, inputs });
    await workspace.waitFor(() => workspace.deliveries().length > count);
    const event = workspace.deliveries().at(-1)?.payload.event;
    if (!isRecord(event)) throw new Error('The app was not told of the step.');
    return { outcome, id: String(event.function_execution_id), token: String(event.bot_access_token) };
  };
  const callBy = (token: string, method: string, fields: object) =>
    call(method, fields, { authorization: `Bearer ${token}` });
  return { ...started, begin, callBy };
}

describe('a step of a workflow', () => {
  it('is completed once, by the token that came with it or by the bot’s', async () => {
    const { begin, callBy, call } = await startStep();
    const first = await begin();
    const done = { function_execution_id: first.id, outputs: { quotation: 'x' } };
    expect(await callBy(first.token, 'functions.completeSuccess', done)).toEqual({ ok: true });
    expect(await first.outcome).toEqual({ ok: true, outputs: { quotation: 'x' } });
    const again = { ok: false, error: 'execution_not_in_running_state' };
    expect(await callBy(first.token, 'functions.completeSuccess', done)).toMatchObject(again);
    expect(await call('functions.completeError', { ...done, error: 'late' })).toMatchObject(again);

    const second = await begin();
    const failed = { function_execution_id: second.id, error: 'No.' };
    expect(await callBy(first.token, 'functions.completeError', failed)).toMatchObject({ error: 'access_denied' });
    expect(await call('functions.completeError', failed)).toEqual({ ok: true });
    expect(await second.outcome).toEqual({ ok: false, error: 'No.' });
  });

  it.each([
    ['function_execution_not_found', 'functions.completeSuccess', { function_execution_id: 'Fx0', outputs: {} }],
    ['function_execution_not_found', 'functions.completeError', { function_execution_id: undefined, error: 'x' }],
    ['invalid_arguments', 'functions.completeSuccess', {}],
    ['invalid_arguments', 'functions.completeSuccess', { outputs: '[' }],
    ['invalid_arguments', 'functions.completeError', { error: '' }],
    ['parameter_validation_failed', 'functions.completeSuccess', { outputs: {} }],
    ['parameter_validation_failed', 'functions.completeSuccess', { outputs: { quotation: 1 } }],
    ['parameter_validation_failed', 'functions.completeSuccess', { outputs: { quotation: 'x', other: 'x' } }],
  ])('is answered %s by %s', async (error, method, fields) => {
    const { begin, call } = await startStep({ timings: { stepLimitMs: 1 } });
    const { id } = await begin();
    expect(await call(method, { function_execution_id: id, ...fields })).toMatchObject({ ok: false, error });
  });

  it('has a token that ends after a quarter of an hour', async () => {
    const clock = createClock();
    const { begin, callBy } = await startStep({ now: clock.now, timings: { stepLimitMs: 1 } });
    const { token } = await begin();
    expect(await callBy(token, 'auth.test', {})).toMatchObject({ ok: true });
    clock.pass(15 * 60_000 + 1);
    expect(await callBy(token, 'auth.test', {})).toMatchObject({ ok: false, error: 'token_expired' });
    expect(await callBy('xwfp-other', 'auth.test', {})).toMatchObject({ ok: false, error: 'invalid_auth' });
  });

  it('is given up where nothing comes of it, and can still be completed then', async () => {
    const { begin, call } = await startStep({ timings: { stepLimitMs: 1 } });
    const { id, outcome } = await begin();
    expect(await outcome).toEqual({ ok: false, error: 'function_timeout' });
    const done = { function_execution_id: id, outputs: { quotation: 'x' } };
    expect(await call('functions.completeSuccess', done)).toEqual({ ok: true });
  });

  it('fails where the app cannot be reached', async () => {
    const { workspace } = await startWorkspace({ functions });
    expect(await workspace.runFunction(run)).toEqual({ ok: false, error: 'connection_failed' });
  });

  it.each([
    ['an unknown step', { callbackId: 'other' }, /no step other/u],
    ['somebody unknown', { user: 'U0NOBODY' }, /nobody/u],
    ['a missing input', { inputs: { paragraph: '' } }, /needs its input paragraph/u],
  ])('is not run for %s', async (_name, fields, error) => {
    const { workspace } = await startWorkspace({ functions });
    expect(await workspace.runFunction({ ...run, ...fields })).toMatchObject({ error: expect.stringMatching(error) });
    expect(workspace.deliveries()).toEqual([]);
  });

  it('is run by the page, too', async () => {
    const { workspace, url } = await startStep();
    const post = (body: object) =>
      fetch(`${url}/playground/function`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect(workspace.state().functions).toEqual(functions);
    expect((await post({ ...run, inputs: { paragraph: {} } })).status).toBe(400);
    const answer = await post({ ...run, callbackId: 'other' });
    expect(await answer.json()).toMatchObject({ ok: false });
  });
});
