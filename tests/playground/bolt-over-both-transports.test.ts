import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import type { WorkspaceOptions } from '../../playground/workspace-options.ts';
import { type Rig, startRig } from './bolt-app.ts';

const english = 'U0READEREN';
const dm = 'D0READEREN';
const general = 'C0GENERAL';

const greetingWithButton = {
  text: 'Paragraph 148',
  blocks: [
    { type: 'section', block_id: 'answer', text: { type: 'mrkdwn', text: 'Paragraph 148' } },
    {
      type: 'actions',
      block_id: 'choices',
      elements: [
        { type: 'button', action_id: 'share', text: { type: 'plain_text', text: 'Share' }, value: '148' },
        { type: 'button', action_id: 'next', text: { type: 'plain_text', text: 'Next' }, value: '149' },
      ],
    },
  ],
};

describe.each(['http', 'socket'] as const)('a Bolt app over %s', (transport) => {
  let rig: Rig | undefined;
  afterEach(async () => {
    await rig?.stop();
    rig = undefined;
  });
  const start = async (register: (app: App) => void, options?: WorkspaceOptions) => {
    rig = await startRig(transport, register, options);
    return rig.workspace;
  };

  it('acknowledges a command with blocks that only the person sees', async () => {
    const workspace = await start((app) => {
      app.command('/peacekeeping', async ({ ack, command }) => {
        expect(command).toMatchObject({
          text: '148',
          channel_name: 'general',
          user_name: 'english',
          team_domain: 'playground',
        });
        await ack(greetingWithButton);
      });
    });
    expect(await workspace.say({ user: english, channel: general, text: '/peacekeeping 148' })).toEqual({ ok: true });
    expect(workspace.messages(general)).toMatchObject([
      { text: 'Paragraph 148', visibleTo: english, user: 'U0PEACEKEEP' },
    ]);
  });
});
