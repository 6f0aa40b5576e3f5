/**
 * Who an address belongs to, as far as this page knows: people of the sandbox, members of the spaces, bots.
 *
 * @typedef {import('./types.d.ts').Member} Member
 */

/**
 * @param {import('./store.js').State} state
 * @param {string} email
 * @returns {Member}
 */
export function whoIs(state, email) {
  const same = (/** @type {{ email: string }} */ each) => each.email.toLowerCase() === email.toLowerCase();
  const person = state.people.find(same);
  if (person) return person;
  const member = state.rooms.flatMap((room) => room.members ?? []).find(same);
  const type = isBot(email) || member?.type === 'bot' ? 'bot' : 'person';
  if (member) return { ...member, type };
  const [name = email] = email.split('@');
  return { id: email, email, displayName: name.charAt(0).toLocaleUpperCase() + name.slice(1), type };
}

/**
 * Webex gives every bot an address under this domain.
 * @param {string} email
 */
export const isBot = (email) => email.endsWith('@webex.bot');

/**
 * The other side of a 1:1 space.
 * @param {import('./store.js').State} state
 * @param {import('./types.d.ts').Room} room
 * @returns {Member}
 */
export function otherSide(state, room) {
  const other = room.members?.find((member) => member.email !== state.me?.email);
  if (other) return whoIs(state, other.email);
  const person = state.people.find((each) => each.displayName === room.title);
  return person ?? { id: room.id, email: room.title, displayName: room.title, type: 'bot' };
}

/**
 * Everybody in a space but oneself.
 * @param {import('./store.js').State} state
 * @param {import('./types.d.ts').Room} room
 * @returns {Member[]}
 */
export function othersIn(state, room) {
  return (room.members ?? [])
    .filter((member) => member.email !== state.me?.email)
    .map(({ email }) => whoIs(state, email));
}
