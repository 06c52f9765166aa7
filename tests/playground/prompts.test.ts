import { describe, expect, it } from 'vitest';
import { allScopes } from '../../playground/workspace-options.ts';
import { startWorkspace } from './slack-client.ts';

const method = 'assistant.threads.setSuggestedPrompts';
const prompt = (number: number) => ({ title: `Paragraph ${number}`, message: `paragraph ${number}` });
const dm = 'D0READEREN';

describe('suggested prompts', () => {
  it('are kept for the conversation, the last ones alone, and the page is told', async () => {
    const { call, workspace } = await startWorkspace();
    const told: unknown[] = [];
    workspace.subscribe((event) => told.push(event));
    expect(await call(method, { channel_id: dm, title: 'Try', prompts: [prompt(148), prompt(149)] })).toEqual({
      ok: true,
    });
    expect(workspace.prompts(dm)).toEqual({ channel: dm, title: 'Try', prompts: [prompt(148), prompt(149)] });
    // As form-encoded calls give it.
    expect(await call(method, { channel_id: dm, prompts: JSON.stringify([prompt(1)]) })).toEqual({ ok: true });
    const last = { channel: dm, prompts: [prompt(1)] };
    expect(workspace.prompts(dm)).toEqual(last);
    expect(workspace.state().prompts).toEqual([last]);
    expect(told.at(-1)).toEqual({ type: 'prompts_changed', prompts: last });
    expect(workspace.prompts('D0READERFR')).toBeUndefined();
  });

  it.each([
    ['none', []],
    ['five', [1, 2, 3, 4, 5].map(prompt)],
    ['one without a message', [{ title: 'Paragraph 148' }]],
    ['one without a title', [{ title: '', message: 'paragraph 148' }]],
    ['no list', 'paragraph 148'],
  ])('are refused where there are %s', async (_name, prompts) => {
    const { call, workspace } = await startWorkspace();
    expect(await call(method, { channel_id: dm, prompts })).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: [expect.stringContaining('/prompts')] },
    });
    expect(workspace.prompts(dm)).toBeUndefined();
  });

  it('need a direct conversation and a scope', async () => {
    const { call, workspace } = await startWorkspace();
    const prompts = [prompt(148)];
    expect(await call(method, { channel_id: 'C0GENERAL', prompts })).toMatchObject({ error: 'channel_not_found' });
    expect(await call(method, { channel_id: 'D0NOBODY', prompts })).toMatchObject({ error: 'channel_not_found' });
    workspace.setScopes(allScopes.filter((scope) => scope !== 'assistant:write'));
    expect(await call(method, { channel_id: dm, prompts })).toMatchObject({
      error: 'missing_scope',
      needed: 'assistant:write',
    });
  });

  it('with a thread, as assistants had them, are accepted and shown nowhere', async () => {
    const { call, workspace } = await startWorkspace();
    const { ts } = workspace.putMessage({ channel: dm, user: 'U0READEREN', text: 'hello' });
    expect(await call(method, { channel_id: dm, thread_ts: ts, prompts: [prompt(148)] })).toEqual({ ok: true });
    expect(workspace.prompts(dm)).toBeUndefined();
    expect(await call(method, { channel_id: dm, thread_ts: '1.000001', prompts: [prompt(148)] })).toMatchObject({
      error: 'invalid_thread_ts',
    });
  });
});
