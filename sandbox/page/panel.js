import { createCalendar } from './calendar.js';
import { createClock } from './clock.js';
import { fill, h } from './element.js';
import { icon } from './icon.js';
import { createMailLog } from './mail.js';
import { createPreferences } from './preferences.js';
import { isNarrow } from './route.js';

/**
 * The right column: what Webex holds for this person right now, so that every command is seen to act.
 * @param {import('./store.js').Store} store
 * @param {import('./client.js').Client} client
 * @param {() => void} left called when somebody closed it
 */
export function createPanel(store, client, left) {
  const { state } = store;
  const tabs = [
    { id: 'calendar', label: 'Calendar', content: createCalendar(store) },
    { id: 'preferences', label: 'Preferences', content: createPreferences(store) },
    { id: 'mail', label: 'Mail', content: createMailLog(store) },
  ];
  let current = 'calendar';

  const title = h('h2', { tabindex: '-1' });
  const buttons = tabs.map(({ id, label }) =>
    h(
      'button',
      {
        type: 'button',
        class: 'tab',
        role: 'tab',
        id: `tab-${id}`,
        'aria-controls': `panel-${id}`,
        onclick: () => choose(id),
      },
      label,
    ),
  );
  const contents = tabs.map(({ id, content }) =>
    h(
      'div',
      { class: 'tab-panel', role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}`, tabindex: '0' },
      content,
    ),
  );
  const close = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: leave },
    icon('close', 18),
  );
  const element = h(
    'section',
    { class: 'panel', id: 'panel', 'aria-label': 'What Webex holds' },
    h('header', { class: 'panel-head' }, title, close),
    createClock(store, client),
    h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'What Webex holds', onkeydown: walk }, buttons),
    contents,
  );

  /** @param {string} id */
  function choose(id) {
    current = id;
    tabs.forEach((tab, index) => {
      const chosen = tab.id === current;
      buttons[index]?.setAttribute('aria-selected', String(chosen));
      buttons[index]?.setAttribute('tabindex', chosen ? '0' : '-1');
      contents[index]?.toggleAttribute('hidden', !chosen);
    });
  }

  /** @param {KeyboardEvent} event */
  function walk(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const here = tabs.findIndex((tab) => tab.id === current);
    const next = tabs[(here + step + tabs.length) % tabs.length];
    if (!next) return;
    choose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  }

  function leave() {
    if (isNarrow()) return client.show('conversation');
    state.panelOpen = false;
    store.changed('view');
    left();
  }

  store.on(['me'], () => fill(title, `${state.me?.displayName.split(' ')[0] ?? 'Their'}’s Webex`));
  choose(current);
  return { element, focus: () => title.focus() };
}
