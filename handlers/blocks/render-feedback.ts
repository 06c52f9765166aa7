import type { ActionsBlock, ContextActionsBlock, ContextBlock } from '@slack/types';
import type { Answer } from '../../src/answers/answer.ts';
import { say } from '../../src/locales/say.ts';
import { ACTIONS, button } from './button.ts';
import { contextBlock, escapeText } from './mrkdwn.ts';
import type { RenderOptions } from './render-answer.ts';
import { encodeView, type View } from './view.ts';

/**
 * Helpful, not helpful: below what was found, also where nothing was. Slack draws buttons of its own for that in messages
 * (`context_actions`); where it does not take them there are plain ones. A list of what one knows to be there is not rated.
 */
export function feedbackRow(
  answer: Answer,
  { view, place, feedback }: RenderOptions,
): readonly (ActionsBlock | ContextActionsBlock | ContextBlock)[] {
  const isRated = answer.kind === 'matches' || answer.kind === 'none' || answer.kind === 'entries';
  if (!isRated || place === 'modal' || feedback === undefined || view.page > 0) return [];
  const { language } = answer;
  if (view.open === 'helpful' || view.open === 'unhelpful') return [contextBlock(escapeText(say(language, 'thanks')))];
  const [yes, no] = [say(language, 'helpful'), say(language, 'notHelpful')];
  const helpful: View = { ...view, open: 'helpful' };
  const unhelpful: View = { ...view, open: 'unhelpful' };
  if (feedback === 'plain') {
    return [
      {
        type: 'actions',
        elements: [button(`${ACTIONS.rate}:yes`, yes, helpful), button(`${ACTIONS.rate}:no`, no, unhelpful)],
      },
    ];
  }
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
          positive_button: part(yes, helpful),
          negative_button: part(no, unhelpful),
        },
      ],
    },
  ];
}
