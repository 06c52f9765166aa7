import { describe, expect, test } from 'vitest';
import { readManifest } from '../../compose/manifest.ts';
import {
  bodyOf,
  type Conversation,
  contextOf,
  ENGLISH,
  errorsIn,
  FRENCH,
  GENERAL,
  startBot,
  TRANSPORTS,
} from './start-bot.ts';
import { PATIENCE, tell } from './subscribers.ts';

const manifest = await readManifest();
const start = (transport: (typeof TRANSPORTS)[number] = 'http', workspace = {}) =>
  startBot(transport, { workspace: { ...manifest, ...workspace } });

const REPORT = 'https://undocs.org/A/76/505/Add.1';

interface Unfurl {
  readonly id: number;
  readonly app_unfurl_url: string;
  readonly blocks: readonly unknown[];
}

const shared = ({ workspace }: Conversation, channel = GENERAL) => {
  const message = workspace
    .messages(channel)
    .findLast(({ text }) => text.includes('undocs') || text.includes('docs.un'));
  // Safe cast: the workspace has made them of what the bot sent.
  return { ts: message?.ts ?? '', unfurls: (message?.attachments ?? []) as readonly Unfurl[] };
};

const share = async (conversation: Conversation, text: string, { user = ENGLISH, channel = GENERAL } = {}) => {
  await conversation.workspace.say({ user, channel, text });
  await conversation.workspace.settled();
  return shared(conversation, channel);
};

const unfurled = async (conversation: Conversation, text: string, options = {}) => {
  await share(conversation, text, options);
  return await conversation.workspace.waitFor(
    () => (shared(conversation).unfurls.length > 0 ? shared(conversation).unfurls : undefined),
    { what: 'an unfurl', ...PATIENCE },
  );
};

const calls = ({ workspace }: Conversation) => workspace.calls().filter(({ method }) => method === 'chat.unfurl');

describe.each(TRANSPORTS)('over %s', (transport) => {
  test('a link to the report tells what it is, and its button opens the form for the presser alone', async () => {
    const conversation = await start(transport);
    const { workspace, log } = conversation;
    const [unfurl] = await unfurled(conversation, `Have you seen ${REPORT}?`);
    expect(bodyOf(unfurl ?? {})).toContain('Paragraphs 18–192 of A/75/19 · 9 sections · 123 entries');
    const { ts } = shared(conversation);
    const press = { user: FRENCH, channel: GENERAL, messageTs: ts, actionId: 'link_look_up' };
    await workspace.press({ ...press, blockId: blockOf(unfurl, 'link_look_up') });
    const form = await workspace.waitFor(() => workspace.modals(FRENCH)[0], PATIENCE);
    expect(JSON.stringify(form.view)).toContain('Chercher un paragraphe');
    expect(JSON.stringify(form.view)).toContain('Section VII');
    expect(JSON.stringify(form.view)).toContain('par. 133 à 150');
    expect(workspace.modals(ENGLISH)).toEqual([]);
    expect(workspace.refusals()).toEqual([]);
    expect(errorsIn(log)).toEqual([]);
  });
});

/** The block that Slack has put an id on. */
function blockOf(unfurl: Unfurl | undefined, actionId: string): string {
  const block = unfurl?.blocks.find((each) => JSON.stringify(each).includes(actionId)) as
    | { block_id?: string }
    | undefined;
  return block?.block_id ?? '';
}

test('the link’s own language counts, then the channel’s choice, then its poster’s', async () => {
  const conversation = await start();
  const languageOf = async (text: string, user = ENGLISH) =>
    contextOf((await unfurled(conversation, text, { user }))[0] ?? {})
      .split(/[:：]/)[0]
      ?.trim();
  expect(await languageOf('https://docs.un.org/zh/A/76/505/Add.1')).toBe('正式文本');
  expect(await languageOf('https://undocs.org/Home/Mobile?FinalSymbol=A%2F76%2F505%2FAdd.1&Language=R')).toBe(
    'Официальный текст',
  );
  expect(await languageOf(REPORT, FRENCH)).toBe('Texte officiel');
  await tell(conversation, ENGLISH, GENERAL, '/peacekeeping language es here');
  expect(await languageOf(REPORT, FRENCH)).toBe('Texto oficial');
});

test('links to other documents are left alone, silently', async () => {
  const conversation = await start();
  await share(
    conversation,
    'https://undocs.org/A/76/505 and https://undocs.org/en/S/RES/2436(2018) and https://undocs.org/',
  );
  await unfurled(conversation, `but ${REPORT} and https://undocs.org/A/76/505`);
  expect(calls(conversation)).toHaveLength(1);
  expect(shared(conversation).unfurls.map(({ app_unfurl_url: url }) => url)).toEqual([REPORT]);
  expect(conversation.log.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});

test('a document linked twice in a message is told of once, and no more when the event comes again', async () => {
  const conversation = await start();
  const { workspace } = conversation;
  const both = `${REPORT} or https://docs.un.org/a/76/505/add.1 and https://undocs.org/A/75/19#para148`;
  expect((await unfurled(conversation, both)).map(({ app_unfurl_url: url }) => url)).toEqual([
    REPORT,
    'https://undocs.org/A/75/19#para148',
  ]);
  const { ts } = shared(conversation);
  const links = [{ domain: 'undocs.org', url: REPORT }];
  const event = { type: 'link_shared', channel: GENERAL, user: ENGLISH, message_ts: ts, links, event_ts: ts };
  await workspace.deliverEvent(event);
  await workspace.settled();
  expect(calls(conversation)).toHaveLength(1);
});

test('a link beside a question is told of, and the question is answered', async () => {
  const conversation = await start();
  await share(conversation, `@peacekeeping para 148 ${REPORT}`);
  await conversation.workspace.waitFor(() => (shared(conversation).unfurls.length === 1 ? true : undefined), PATIENCE);
  await conversation.workspace.waitForMessage(({ text }) => text.includes('para. 148'), PATIENCE);
});

test('a message that is still being written is told of by its id', async () => {
  const conversation = await start();
  const { workspace } = conversation;
  const links = [{ domain: 'undocs.org', url: REPORT }];
  const ids = { channel: 'COMPOSER', message_ts: '6f1d', unfurl_id: 'U1.composer', source: 'composer' };
  await workspace.deliverEvent({ type: 'link_shared', user: ENGLISH, links, event_ts: '1', ...ids });
  const [call] = await workspace.waitFor(
    () => (calls(conversation).length > 0 ? calls(conversation) : undefined),
    PATIENCE,
  );
  expect(call?.arguments).toMatchObject({ unfurl_id: 'U1.composer', source: 'composer' });
});

test('a call that Slack refuses is a line in the log, and the next link is told of', async () => {
  const conversation = await start();
  const { workspace, log, logged } = conversation;
  workspace.fail('chat.unfurl', { kind: 'error', error: 'cannot_unfurl_url' });
  await share(conversation, `See ${REPORT}`);
  await logged(({ event }) => event === 'links.refused');
  expect(log.filter(({ event }) => event === 'links.refused')).toMatchObject([{ reason: 'cannot_unfurl_url' }]);
  await unfurled(conversation, `Again: ${REPORT}`);
  expect(errorsIn(log)).toEqual([]);
});

test('without the scopes nothing happens', async () => {
  const scopes = manifest.scopes.filter((scope) => !scope.startsWith('links:'));
  const conversation = await start('http', { scopes });
  await share(conversation, REPORT);
  expect(calls(conversation)).toEqual([]);
  expect(errorsIn(conversation.log)).toEqual([]);
});

describe('a press of the button', () => {
  const press = async (conversation: Conversation) => {
    const [unfurl] = await unfurled(conversation, REPORT);
    const { ts } = shared(conversation);
    return {
      user: ENGLISH,
      channel: GENERAL,
      messageTs: ts,
      blockId: blockOf(unfurl, 'link_look_up'),
      actionId: 'link_look_up',
    };
  };

  test('that Slack opens no form for is told of, to the presser alone', async () => {
    const conversation = await start();
    const { workspace } = conversation;
    const pressed = await press(conversation);
    workspace.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await workspace.press(pressed);
    const told = await workspace.waitForMessage(({ text }) => text.includes('could not be opened'), PATIENCE);
    expect(told).toMatchObject({ visibleTo: ENGLISH });
  });

  test('reads the paragraph of the link, asked for in the presser’s words', async () => {
    const conversation = await start();
    const { workspace } = conversation;
    const [unfurl] = await unfurled(conversation, 'https://undocs.org/A/75/19#para148');
    const { ts: messageTs } = shared(conversation);
    const place = { channel: GENERAL, messageTs, blockId: blockOf(unfurl, 'link_look_up'), actionId: 'link_look_up' };
    await workspace.press({ user: FRENCH, ...place });
    const form = await workspace.waitFor(() => workspace.modals(FRENCH)[0], PATIENCE);
    const [menu] = form.view.blocks as readonly object[];
    expect(menu).toMatchObject({ element: { initial_option: { text: { text: 'A/75/19, par. 148' } } } });
  });

  test('with a forged value opens the empty form', async () => {
    const conversation = await start();
    const { workspace } = conversation;
    const parcel = workspace.pressParcel(await press(conversation));
    // Safe casts: the payload of a press has one action, of which one value is exchanged for another.
    const [action] = parcel.payload.actions as unknown as readonly object[];
    const forged = { ...parcel, payload: { ...parcel.payload, actions: [{ ...action, value: '{' }] } } as typeof parcel;
    await workspace.send(forged);
    const form = await workspace.waitFor(() => workspace.modals(ENGLISH)[0], PATIENCE);
    expect(JSON.stringify(form.view)).not.toContain('Section VII');
  });
});
