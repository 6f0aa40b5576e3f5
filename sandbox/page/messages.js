/**
 * The messages of a space as a list that changes: pure functions from one list to the next.
 *
 * @typedef {import('./types.d.ts').Message} Message
 *
 * @typedef {object} Thread
 * @property {Message} root
 * @property {Message[]} replies
 */

/**
 * Puts messages in: a known id is replaced, a new one goes where its time belongs, a deleted one leaves. A
 * message that is still being sent gives way to the same words coming back.
 * @param {readonly Message[]} known
 * @param {readonly Message[]} incoming
 * @returns {Message[]}
 */
export function mergeMessages(known, incoming) {
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of incoming) {
    if (message.deleted) {
      byId.delete(message.id);
      continue;
    }
    if (!byId.has(message.id)) dropEcho(byId, message);
    byId.set(message.id, message);
  }
  return [...byId.values()].sort(byTime);
}

/**
 * @param {Map<string, Message>} byId
 * @param {Message} message
 */
function dropEcho(byId, message) {
  for (const [id, waiting] of byId) {
    const same = waiting.personEmail === message.personEmail && waiting.parentId === message.parentId;
    if (isPending(id) && same && withoutAt(waiting) === withoutAt(message)) {
      byId.delete(id);
      return;
    }
  }
}

/** Webex leaves the at sign of a mention out of the text. @param {Message} message */
const withoutAt = ({ text = '' }) => text.replaceAll('@', '');

/**
 * @param {Message} one
 * @param {Message} other
 */
function byTime(one, other) {
  return one.created < other.created ? -1 : one.created > other.created ? 1 : 0;
}

let pendingCount = 0;

/**
 * A message as it looks before Webex has it.
 * @param {import('./types.d.ts').Person} author
 * @param {{ roomId: string, text: string, parentId?: string }} draft
 * @param {number} nowMs
 * @returns {Message}
 */
export function pendingMessage(author, draft, nowMs) {
  pendingCount += 1;
  return {
    id: `pending ${pendingCount}`,
    personId: author.id,
    personEmail: author.email,
    created: new Date(nowMs).toISOString(),
    ...draft,
  };
}

/** @param {string} id */
export const isPending = (id) => id.startsWith('pending ');

/**
 * Roots in order, each with its replies. A reply whose root is gone stands for itself, as in Webex.
 * @param {readonly Message[]} messages
 * @returns {Thread[]}
 */
export function threadsOf(messages) {
  /** @type {Map<string, Thread>} */
  const threads = new Map();
  const ids = new Set(messages.map((message) => message.id));
  for (const message of messages) {
    if (!message.parentId || !ids.has(message.parentId)) threads.set(message.id, { root: message, replies: [] });
  }
  for (const message of messages) {
    if (message.parentId) threads.get(message.parentId)?.replies.push(message);
  }
  return [...threads.values()];
}

/** @param {Message} message */
export function cardOf(message) {
  return message.attachments?.find((each) => each.contentType === 'application/vnd.microsoft.card.adaptive')?.content;
}
