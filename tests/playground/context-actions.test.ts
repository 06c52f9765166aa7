import { describe, expect, it } from 'vitest';
import { startAppDouble } from './app-double.ts';
import { startWorkspace } from './slack-client.ts';

const english = 'U0READEREN';
const general = 'C0GENERAL';

const thumb = (text: string, value: string) => ({
  text: { type: 'plain_text', text },
  value,
  accessibility_label: `This was ${value}`,
});
const feedback = {
  type: 'context_actions',
  block_id: 'f',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: 'rate',
      positive_button: thumb('Good', 'good'),
      negative_button: thumb('Bad', 'bad'),
    },
    {
      type: 'icon_button',
      action_id: 'remove',
      icon: 'trash',
      text: { type: 'plain_text', text: 'Remove' },
      value: '148',
    },
  ],
};
const message = { channel: general, text: 'Paragraph 148', blocks: [feedback] };

describe('context actions', () => {
  it('tell the app which of the two feedback buttons was pressed', async () => {
    const app = await startAppDouble();
    const { workspace, call } = await startWorkspace({ requestUrl: app.url });
    const { ts } = await call('chat.postMessage', message);
    const press = { user: english, channel: general, messageTs: String(ts), blockId: 'f', actionId: 'rate' };
    expect(await workspace.press({ ...press, value: 'bad' })).toEqual({ ok: true });
    expect(await workspace.press({ ...press, value: 'neither' })).toMatchObject({ ok: false });
    expect(workspace.deliveries()).toMatchObject([
      {
        payload: {
          type: 'block_actions',
          container: { type: 'message', message_ts: ts },
          actions: [
            {
              type: 'feedback_buttons',
              action_id: 'rate',
              block_id: 'f',
              value: 'bad',
              text: { type: 'plain_text', text: 'Bad' },
            },
          ],
        },
      },
    ]);
  });

  it('tell the app which icon was pressed', async () => {
    const app = await startAppDouble();
    const { workspace, call } = await startWorkspace({ requestUrl: app.url });
    const { ts } = await call('chat.postMessage', message);
    await workspace.press({ user: english, channel: general, messageTs: String(ts), blockId: 'f', actionId: 'remove' });
    expect(workspace.deliveries()).toMatchObject([
      { payload: { actions: [{ type: 'icon_button', action_id: 'remove', icon: 'trash', value: '148' }] } },
    ]);
  });

  it.each([
    ['chat.postMessage', message],
    ['chat.postEphemeral', { ...message, user: english }],
    ['chat.postMessage', { channel: general, attachments: [{ blocks: [feedback] }] }],
  ])('are refused by %s where the workspace does not know them', async (method, fields) => {
    const { workspace, call } = await startWorkspace({ rendersContextActions: false });
    expect(await call(method, fields)).toMatchObject({
      ok: false,
      error: 'invalid_blocks',
      errors: [expect.stringContaining('unsupported type: context_actions')],
    });
    expect(workspace.messages()).toEqual([]);
  });

  it('are refused at a response_url and in an acknowledgement, too', async () => {
    const app = await startAppDouble(() => ({
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ blocks: [feedback] }),
    }));
    const { workspace } = await startWorkspace({ rendersContextActions: false, requestUrl: app.url });
    expect(await workspace.say({ user: english, channel: general, text: '/peacekeeping' })).toEqual({
      ok: false,
      error: 'invalid_blocks',
    });
    const answer = await fetch(String(workspace.deliveries().at(-1)?.payload.response_url), {
      method: 'POST',
      body: JSON.stringify({ blocks: [feedback] }),
    });
    expect(await answer.json()).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(workspace.messages()).toEqual([]);
  });
});
