import { describe, expect, it } from 'vitest';
import { isRecord } from '../../playground/record.ts';
import { startRig } from './bolt-app.ts';
import { closeAfterwards } from './slack-client.ts';
import { english, general, startUnfurling, unfurlDomains, url, view } from './unfurl-workspace.ts';

describe('chat.unfurl', () => {
  it('puts blocks below the message that has the link, and changes them the next time', async () => {
    const { workspace, call, share } = await startUnfurling();
    const target = await share();
    expect(await call('chat.unfurl', { ...target, unfurls: { [url]: view('first') } })).toEqual({ ok: true });
    await call('chat.unfurl', { ...target, unfurls: JSON.stringify({ [url]: view('second') }) });
    expect(workspace.messages(general)).toMatchObject([
      {
        user: english,
        text: `See <${url}>`,
        attachments: [
          {
            ...view('second'),
            id: 1,
            is_app_unfurl: true,
            app_unfurl_url: url,
            bot_id: 'B0PEACEKEEP',
            app_id: 'A0PEACEKEEP',
          },
        ],
      },
    ]);
    expect(workspace.messages(general)[0]).not.toHaveProperty('isEdited');
  });

  it('takes an unfurl_id and finds an address with its ampersand written either way', async () => {
    const { workspace, call, share, eventsSent } = await startUnfurling();
    await share('https://un.org/a?b=1&c=2');
    const [event] = eventsSent();
    const unfurlId = isRecord(event) ? event.unfurl_id : undefined;
    const target = { unfurl_id: unfurlId, source: 'conversations_history' };
    expect(await call('chat.unfurl', { ...target, unfurls: { 'https://un.org/a?b=1&c=2': view('x') } })).toEqual({
      ok: true,
    });
    expect(await call('chat.unfurl', { ...target, unfurls: { 'https://un.org/a?b=1&amp;c=2': view('y') } })).toEqual({
      ok: true,
    });
    expect(workspace.messages(general)[0]?.attachments).toHaveLength(1);
  });

  it('tells the app and the page that the message has changed', async () => {
    const { workspace, call, share } = await startUnfurling({ botEvents: ['link_shared', 'message.channels'] });
    const told: string[] = [];
    const target = await share();
    workspace.subscribe(({ type }) => told.push(type));
    await call('chat.unfurl', { ...target, unfurls: { [url]: view('x') } });
    await workspace.settled();
    expect(told).toContain('message_changed');
    expect(workspace.deliveries().at(-1)?.payload.event).toMatchObject({
      subtype: 'message_changed',
      message: { ts: target.ts, text: `See <${url}>`, attachments: [{ id: 1 }] },
      previous_message: { ts: target.ts },
    });
  });

  it.each([
    ['missing_unfurls', {}],
    ['invalid_unfurls_format', { unfurls: '[' }],
    ['invalid_unfurls_format', { unfurls: [] }],
    ['cannot_unfurl_message', { unfurls: { 'https://undocs.org/other': view('x') } }],
    ['cannot_unfurl_url', { unfurls: { 'https://example.com': view('x') } }],
    ['cannot_parse_attachment', { unfurls: { [url]: 'x' } }],
    ['invalid_blocks', { unfurls: { [url]: { blocks: [{ type: 'input' }] } } }],
    ['channel_not_found', { channel: 'C0NOWHERE', unfurls: { [url]: view('x') } }],
    ['cannot_find_message', { ts: '1.000000', unfurls: { [url]: view('x') } }],
    ['missing_channel', { channel: '', unfurls: { [url]: view('x') } }],
    ['cannot_unfurl_message', { unfurl_id: 'C1.1.1', source: 'conversations_history', unfurls: { [url]: view('x') } }],
  ])('answers %s', async (error, fields) => {
    const { workspace, call, share } = await startUnfurling();
    const target = await share(`${url} https://example.com`);
    expect(await call('chat.unfurl', { ...target, ...fields })).toMatchObject({ ok: false, error });
    expect(workspace.messages(general)[0]).not.toHaveProperty('attachments');
  });

  it('answers missing_scope without links:write', async () => {
    const { call, share } = await startUnfurling({ scopes: ['links:read'] });
    const answer = await call('chat.unfurl', { ...(await share()), unfurls: { [url]: view('x') } });
    expect(answer).toMatchObject({ error: 'missing_scope', needed: 'links:write' });
  });
});

describe('a button in an unfurl', () => {
  it('is told with the link that it stands below, and without the person’s message', async () => {
    const { workspace, call, share, press } = await startUnfurling();
    const target = await share(`${url} https://un.org/a`);
    await call('chat.unfurl', { ...target, unfurls: { [url]: view('x'), 'https://un.org/a': view('y') } });
    expect(await press(target.ts, 2)).toEqual({ ok: true });
    const payload = workspace.deliveries().at(-1)?.payload;
    expect(payload).toMatchObject({
      type: 'block_actions',
      user: { id: english },
      container: {
        type: 'message_attachment',
        message_ts: target.ts,
        attachment_id: 2,
        channel_id: general,
        is_ephemeral: false,
        is_app_unfurl: true,
        app_unfurl_url: 'https://un.org/a',
      },
      app_unfurl: { id: 2, is_app_unfurl: true, app_unfurl_url: 'https://un.org/a' },
      response_url: expect.stringContaining('/response/'),
      actions: [{ action_id: 'open', block_id: 'b', value: '1' }],
    });
    expect(payload).not.toHaveProperty('message');
    expect(await press(target.ts, 3)).toMatchObject({ ok: false });
  });

  it('lets the app show something else there, or nothing, and never touches what the person said', async () => {
    const { workspace, call, share, press } = await startUnfurling();
    const target = await share();
    await call('chat.unfurl', { ...target, unfurls: { [url]: view('x') } });
    const respond = async (body: object) => {
      await press(target.ts);
      const address = String(workspace.deliveries().at(-1)?.payload.response_url);
      const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
      return answer.json();
    };
    expect(await respond({ replace_original: true, ...view('other') })).toEqual({ ok: true });
    const said = { user: english, text: `See <${url}>` };
    expect(workspace.messages(general)).toMatchObject([
      { ...said, attachments: [{ id: 1, app_unfurl_url: url, ...view('other') }] },
    ]);
    expect(await respond({ delete_original: true })).toEqual({ ok: true });
    expect(workspace.messages(general)).toMatchObject([said]);
    expect(workspace.messages(general)[0]).not.toHaveProperty('attachments');
  });

  it('in an attachment of the bot’s own message is told with that message', async () => {
    const { workspace, call, press } = await startUnfurling();
    const { ts } = await call('chat.postMessage', { channel: general, text: 'x', attachments: [view('x')] });
    await press(String(ts), 1);
    expect(workspace.deliveries().at(-1)?.payload).toMatchObject({
      container: { type: 'message_attachment', attachment_id: 1, is_app_unfurl: false },
      message: { ts, attachments: [{ id: 1 }] },
    });
  });
});

it('a Bolt app unfurls a link with what its listener is told', async () => {
  const rig = await startRig(
    'socket',
    (app) => {
      app.event('link_shared', async ({ event, client }) => {
        const unfurls = Object.fromEntries(event.links.map((link) => [link.url, view(link.domain)]));
        await client.chat.unfurl({ channel: event.channel, ts: event.message_ts, unfurls });
      });
    },
    { unfurlDomains, botEvents: ['link_shared'] },
  );
  closeAfterwards(rig.stop);
  await rig.workspace.say({ user: english, channel: general, text: url });
  const message = await rig.workspace.waitFor(() => rig.workspace.messages(general).find((one) => one.attachments));
  expect(message.attachments).toMatchObject([{ blocks: [{ text: { text: 'undocs.org' } }, {}] }]);
});
