/**
 * Where the page is, kept in the address, so that reload, the back button and a copied link all lead to the same
 * place: `#/alice@falcon.example.com/<space>` and, on a phone, `…/panel`.
 *
 * @typedef {object} Route
 * @property {string} [email]
 * @property {string} [roomId]
 * @property {'spaces' | 'conversation' | 'panel'} view
 */

/** @returns {Route} */
export function readRoute() {
  const [, email, roomId, panel] = location.hash.slice(1).split('/').map(decodeURIComponent);
  const view = panel === 'panel' ? 'panel' : roomId ? 'conversation' : 'spaces';
  return { ...(email ? { email } : {}), ...(roomId ? { roomId } : {}), view };
}

/**
 * @param {Route} route
 * @param {{ replace?: boolean }} [how] `replace`: the back button skips the place that is left
 */
export function writeRoute(route, { replace = false } = {}) {
  const parts = [route.email];
  if (route.view !== 'spaces' && route.roomId) parts.push(route.roomId);
  if (route.view === 'panel' && route.roomId) parts.push('panel');
  const hash = `#/${parts.map((part) => encodeURIComponent(part ?? '')).join('/')}`;
  if (hash === location.hash) return;
  if (replace) history.replaceState(null, '', hash);
  else history.pushState(null, '', hash);
}

/** A phone shows one column at a time. */
export const isNarrow = () => matchMedia('(width < 45rem)').matches;
