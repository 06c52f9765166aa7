// @ts-check
/** @import { SuggestedPrompts } from '../protocol.ts' */
/** @import { Strings } from './page-strings.js' */
import { element, elementById } from './element.js';

/**
 * What the bot suggests to say, above the message box. A press says it.
 *
 * @param {(message: string) => void} onSay
 */
export function createPromptBar(onSay) {
  const bar = elementById('prompts');
  bar.setAttribute('role', 'group');
  let drawn = '';

  return {
    /**
     * @param {SuggestedPrompts | undefined} suggested
     * @param {Strings} strings
     */
    draw(suggested, strings) {
      const title = suggested?.title ?? strings.suggestedPrompts;
      const signature = JSON.stringify([suggested, title]);
      if (drawn === signature) return;
      drawn = signature;
      bar.hidden = suggested === undefined;
      bar.setAttribute('aria-label', title);
      bar.replaceChildren(
        element('span', { class: 'prompts-title', 'aria-hidden': 'true', dir: 'auto' }, title),
        ...(suggested?.prompts ?? []).map((prompt) => {
          const button = element(
            'button',
            { type: 'button', class: 'prompt', title: prompt.message, 'data-testid': 'prompt' },
            element('bdi', {}, prompt.title),
          );
          button.addEventListener('click', () => onSay(prompt.message));
          return button;
        }),
      );
    },
  };
}
