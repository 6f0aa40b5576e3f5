import { createClient } from './client.js';
import { createConversation } from './conversation.js';
import { h } from './element.js';
import { icon } from './icon.js';
import { reportFailure } from './notice.js';
import { createPanel } from './panel.js';
import { createPeople } from './people.js';
import { isNarrow } from './route.js';
import { createSpaces } from './spaces.js';
import { createStore } from './store.js';
import { createThemeSwitch } from './theme.js';

/** Puts the columns together and begins. */

const store = createStore();
const client = createClient(store);
const { state } = store;

const offline = h(
  'p',
  { class: 'offline', role: 'status', hidden: true },
  'The sandbox does not answer. Trying again.',
);
const header = h(
  'header',
  { class: 'bar' },
  createPeople(store, client),
  h('h1', { class: 'brand' }, icon('convene', 16), h('span', {}, h('strong', {}, 'Convene'), ' sandbox')),
  createThemeSwitch(),
);
const conversation = createConversation(store, client);
const spaces = createSpaces(store, client, () => conversation.focus());
const panel = createPanel(store, client, () => conversation.focus());
const columns = h('main', { class: 'columns' }, spaces.element, conversation.element, panel.element);
document.getElementById('page')?.replaceChildren(header, offline, columns);

/** A phone that turns to another column takes the focus along. */
const starts = { spaces: spaces.focus, conversation: conversation.focus, panel: panel.focus };
/** @type {typeof state.view | undefined} */
let shown;

store.on(['view'], () => {
  document.body.dataset['view'] = state.view;
  document.body.toggleAttribute('data-panel', state.panelOpen);
  if (isNarrow() && shown !== undefined && shown !== state.view) starts[state.view]();
  shown = state.view;
});
store.on(['connection'], () => {
  offline.hidden = state.online;
});
addEventListener('popstate', () => void client.followRoute().catch(reportFailure));

client.start().catch(reportFailure);
