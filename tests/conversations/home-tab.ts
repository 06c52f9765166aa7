import type { Choice } from '../../playground/protocol.ts';
import type { Conversation } from './start-bot.ts';
import { PATIENCE } from './subscribers.ts';

interface Part {
  readonly type: string;
  readonly block_id?: string;
  readonly text?: { readonly text: string };
  readonly label?: { readonly text: string };
  readonly accessory?: Element;
  readonly element?: Element;
  readonly elements?: readonly Element[];
}

interface Element {
  readonly type: string;
  readonly action_id?: string;
  readonly text?: string | { readonly text: string };
  readonly initial_option?: { readonly value: string };
  readonly options?: readonly { readonly value: string; readonly text: { readonly text: string } }[];
}

/** The blocks of a person's Home, none before it was opened. */
export function homeBlocks({ workspace }: Conversation, user: string): readonly Part[] {
  // Safe cast: the workspace's validator has passed them.
  return (workspace.home(user)?.view.blocks ?? []) as readonly Part[];
}

/** What a person reads in their Home, a line for each block, without what is on buttons and in menus. */
export function homeText(conversation: Conversation, user: string): string {
  return homeBlocks(conversation, user)
    .map(({ text, label, elements = [] }) => {
      const context = elements.map((element) => (typeof element.text === 'string' ? element.text : ''));
      return [text?.text ?? label?.text ?? '', ...context].join('');
    })
    .join('\n');
}

/** Home once it reads so. */
export function homeReads(conversation: Conversation, user: string, words: string | RegExp): Promise<string> {
  return conversation.workspace.waitFor(
    () => (homeText(conversation, user).match(words) === null ? undefined : homeText(conversation, user)),
    { what: `"${words}" in ${homeText(conversation, user)}`, ...PATIENCE },
  );
}

/** Opens a person's Home and gives what they read in it. */
export async function openHome(conversation: Conversation, user: string): Promise<string> {
  const { workspace } = conversation;
  const before = workspace.home(user)?.hash;
  await workspace.openHome({ user, tab: 'home' });
  await workspace.waitFor(() => (workspace.home(user)?.hash === before ? undefined : true), PATIENCE);
  return homeText(conversation, user);
}

/** Everything that can be pressed, chosen from or typed into, in order; buttons by their label. */
export function homeElements(conversation: Conversation, user: string) {
  return homeBlocks(conversation, user).flatMap(({ block_id: blockId = '', accessory, element, elements = [] }) =>
    [...(accessory === undefined ? [] : [accessory]), ...(element === undefined ? [] : [element]), ...elements].flatMap(
      (each) =>
        each.action_id === undefined
          ? []
          : [
              {
                blockId,
                actionId: each.action_id,
                label: typeof each.text === 'object' ? each.text.text : each.action_id,
                chosen: each.initial_option?.value,
                options: (each.options ?? []).map(({ text }) => text.text),
              },
            ],
    ),
  );
}

/** Presses the first button of a label, or chooses in the menu of an action id. */
export async function useHome(
  conversation: Conversation,
  user: string,
  label: string,
  choice: Choice = {},
  typed?: string,
) {
  const elements = homeElements(conversation, user);
  const element = elements.find((each) => each.label === label);
  const viewId = conversation.workspace.home(user)?.id;
  if (element === undefined || viewId === undefined) {
    throw new Error(`no "${label}" among ${elements.map((each) => each.label).join(', ')}`);
  }
  const { blockId, actionId } = element;
  const search = elements.find((each) => each.actionId === 'home_search');
  const filledIn =
    typed === undefined || search === undefined ? {} : { [search.blockId]: { [search.actionId]: { input: typed } } };
  return conversation.workspace.pressInView({ user, viewId, blockId, actionId, ...choice, filledIn });
}
