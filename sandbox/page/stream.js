/**
 * Server-Sent Events for one person. Events may be lost while the line is down, so whoever listens is told when
 * it is back, and reads again what it shows.
 *
 * @typedef {import('./types.d.ts').StreamEvents} StreamEvents
 */

/** @type {(keyof StreamEvents)[]} */
const NAMES = [
  'message',
  'messageUpdated',
  'messageDeleted',
  'room',
  'meeting',
  'preferences',
  'clock',
  'linked',
  'typing',
  'delivery',
  'reset',
];

/**
 * @param {string} email
 * @param {{ [Name in keyof StreamEvents]: (data: StreamEvents[Name]) => void }} heard
 * @param {(online: boolean) => void} lineChanged
 * @returns {{ opened: Promise<void>, close: () => void }} `opened` once nothing that happens from now on is missed, or
 *   the first try failed
 */
export function listen(email, heard, lineChanged) {
  const source = new EventSource(`/sandbox/stream?email=${encodeURIComponent(email)}`);
  for (const name of NAMES) {
    source.addEventListener(name, (event) => {
      const data = JSON.parse(event.data || '{}');
      heard[name](data);
    });
  }
  source.addEventListener('open', () => lineChanged(true));
  source.addEventListener('error', () => lineChanged(false));
  const opened = new Promise((resolve) => {
    source.addEventListener('open', () => resolve(undefined), { once: true });
    source.addEventListener('error', () => resolve(undefined), { once: true });
  });
  return { opened: /** @type {Promise<void>} */ (opened), close: () => source.close() };
}
