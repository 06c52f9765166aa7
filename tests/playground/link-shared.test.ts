import { describe, expect, it } from 'vitest';
import { linksWithin } from '../../playground/people/shared-links.ts';
import type { WorkspaceOptions } from '../../playground/workspace-options.ts';
import { english, general, startUnfurling, unfurlDomains, url } from './unfurl-workspace.ts';

describe('links in a text', () => {
  it.each([
    ['<https://undocs.org/A/1>', [{ domain: 'undocs.org', url: 'https://undocs.org/A/1' }]],
    [
      '<https://docs.un.org/x?a=1&amp;b=2|the report>',
      [{ domain: 'un.org', url: 'https://docs.un.org/x?a=1&amp;b=2' }],
    ],
    ['<https://UNDOCS.org/A> <https://UNDOCS.org/A>', [{ domain: 'undocs.org', url: 'https://UNDOCS.org/A' }]],
    ['<https://notundocs.org/A> <https://undocs.org.example.com>', []],
    ['https://undocs.org/A/1 that Slack has not found', []],
    ['<@U1> <#C1|x> <!date^1^{date}^https://undocs.org|x> <mailto:a@un.org>', []],
    ['<https://[undocs.org>', []],
  ])('%s', (text, links) => {
    expect(linksWithin(text, unfurlDomains)).toEqual(links);
  });
});

describe('link_shared', () => {
  it('tells the app of a person’s links within its domains', async () => {
    const { share, eventsSent } = await startUnfurling();
    const { ts } = await share(`${url} and https://example.com and https://un.org/a?b=1&c=2`);
    expect(eventsSent()).toEqual([
      {
        type: 'link_shared',
        channel: general,
        is_bot_user_member: true,
        user: english,
        message_ts: ts,
        unfurl_id: expect.stringMatching(new RegExp(`^${general}\\.${ts}\\.[0-9a-f]{64}$`, 'u')),
        source: 'conversations_history',
        event_ts: ts,
        links: [
          { domain: 'undocs.org', url },
          { domain: 'un.org', url: 'https://un.org/a?b=1&amp;c=2' },
        ],
      },
    ]);
  });

  it('comes from threads, direct conversations and channels without the bot', async () => {
    const { workspace, share, eventsSent } = await startUnfurling();
    const { ts } = await share('no link');
    await share(url, general, ts);
    await share(url, 'D0READEREN');
    workspace.removeBot('C0PEACEKEEP');
    await share(url, 'C0PEACEKEEP');
    expect(eventsSent()).toMatchObject([
      { thread_ts: ts, is_bot_user_member: true },
      { channel: 'D0READEREN', is_bot_user_member: true },
      { channel: 'C0PEACEKEEP', is_bot_user_member: false },
    ]);
  });

  it.each<[string, WorkspaceOptions]>([
    ['without the subscription', { botEvents: ['app_mention'] }],
    ['without the scope', { scopes: ['chat:write'] }],
    ['without domains', { unfurlDomains: [] }],
  ])('is not sent %s', async (_name, options) => {
    const { share, eventsSent } = await startUnfurling(options);
    await share();
    expect(eventsSent()).toEqual([]);
  });

  it('is never sent of the bot’s own messages', async () => {
    const { workspace, call, eventsSent } = await startUnfurling();
    await call('chat.postMessage', { channel: general, text: `<${url}>`, unfurl_links: false });
    await call('chat.postMessage', { channel: general, text: `<${url}>` });
    await workspace.settled();
    expect(eventsSent()).toEqual([]);
  });
});
