/**
 * The only way this page makes elements. Text becomes text nodes, never markup, so nothing that somebody typed
 * can turn into HTML.
 *
 * @typedef {Node | string | number | false | null | undefined} Child
 * @typedef {Record<string, unknown>} Props `on…` functions become listeners; true, false and undefined make boolean attributes.
 */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Props} [props]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProp(element, name, value);
  element.append(...flatten(children));
  return element;
}

/**
 * Sets, changes or (false, null, undefined) removes one attribute; a function under `on…` listens.
 * @param {Element} element
 * @param {string} name
 * @param {unknown} value
 */
export function setProp(element, name, value) {
  if (name.startsWith('on') && typeof value === 'function') {
    element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
  } else if (value === false || value === null || value === undefined) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true ? '' : String(value));
  }
}

/**
 * Puts `children` in place of whatever `parent` holds.
 * @param {Element} parent
 * @param {...(Child | Child[])} children
 */
export function fill(parent, ...children) {
  parent.replaceChildren(...flatten(children));
}

/**
 * Makes the children of `parent` be exactly `wanted`, in order, moving as few as possible: an element that stays
 * in place keeps its focus, its scroll position and what was typed into it.
 * @param {Element} parent
 * @param {Element[]} wanted
 */
export function arrange(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  let at = parent.firstElementChild;
  for (const element of wanted) {
    if (element === at) at = at.nextElementSibling;
    else parent.insertBefore(element, at);
  }
}

/**
 * @param {(Child | Child[])[]} children
 * @returns {(Node | string)[]}
 */
function flatten(children) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  for (const child of children.flat()) {
    if (child === false || child === null || child === undefined) continue;
    nodes.push(child instanceof Node ? child : String(child));
  }
  return nodes;
}
