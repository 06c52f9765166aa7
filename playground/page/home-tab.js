// @ts-check
/** @import { HomeView } from '../protocol-views.ts' */
/** @import { Session } from './session.js' */
/** @import { WorkspaceClient } from './workspace-client.js' */
import { element, elementById } from './element.js';
import { directionOf, fill } from './page-strings.js';
import { contextOf } from './render-context.js';
import { settleDirections } from './text-direction.js';
import { createViewBody } from './view-body.js';

/**
 * What the bot has published in the reader's Home.
 *
 * @param {object} options
 * @param {Session} options.session
 * @param {WorkspaceClient} options.client
 * @param {(error: string) => string} options.failure a failure in the reader's words
 */
export function createHomeTab({ session, client, failure }) {
  const panel = elementById('home-panel');
  const problem = element('p', { class: 'view-problem', role: 'alert', dir: 'auto', 'data-testid': 'home-problem' });
  const room = element('div', { class: 'home', 'data-testid': 'home' });
  panel.append(problem, room);
  /** @type {{ of: string, body: ReturnType<typeof createViewBody>, drawn: string } | undefined} */
  let open;
  let askedCount = 0;

  /** @param {string} viewId */
  const createBody = (viewId) =>
    createViewBody({
      of: { user: session.reader.id, viewId },
      client,
      context: () => contextOf(session),
      onFailure(error) {
        problem.textContent = failure(error);
      },
    });

  /** @param {HomeView} view */
  function drawView(view) {
    const { language } = session;
    if (open?.of !== view.id) open = { of: view.id, body: createBody(view.id), drawn: '' };
    const drawn = `${view.hash} ${language}`;
    if (open.drawn !== drawn) {
      open.drawn = drawn;
      problem.textContent = '';
      open.body.draw(view.blocks, panel);
      settleDirections(open.body.node, directionOf(language));
    }
    if (open.body.node.parentElement !== room) room.replaceChildren(open.body.node);
  }

  return {
    /** Asks what is there now, and draws that. */
    async look() {
      askedCount += 1;
      const asked = askedCount;
      const answer = await client.home(session.reader.id);
      if (asked !== askedCount || !answer) return;
      if (answer.view) {
        drawView(answer.view);
        return;
      }
      open = undefined;
      const sentence = fill(session.strings.homeEmpty, { bot: session.state.bot.name });
      room.replaceChildren(element('p', { class: 'home-empty', 'data-testid': 'home-empty' }, sentence));
    },
    /** Another reader's is not shown for even a moment. */
    clear() {
      open = undefined;
      problem.textContent = '';
      room.replaceChildren();
    },
  };
}
