import { expect, test } from 'vitest';
import { validateView } from '../../playground/block-kit/validate-view.ts';
import { homeReads, openHome } from './home-tab.ts';
import { buttonsOf, type Conversation, ENGLISH, errorsIn, FRENCH, GENERAL, startBot } from './start-bot.ts';
import { PATIENCE } from './subscribers.ts';

const STALE = 'This button no longer works.';

const topForm = ({ workspace }: Conversation, user: string) => workspace.modals(user).at(-1);

function formWith(conversation: Conversation, words: string, user = ENGLISH) {
  return conversation.workspace.waitFor(
    () => {
      const form = topForm(conversation, user);
      return JSON.stringify(form?.view ?? '').includes(words) ? form : undefined;
    },
    { what: `a form with ${words}`, ...PATIENCE },
  );
}

/** What Slack sends with whatever a person does in a view. */
async function frameOf(conversation: Conversation, user: string) {
  const { workspace } = conversation;
  await workspace.say({ user, channel: GENERAL, text: '/peacekeeping para 148' });
  const message = workspace.messages(GENERAL).findLast(({ visibleTo }) => visibleTo === user);
  const [button] = buttonsOf(message ?? {});
  if (message === undefined || button === undefined) throw new Error('no answer');
  const parcel = workspace.pressParcel({ user, channel: GENERAL, messageTs: message.ts, ...button });
  const { user: person, team, api_app_id, token, trigger_id } = parcel.payload;
  return { user: person, team, api_app_id, token, trigger_id };
}

/** A press of a button that the bot has not put into the view. */
async function pressForged(
  conversation: Conversation,
  user: string,
  view: { readonly id: string },
  action: { readonly action_id: string; readonly value?: string },
) {
  const container = { type: 'view', view_id: view.id };
  const text = { type: 'plain_text', text: 'Go' };
  const actions = [{ type: 'button', block_id: 'forged', action_ts: '1.1', text, ...action }];
  const payload = { type: 'block_actions', ...(await frameOf(conversation, user)), container, view, actions };
  return conversation.workspace.send({ kind: 'interaction', payload });
}

/** The view on top before a person, as Slack sends it with a press. */
function seenView(conversation: Conversation, user: string) {
  const form = topForm(conversation, user);
  if (form === undefined) throw new Error('no form');
  return { ...form.view, id: form.id, hash: form.hash, state: { values: {} } };
}

async function lookUp(conversation: Conversation, user: string): Promise<void> {
  await openHome(conversation, user);
  await conversation.workspace.shortcut({ user, callbackId: 'look_up' });
  await formWith(conversation, 'look_up_what', user);
}

const VIEW = JSON.stringify({ q: 'para 148', l: 'en', p: 0 });

test.each([
  ['that another version wrote', { action_id: 'answer_show:next', value: '{"v":0}' }],
  ['that nobody knows', { action_id: 'answer_guess', value: VIEW }],
  ['that shares', { action_id: 'answer_share', value: VIEW }],
  ['that rates', { action_id: 'answer_rate:yes', value: VIEW }],
  ['of a subscription', { action_id: 'subscription_remove', value: '{"id":"x","language":"en"}' }],
])('a button %s says in the look-up form that it does nothing, and the form stays', async (_, action) => {
  const conversation = await startBot('http');
  await lookUp(conversation, ENGLISH);
  const { id } = seenView(conversation, ENGLISH);
  await pressForged(conversation, ENGLISH, seenView(conversation, ENGLISH), action);
  const form = await formWith(conversation, STALE);
  expect(form.id).toBe(id);
  expect(JSON.stringify(form.view)).toContain('look_up_what');
  expect(JSON.stringify(form.view)).not.toContain('para. 148');
  expect(conversation.workspace.refusals()).toEqual([]);
  expect(errorsIn(conversation.log)).toEqual([]);
});

test('it keeps the paragraph that the form shows', async () => {
  const conversation = await startBot('http');
  const { workspace } = conversation;
  await lookUp(conversation, ENGLISH);
  const place = { user: ENGLISH, viewId: seenView(conversation, ENGLISH).id };
  const option = { text: { type: 'plain_text', text: '148' }, value: 'en A/75/19, para. 148' };
  await workspace.pressInView({ ...place, blockId: 'look_up_what:0', actionId: 'look_up_what', option });
  await formWith(conversation, 'para. 148* · ');
  await pressForged(conversation, ENGLISH, seenView(conversation, ENGLISH), {
    action_id: 'answer_show:next',
    value: '',
  });
  expect(JSON.stringify((await formWith(conversation, STALE)).view)).toContain('para. 148* · ');
});

test('in a form of another kind it says so in one on top, in the presser’s language', async () => {
  const conversation = await startBot('http');
  await lookUp(conversation, FRENCH);
  const forged = { ...seenView(conversation, FRENCH), callback_id: 'another' };
  await pressForged(conversation, FRENCH, forged, { action_id: 'answer_guess' });
  await formWith(conversation, 'Ce bouton ne fonctionne plus.', FRENCH);
  expect(conversation.workspace.modals(FRENCH)).toHaveLength(2);
  expect(conversation.workspace.refusals()).toEqual([]);
});

test('on the Home tab it says so there', async () => {
  const conversation = await startBot('http');
  await openHome(conversation, ENGLISH);
  const home = conversation.workspace.home(ENGLISH);
  const view = { ...home?.view, id: home?.id ?? '', hash: home?.hash, type: 'home' };
  await pressForged(conversation, ENGLISH, view, { action_id: 'answer_share', value: VIEW });
  await homeReads(conversation, ENGLISH, STALE);
  expect(errorsIn(conversation.log)).toEqual([]);
});

test.each([
  ['look_up_form', 'tlh 0'],
  ['subscription_modal', '{"id":""}'],
  ['another', ''],
])('a form %s that another version made says that nothing was done', async (callbackId, metadata) => {
  const conversation = await startBot('http');
  await lookUp(conversation, FRENCH);
  const view = { ...seenView(conversation, FRENCH), callback_id: callbackId, private_metadata: metadata };
  const payload = { type: 'view_submission', ...(await frameOf(conversation, FRENCH)), view, response_urls: [] };
  const { body } = await conversation.workspace.send({ kind: 'interaction', payload });
  expect(JSON.parse(body)).toMatchObject({
    response_action: 'update',
    view: { blocks: [{ text: { text: expect.stringContaining('Ce formulaire ne fonctionne plus') } }] },
  });
  expect(validateView(JSON.parse(body).view)).toEqual([]);
  expect(errorsIn(conversation.log)).toEqual([]);
});
