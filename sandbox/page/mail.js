import { fill, h } from './element.js';
import { icon } from './icon.js';
import { whoIs } from './names.js';
import { clockTime, dayName, zoneOf } from './time.js';
import { nowOf } from './store.js';

/** @type {Record<string, string>} */
const KINDS = {
  invitation: 'Invitation',
  invite: 'Invitation',
  update: 'Update',
  updated: 'Update',
  cancellation: 'Cancelled',
  cancel: 'Cancelled',
  reminder: 'Reminder',
  recording: 'Recording',
};

/**
 * Every mail Webex would have sent, newest first: nobody is mailed from a sandbox.
 * @param {import('./store.js').Store} store
 */
export function createMailLog(store) {
  const { state } = store;
  const element = h('div', { class: 'mail' });

  function draw() {
    if (state.mail.length === 0) {
      return fill(
        element,
        h(
          'div',
          { class: 'empty' },
          icon('mail', 32),
          h('p', {}, 'Webex has mailed nobody yet. Invitations, updates and cancellations show up here.'),
        ),
      );
    }
    fill(element, h('ul', {}, [...state.mail].reverse().map(line)));
  }

  /** @param {import('./types.d.ts').Mail} mail */
  function line({ kind, to, title, at }) {
    const zone = zoneOf(state.me);
    const when = at && `${dayName(at, zone, nowOf(state))}, ${clockTime(at, zone)}`;
    return h(
      'li',
      { class: 'letter' },
      h('span', { class: 'letter-kind', 'data-kind': kind }, KINDS[kind] ?? kind),
      h('strong', {}, title),
      h('span', { class: 'letter-to' }, `to ${whoIs(state, to).displayName}`, when && ` · ${when}`),
    );
  }

  store.on(['mail', 'me', 'people'], draw);
  return element;
}
