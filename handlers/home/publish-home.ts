import type { WebClient } from '@slack/web-api';
import type { Context } from '../context.ts';
import { slackFault, slackRefusal } from '../slack-error.ts';
import { gatherHome } from './home-contents.ts';
import type { HomeAct, HomeOwner } from './homes.ts';
import { renderHome } from './render-home.ts';

/**
 * Publishes a Home as it is now, and gives the hash of the view; undefined where Slack did not take it. With the hash of
 * the view to be replaced: another process may have published meanwhile, which is then not undone, but gathered anew.
 */
export async function publishHome(
  context: Context,
  client: WebClient,
  owner: HomeOwner,
  { hash, notice }: HomeAct,
): Promise<string | undefined> {
  try {
    const view = renderHome(await gatherHome(context, client, owner), notice);
    const replaced = hash === undefined ? {} : { hash };
    const published = await client.views.publish({ user_id: owner.user, view, ...replaced });
    context.log.info({ event: 'home.published' });
    return published.view?.hash;
  } catch (error) {
    const reason = slackFault(error);
    if (slackRefusal(error) === 'hash_conflict' && hash !== undefined) {
      context.log.info({ event: 'home.conflict' });
      return publishHome(context, client, owner, notice === undefined ? {} : { notice });
    }
    if (reason === undefined) context.log.error({ event: 'home.failed', err: error });
    else context.log.warn({ event: 'home.unpublished', reason });
    return undefined;
  }
}
