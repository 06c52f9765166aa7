import type { App } from '@slack/bolt';
import type { Context } from '../context.ts';
import type { Known } from '../register.ts';
import { failUnknownStep } from './fail-unknown-step.ts';
import { lookUpInWorkflow } from './look-up-in-workflow.ts';

/** The step that workflows can use, as the manifest declares it. */
export const LOOK_UP_STEP = 'look_up_paragraph';

export function registerSteps(app: App, context: Context): Known {
  app.function(LOOK_UP_STEP, (args) => lookUpInWorkflow(context, args));
  app.event('function_executed', async (args) => {
    if (args.event.function.callback_id !== LOOK_UP_STEP) await failUnknownStep(context, args);
  });
  return {};
}
