/**
 * Up to where each person has read each space, kept in this browser. Nobody has read what came after the page
 * was first opened and not shown to them; what lay there before counts as read.
 */

const KEY = 'convene.read';

/** @typedef {{ since: string, marks: Record<string, string> }} Saved */

/** @returns {Saved | undefined} */
function load() {
  const saved = localStorage.getItem(KEY);
  return saved === null ? undefined : JSON.parse(saved);
}

/**
 * Begins afresh when there is nothing yet, or when the clock went back behind it (the sandbox was reset).
 * @param {number} nowMs civil time
 */
export function beginReading(nowMs) {
  const saved = load();
  const now = new Date(nowMs).toISOString();
  if (!saved || saved.since > now) localStorage.setItem(KEY, JSON.stringify({ since: now, marks: {} }));
}

/**
 * @param {string} email
 * @param {string} roomId
 * @returns {string} ISO time
 */
export function readUntil(email, roomId) {
  const saved = load();
  return saved?.marks[`${email} ${roomId}`] ?? saved?.since ?? '';
}

/**
 * @param {string} email
 * @param {string} roomId
 * @param {string} until ISO time of the newest message seen
 */
export function markRead(email, roomId, until) {
  const saved = load();
  if (!saved || readUntil(email, roomId) >= until) return;
  saved.marks[`${email} ${roomId}`] = until;
  localStorage.setItem(KEY, JSON.stringify(saved));
}

/**
 * @param {readonly import('./types.d.ts').Message[]} messages
 * @param {string} email
 * @param {string} roomId
 */
export function unreadCount(messages, email, roomId) {
  const until = readUntil(email, roomId);
  return messages.filter((message) => message.created > until && message.personEmail !== email).length;
}
