import type { Button, ContextActionsBlock, ContextBlock } from '@slack/types';
import type { Answer } from '../../src/answers/answer.ts';
import { say } from '../../src/locales/say.ts';
import { ACTIONS, button } from './button.ts';
import { contextBlock, escapeText } from './mrkdwn.ts';
import type { RenderOptions } from './render-answer.ts';
import { encodeView, type View } from './view.ts';

/** A list of what one knows to be there is not rated, nor is the second part of anything. */
function isRated(answer: Answer, { view, place }: RenderOptions): boolean {
  const isFound = answer.kind === 'matches' || answer.kind === 'none' || answer.kind === 'entries';
  return isFound && place !== 'modal' && view.page === 0;
}

function isThanked({ view }: RenderOptions): boolean {
  return view.open === 'helpful' || view.open === 'unhelpful';
}

/** Plain buttons for Slacks and places that do not take its own. */
export function feedbackButtons(answer: Answer, options: RenderOptions): readonly Button[] {
  if (options.feedback !== 'plain' || !isRated(answer, options) || isThanked(options)) return [];
  const { language } = answer;
  const { helpful, unhelpful } = ratedViews(options.view);
  return [
    button(`${ACTIONS.rate}:yes`, say(language, 'helpful'), helpful),
    button(`${ACTIONS.rate}:no`, say(language, 'notHelpful'), unhelpful),
  ];
}

/** Slack's own buttons, as it draws them below messages (`context_actions`); or thanks for what was said. */
export function feedbackRow(answer: Answer, options: RenderOptions): readonly (ContextActionsBlock | ContextBlock)[] {
  if (options.feedback === undefined || !isRated(answer, options)) return [];
  const { language } = answer;
  if (isThanked(options)) return [contextBlock(escapeText(say(language, 'thanks')))];
  if (options.feedback === 'plain') return [];
  const { helpful, unhelpful } = ratedViews(options.view);
  const part = (label: string, rated: View) => ({
    text: { type: 'plain_text' as const, text: label, emoji: false },
    accessibility_label: label,
    value: encodeView(rated),
  });
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: ACTIONS.rate,
          positive_button: part(say(language, 'helpful'), helpful),
          negative_button: part(say(language, 'notHelpful'), unhelpful),
        },
      ],
    },
  ];
}

function ratedViews(view: View): { readonly helpful: View; readonly unhelpful: View } {
  return { helpful: { ...view, open: 'helpful' }, unhelpful: { ...view, open: 'unhelpful' } };
}
