import { avatar } from './avatar.js';
import { fill, h } from './element.js';
import { icon } from './icon.js';
import { otherSide } from './names.js';
import { reportFailure } from './notice.js';
import { openRoom } from './store.js';

/**
 * The first thing a newcomer sees in the 1:1 space with the bot: what can be said, as two sentences that run.
 * It leaves with the first message of their own.
 * @param {import('./store.js').Store} store
 * @param {import('./client.js').Client} client
 */
export function createWelcome(store, client) {
  const { state } = store;
  const element = h('section', { class: 'welcome', 'aria-label': 'Getting started', hidden: true });

  function draw() {
    const room = openRoom(state);
    const bot = room?.type === 'direct' ? otherSide(state, room) : undefined;
    const said = state.messages.get(room?.id ?? '')?.some((message) => message.personEmail === state.me?.email);
    element.hidden = bot?.type !== 'bot' || said === true;
    if (element.hidden) return fill(element);
    fill(
      element,
      avatar({ displayName: bot?.displayName ?? '', type: 'bot' }, 64),
      h('h3', {}, `Say it the way you would to a colleague`),
      h('p', {}, 'Convene schedules, finds and changes your Webex meetings. Try one of these:'),
      h('div', { class: 'examples' }, examples(state).map(runnable)),
    );
  }

  /** @param {string} words */
  function runnable(words) {
    const say = () => void client.send(words).catch(reportFailure);
    return h('button', { type: 'button', class: 'example', onclick: say }, h('span', {}, words), icon('send', 16));
  }

  store.on(['room', 'messages', 'me', 'people'], draw);
  return element;
}

/**
 * @param {import('./store.js').State} state
 * @returns {string[]}
 */
function examples({ people, me }) {
  const colleague = people.find((person) => person.orgId === me?.orgId && person.email !== me.email);
  const company = colleague ? ` with ${colleague.email}` : '';
  return [`schedule design review tomorrow at 3pm for 45 minutes${company}`, 'what do I have this week'];
}
