/**
 * The sandbox's control API, one function per call. A refused call throws an Error whose message is the
 * sandbox's own sentence.
 *
 * @typedef {import('./types.d.ts').Person} Person
 * @typedef {import('./types.d.ts').Room} Room
 * @typedef {import('./types.d.ts').Message} Message
 * @typedef {import('./types.d.ts').Panel} Panel
 * @typedef {import('./types.d.ts').Mail} Mail
 */

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 */
async function call(method, path, body) {
  const response = await fetch(`/sandbox/${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(refusalOf(text) ?? `The sandbox answered ${response.status}.`);
  return text === '' ? {} : JSON.parse(text);
}

/**
 * @param {string} body
 * @returns {string | undefined} what the sandbox said, when it said it as JSON
 */
function refusalOf(body) {
  try {
    return JSON.parse(body).message;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** @param {Record<string, string | undefined>} values */
function query(values) {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return `?${new URLSearchParams(/** @type {[string, string][]} */ (present))}`;
}

/** @returns {Promise<Person[]>} */
export const fetchPeople = async () => (await call('GET', 'people')).items;

/**
 * @param {string} email
 * @returns {Promise<Room[]>}
 */
export const fetchRooms = async (email) => (await call('GET', `rooms${query({ email })}`)).items;

/**
 * @param {string} roomId
 * @param {string} [after] a message id
 * @returns {Promise<Message[]>} oldest first
 */
export const fetchMessages = async (roomId, after) => (await call('GET', `messages${query({ roomId, after })}`)).items;

/**
 * @param {{ email: string, roomId: string, text: string, parentId?: string }} message
 * @returns {Promise<Message>}
 */
export const postMessage = (message) => call('POST', 'messages', message);

/**
 * @param {string} id
 * @param {{ email: string, text: string }} change
 * @returns {Promise<Message>}
 */
export const editMessage = (id, change) => call('PUT', `messages/${encodeURIComponent(id)}`, change);

/** @param {{ email: string, messageId: string, inputs: object }} action */
export const postAction = (action) => call('POST', 'actions', action);

/** @returns {Promise<{ now: string }>} */
export const fetchClock = () => call('GET', 'clock');

/**
 * @param {string} duration ISO 8601, such as `PT10M`
 * @returns {Promise<{ now: string }>}
 */
export const advanceClock = (duration) => call('POST', 'clock', { advance: duration });

/** Back to the first day. */
export const resetSandbox = () => call('POST', 'reset', {});

/**
 * @param {string} email
 * @param {string} from ISO time
 * @param {string} to ISO time
 * @returns {Promise<Panel>}
 */
export const fetchPanel = (email, from, to) => call('GET', `panel${query({ email, from, to })}`);

/** @returns {Promise<Mail[]>} */
export const fetchMail = async () => (await call('GET', 'mail')).items;
