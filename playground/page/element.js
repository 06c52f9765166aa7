// @ts-check

/** @typedef {Node | string | false | null | undefined} Child */

/**
 * An element with its attributes and children. Strings become text nodes, never markup: this function is the only
 * place where the page makes elements, which is why nothing that somebody wrote can become HTML.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, string | number | boolean | undefined>>} [attributes] `true` is an empty attribute;
 *   `false` and `undefined` leave it out
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...presentOnly(children));
  return made;
}

/**
 * Makes `parent` hold exactly `wanted`, in order, and touches only what differs: what stays keeps its focus, its
 * selection and its place for a screen reader.
 *
 * @param {Element} parent
 * @param {readonly Element[]} wanted
 */
export function arrange(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  wanted.forEach((child, position) => {
    const present = parent.children[position];
    if (present !== child) parent.insertBefore(child, present ?? null);
  });
}

/**
 * @param {string} id
 * @returns {HTMLElement} the element of index.html with this id
 */
export function elementById(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no element with the id "${id}"`);
  return found;
}

/**
 * @param {readonly Child[]} children
 * @returns {(Node | string)[]}
 */
function presentOnly(children) {
  return children.filter((child) => child instanceof Node || typeof child === 'string');
}
