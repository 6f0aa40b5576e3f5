import { h } from './element.js';
import { HOST_CONFIG } from './host-config.js';
import { safeAddress } from './link.js';
import { renderMarkdown } from './markdown.js';
import { notify } from './notice.js';

const { AdaptiveCard, GlobalSettings, HostConfig, OpenUrlAction, SubmitAction } = AdaptiveCards;

GlobalSettings.setTabIndexAtCardRoot = false;
GlobalSettings.allowMarkForTextHighlighting = false;

// The renderer takes a string of HTML. It gets one that was written out from elements, so every text in it is
// escaped. A single paragraph goes without its element: text in cards sits tight.
AdaptiveCard.onProcessMarkdown = (
  /** @type {string} */ text,
  /** @type {import('adaptivecards').IMarkdownProcessingResult} */ result,
) => {
  const holder = h('div', {}, renderMarkdown(text));
  const only = holder.childElementCount === 1 ? holder.firstElementChild : null;
  result.outputHtml = only?.tagName === 'P' ? only.innerHTML : holder.innerHTML;
  result.didProcess = true;
};

/**
 * @typedef {object} CardHost
 * @property {string} label what the card is called for screen readers
 * @property {(inputs: object) => Promise<void>} submit called with the button's data and all inputs in one object
 */

/**
 * Draws an Adaptive Card. A card that cannot be read becomes a sentence that says so.
 * @param {Record<string, unknown>} content
 * @param {CardHost} host
 * @returns {HTMLElement}
 */
export function renderCard(content, host) {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(HOST_CONFIG);
  card.onExecuteAction = (action) => void execute(action, host);
  // What opens is brought into sight, and nothing moves more than it must.
  card.onInlineCardExpanded = () => drawn?.scrollIntoView({ block: 'nearest' });
  card.onAnchorClicked = (_element, anchor) => safeAddress(anchor.href) === undefined;
  card.parse(content);
  const drawn = card.render();
  if (!drawn) return h('p', { class: 'card-fault' }, 'This card cannot be shown.');
  return h('div', { class: 'card', role: 'group', 'aria-label': host.label }, tidy(drawn));
}

/**
 * @param {import("adaptivecards").Action} action
 * @param {CardHost} host
 */
async function execute(action, host) {
  if (action instanceof OpenUrlAction) {
    const address = safeAddress(action.url ?? '');
    if (address) window.open(address, '_blank', 'noopener');
    else notify('This button leads to an address that cannot be opened.');
  } else if (action instanceof SubmitAction) {
    const button = action.renderedElement;
    button?.setAttribute('aria-busy', 'true');
    await host.submit(/** @type {object} */ (action.data ?? {})).finally(() => button?.removeAttribute('aria-busy'));
  }
}

/**
 * The renderer leaves a few things to be said properly: what opens is announced as opening, an error belongs to
 * its input.
 * @param {HTMLElement} drawn
 */
function tidy(drawn) {
  drawn.removeAttribute('aria-live');
  // A tooltip that repeats the button under it; the renderer puts it back whenever a button changes.
  drawn.addEventListener('pointerover', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button && button.title === button.getAttribute('aria-label')) button.title = '';
  });
  return drawn;
}
