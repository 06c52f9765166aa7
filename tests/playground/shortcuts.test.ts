import { describe, expect, it } from 'vitest';
import type { Shortcut } from '../../playground/protocol.ts';
import { startAppDouble } from './app-double.ts';
import { startWorkspace } from './slack-client.ts';

const english = 'U0READEREN';
const general = 'C0GENERAL';
const shortcuts: readonly Shortcut[] = [
  { kind: 'global', callbackId: 'look_up', name: 'Look up a paragraph' },
  { kind: 'message', callbackId: 'find', name: 'Find the paragraphs' },
];

async function start() {
  const app = await startAppDouble();
  const { workspace, url } = await startWorkspace({ requestUrl: app.url, shortcuts });
  const payloads = () => app.received.map(({ body }) => JSON.parse(new URLSearchParams(body).get('payload') ?? ''));
  const use = async (path: string, body: object) => {
    const response = await fetch(`${url}/playground/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: english, ...body }),
    });
    return response.json();
  };
  return { workspace, payloads, use };
}

describe('a shortcut of the page', () => {
  it('is one of those that the app declares', async () => {
    const { payloads, use, workspace } = await start();
    expect(workspace.state().shortcuts).toEqual(shortcuts);
    expect(await use('shortcut', { callbackId: 'look_up' })).toEqual({ ok: true });
    expect(await use('shortcut', { callbackId: 'find' })).toMatchObject({ ok: false });
    expect(await use('shortcut', { callbackId: 'weather' })).toMatchObject({ ok: false });
    expect(payloads()).toMatchObject([
      { type: 'shortcut', callback_id: 'look_up', user: { id: english }, trigger_id: expect.any(String) },
    ]);
  });

  it('on a message brings the message along', async () => {
    const { payloads, use, workspace } = await start();
    const { ts } = workspace.putMessage({ channel: general, user: english, text: 'paragraph 148' });
    const on = { callbackId: 'find', channel: general, messageTs: ts };
    expect(await use('message-shortcut', on)).toEqual({ ok: true });
    expect(await use('message-shortcut', { ...on, callbackId: 'look_up' })).toMatchObject({ ok: false });
    expect(payloads()).toMatchObject([
      {
        type: 'message_action',
        callback_id: 'find',
        message_ts: ts,
        message: { text: 'paragraph 148' },
        response_url: expect.any(String),
      },
    ]);
  });

  it('is not there on what the person does not see, nor on what only they see', async () => {
    const { payloads, use, workspace } = await start();
    const put = (channel: string, visibleTo?: string) =>
      workspace.putMessage({ channel, user: english, text: 'x', ...(visibleTo && { visibleTo }) });
    for (const message of [put(workspace.dmOf('U0READERFR')), put(general, 'U0READERFR'), put(general, english)]) {
      const on = { callbackId: 'find', channel: message.channel, messageTs: message.ts };
      expect(await use('message-shortcut', on)).toMatchObject({ ok: false });
    }
    expect(payloads()).toEqual([]);
  });
});
