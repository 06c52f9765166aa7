import type { Context } from '../context.ts';
import { isInView, tellStaleInView } from '../look-up/tell-in-view.ts';
import { sentence } from '../reply.ts';
import { type ButtonArgs, placeOf, respond, tell, withView } from './answer-buttons.ts';

/**
 * Whether an answer helped, for the operator's log: what kind of answer it was, and no word of the question. Each person
 * counts once for an answer; who was not helped is told what else there is to try.
 */
export async function rateAnswer(context: Context, args: ButtonArgs): Promise<void> {
  await withView(context, args, async (view) => {
    if (isInView(args)) return tellStaleInView(context, args);
    const { user, container } = args.body;
    const isHelpful = view.open === 'helpful';
    const isNew = context.once.claim(`rate:${user.id}:${container.channel_id}:${container.message_ts}`);
    if (isNew) {
      const { kind } = context.ask(view.question, { language: view.language });
      context.log.info({ event: 'answer.rated', isHelpful, kind, language: view.language });
    }
    const place = placeOf(args.body);
    const isPlain = args.action.type === 'button';
    if (isPlain && place !== 'channel') await respond(context, args, view, { place, isInPlace: true });
    if (!isNew) return;
    const { language } = view;
    if (!isHelpful) await tell(args, sentence(language, 'unhelpfulHint', { command: context.command }));
    else if (isPlain && place === 'channel') await tell(args, sentence(language, 'thanks', {}));
  });
}
