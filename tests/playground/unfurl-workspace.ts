import type { WorkspaceOptions } from '../../playground/workspace-options.ts';
import { startAppDouble } from './app-double.ts';
import { startWorkspace } from './slack-client.ts';

export const english = 'U0READEREN';
export const general = 'C0GENERAL';
export const url = 'https://docs.undocs.org/A/76/505';
export const unfurlDomains = ['undocs.org', 'un.org'];

const button = { type: 'button', action_id: 'open', text: { type: 'plain_text', text: 'Open' }, value: '1' };
/** What a link is shown as: a text and a button. */
export const view = (text: string) => ({
  blocks: [
    { type: 'section', block_id: 's', text: { type: 'mrkdwn', text } },
    { type: 'actions', block_id: 'b', elements: [button] },
  ],
});

/** A workspace whose app hears of links and acknowledges everything. */
export async function startUnfurling(options: WorkspaceOptions = {}) {
  const app = await startAppDouble();
  const started = await startWorkspace({ requestUrl: app.url, unfurlDomains, botEvents: ['link_shared'], ...options });
  const { workspace } = started;
  const eventsSent = () => workspace.deliveries().map(({ payload }) => payload.event);
  /** A message with links, and its ts. */
  const share = async (text = `See ${url}`, channel = general, threadTs?: string) => {
    await workspace.say({ user: english, channel, text, ...(threadTs !== undefined && { threadTs }) });
    const ts = workspace.messages(channel).at(-1)?.ts ?? '';
    return { channel, ts };
  };
  const press = (ts: string, attachmentId?: number) =>
    workspace.press({
      user: english,
      channel: general,
      messageTs: ts,
      blockId: 'b',
      actionId: 'open',
      ...(attachmentId !== undefined && { attachmentId }),
    });
  return { ...started, eventsSent, share, press };
}
