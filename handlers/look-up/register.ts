import type { App, BlockAction, ExternalSelectAction, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import type { Context } from '../context.ts';
import type { Known } from '../register.ts';
import { findParagraphs } from './find-paragraphs.ts';
import { FIELDS, LOOK_UP_FORM } from './look-up-form.ts';
import { offerChoices, showChoice } from './menu.ts';
import { FIND_PARAGRAPHS, LOOK_UP, SHORTCUTS } from './shortcuts.ts';
import { type FormArgs, submitForm } from './submit-form.ts';
import { lookUpByShortcut } from './use-shortcut.ts';

/** The look-up form with its type-ahead, and both shortcuts. */
export function registerLookUp(app: App, context: Context): Known {
  app.shortcut<GlobalShortcut>(LOOK_UP.callbackId, (args) => lookUpByShortcut(context, args));
  app.shortcut<MessageShortcut>(FIND_PARAGRAPHS.callbackId, (args) => findParagraphs(context, args));
  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: FIELDS.what }, (args) =>
    offerChoices(context, args),
  );
  app.action<BlockAction<ExternalSelectAction>>(FIELDS.what, (args) => showChoice(context, args));
  app.view(LOOK_UP_FORM, (args) => submitForm(context, args as FormArgs));
  return {
    actions: [FIELDS.what, FIELDS.where],
    options: [FIELDS.what],
    views: [LOOK_UP_FORM],
    shortcuts: SHORTCUTS.map(({ callbackId }) => callbackId),
  };
}
