import { createClient } from './client.js';
import { createConversation } from './conversation.js';
import { h } from './element.js';
import { icon } from './icon.js';
import { reportFailure } from './notice.js';
import { createPanel } from './panel.js';
import { createPeople } from './people.js';
import { createSpaces } from './spaces.js';
import { createStore } from './store.js';
import { createThemeSwitch } from './theme.js';

/** Puts the columns together and begins. */

const store = createStore();
const client = createClient(store);
const { state } = store;

const offline = h('p', { class: 'offline', role: 'status', hidden: true }, 'The sandbox does not answer. Trying again.');
const header = h(
  'header',
  { class: 'bar' },
  createPeople(store, client),
  h('p', { class: 'brand' }, icon('convene', 16), h('span', {}, h('strong', {}, 'Convene'), ' sandbox')),
  createThemeSwitch(),
);
const columns = h('div', { class: 'columns' }, createSpaces(store, client), createConversation(store, client), createPanel(store, client));
document.getElementById('page')?.replaceChildren(h('h1', { class: 'spoken' }, 'Convene sandbox'), header, offline, columns);

store.on(['view'], () => {
  document.body.dataset['view'] = state.view;
  document.body.toggleAttribute('data-panel', state.panelOpen);
});
store.on(['connection'], () => {
  offline.hidden = state.online;
});
addEventListener('popstate', () => void client.followRoute().catch(reportFailure));

client.start().catch(reportFailure);
