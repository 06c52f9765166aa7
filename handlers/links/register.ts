import type { App, BlockButtonAction } from '@slack/bolt';
import type { Context } from '../context.ts';
import type { Known } from '../register.ts';
import { type LinkedPress, lookUpLinked } from './look-up-linked.ts';
import { LOOK_UP_LINKED } from './render-unfurl.ts';
import { unfurlLinks } from './unfurl-links.ts';

/** Links to the reports that people post, and the button below them. */
export function registerLinks(app: App, context: Context): Known {
  app.event('link_shared', (args) => unfurlLinks(context, args));
  app.action<BlockButtonAction>(LOOK_UP_LINKED, (args) => lookUpLinked(context, args as LinkedPress));
  return { actions: [LOOK_UP_LINKED] };
}
