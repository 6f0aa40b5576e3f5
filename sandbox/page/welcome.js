import { avatar } from './avatar.js';
import { fill, h } from './element.js';
import { icon } from './icon.js';
import { isBot, otherSide, othersIn } from './names.js';
import { reportFailure } from './notice.js';
import { nowOf, openRoom } from './store.js';
import { isWeekend, zoneOf } from './time.js';

/**
 * @typedef {import('./store.js').State} State
 * @typedef {import('./types.d.ts').Room} Room
 *
 * @typedef {object} Invitation
 * @property {string} title
 * @property {string} words
 * @property {string[]} examples sentences that run
 */

/**
 * What stands in a space where nothing was said yet: in the 1:1 space with the bot what a newcomer can say, as
 * two sentences that run. It leaves with the first message of their own.
 * @param {import('./store.js').Store} store
 * @param {import('./client.js').Client} client
 */
export function createWelcome(store, client) {
  const { state } = store;
  const element = h('section', { class: 'welcome', 'aria-label': 'Getting started', hidden: true });

  function draw() {
    const room = openRoom(state);
    const invitation = room && invitationTo(state, room);
    element.hidden = invitation === undefined;
    if (!room || !invitation) return fill(element);
    const face =
      room.type === 'direct' ? otherSide(state, room) : { displayName: room.title, email: room.id, type: 'group' };
    fill(
      element,
      avatar(face, 64),
      h('h3', {}, invitation.title),
      h('p', {}, invitation.words),
      h('div', { class: 'examples' }, invitation.examples.map(runnable)),
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
 * @param {State} state
 * @param {Room} room
 * @returns {Invitation | undefined} nothing where people have begun to talk
 */
function invitationTo(state, room) {
  const messages = state.messages.get(room.id);
  if (!messages) return undefined;
  if (room.type === 'group') return messages.length === 0 ? toGroup(state, room) : undefined;
  const other = otherSide(state, room);
  if (messages.some((message) => message.personEmail === state.me?.email)) return undefined;
  if (other.type === 'bot') return toBot(state);
  if (messages.length > 0) return undefined;
  return { title: other.displayName, words: 'Nothing was said here yet.', examples: [] };
}

/**
 * @param {State} state
 * @returns {Invitation}
 */
function toBot(state) {
  const { people, me } = state;
  const colleague = people.find((person) => person.orgId === me?.orgId && person.email !== me.email);
  const company = colleague ? ` with ${colleague.email}` : '';
  return {
    title: 'Say it the way you would to a colleague',
    words: 'Convene schedules, finds and changes your Webex meetings. Try one of these:',
    examples: [
      `schedule design review tomorrow at 3pm for 45 minutes${company}`,
      `what do I have ${isWeekend(nowOf(state), zoneOf(me)) ? 'next' : 'this'} week`,
    ],
  };
}

/**
 * @param {State} state
 * @param {Room} room
 * @returns {Invitation}
 */
function toGroup(state, room) {
  const bot = othersIn(state, room).find(({ email }) => isBot(email));
  if (!bot) return { title: room.title, words: 'Nothing was said here yet.', examples: [] };
  const example = `@${bot.displayName} schedule ${room.title} sync on Thursday at 10am for 30 minutes with everyone here`;
  const words = `Mention @${bot.displayName} to plan something with everybody in this space. It answers in a thread.`;
  return { title: room.title, words, examples: [example] };
}
