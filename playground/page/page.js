// @ts-check
import { createConversation } from './conversation.js';
import { elementById } from './element.js';
import { stringsIn } from './page-strings.js';
import { createSession } from './session.js';
import { createWorkspaceClient } from './workspace-client.js';

/** Start: the conversation opens with the first state of the workspace and then follows it. */
const client = createWorkspaceClient();
const connection = elementById('connection');

/** @type {import('./conversation.js').Conversation | undefined} */
let conversation;

client.follow({
  onState(state) {
    if (conversation) conversation.replaceState(state);
    else conversation = createConversation(createSession(state), client);
  },
  onEvent: (event) => conversation?.apply(event),
  onConnection(isConnected) {
    const language = document.documentElement.lang || navigator.language.slice(0, 2);
    connection.textContent = isConnected ? '' : stringsIn(language).connectionLost;
    connection.hidden = isConnected;
  },
});
