import { fill, h } from './element.js';
import { icon } from './icon.js';
import { reportFailure } from './notice.js';
import { nowOf } from './store.js';
import { cityOf, clockTime, shortDate, zoneOf } from './time.js';

const JUMPS = [
  { label: '+10 min', spoken: 'Clock +10 min', duration: 'PT10M' },
  { label: '+1 h', spoken: 'Clock +1 h', duration: 'PT1H' },
  { label: '+1 day', spoken: 'Clock +1 day', duration: 'P1D' },
];

/**
 * The clock that sandbox and bot share: it ticks, it can be moved ahead, and the whole first day can begin again.
 * @param {import('./store.js').Store} store
 * @param {import('./client.js').Client} client
 */
export function createClock(store, client) {
  const { state } = store;
  const face = h('p', { class: 'clock-face' });
  const place = h('p', { class: 'clock-place' });
  const buttons = JUMPS.map(({ label, spoken, duration }) => {
    const jump = () => busyWhile(client.advance(duration));
    return h('button', { type: 'button', class: 'pill', 'aria-label': spoken, onclick: jump }, label);
  });
  const reset = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': 'Begin the first day again',
      title: 'Begin the first day again',
      onclick: askReset,
    },
    icon('reset', 16),
  );
  const element = h(
    'section',
    { class: 'clock', 'aria-label': 'Clock' },
    h('div', {}, face, place),
    h('div', { class: 'clock-buttons' }, buttons, reset),
  );

  function askReset() {
    if (confirm('Begin the first day again? Messages, meetings and connections of this sandbox are forgotten.'))
      busyWhile(client.reset());
  }

  /** Jumping settles first what is under way, which can take a moment. @param {Promise<void>} done */
  function busyWhile(done) {
    element.setAttribute('aria-busy', 'true');
    for (const button of [...buttons, reset]) button.disabled = true;
    void done.catch(reportFailure).finally(() => {
      element.removeAttribute('aria-busy');
      for (const button of [...buttons, reset]) button.disabled = false;
    });
  }

  function draw() {
    const zone = zoneOf(state.me);
    const now = nowOf(state);
    fill(face, clockTime(now, zone));
    fill(place, `${shortDate(now, zone, now)}, ${cityOf(zone)}`);
  }

  store.on(['clock', 'me'], draw);
  setInterval(draw, 5_000);
  return element;
}
