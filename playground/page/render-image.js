// @ts-check
/** @import { Json, RenderContext } from './render-context.js' */
import { element } from './element.js';
import { fill } from './page-strings.js';
import { plainText } from './render-text.js';

/**
 * An image with its title. Where it cannot be loaded (the page fetches nothing from other sites) its description stands
 * for it, visibly.
 *
 * @param {Json} image an image block or element
 * @param {RenderContext} context
 * @returns {HTMLElement}
 */
export function renderImage(image, { strings }) {
  const description = String(image.alt_text ?? '');
  const picture = element('img', { alt: description, src: String(image.image_url ?? ''), loading: 'lazy' });
  const figure = element(
    'figure',
    {},
    image.title && element('figcaption', { dir: 'auto' }, plainText(image.title)),
    picture,
  );
  picture.addEventListener('error', () => {
    picture.replaceWith(
      element('p', { class: 'image-missing', dir: 'auto' }, fill(strings.imageMissing, { description })),
    );
  });
  return figure;
}
