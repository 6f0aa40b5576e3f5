import { fill, h } from './element.js';
import { icon } from './icon.js';

/** Webex's groups and names, in words. What is not named here is shown under its own name. */
/** @type {Record<string, string>} */
const WORDS = {
  personalMeetingRoom: 'Personal room',
  schedulingOptions: 'Scheduling',
  audio: 'Audio',
  video: 'Video devices',
  sites: 'Sites',
  siteUrl: 'Site',
  videoDevices: 'Devices',
  topic: 'Name',
  hostPin: 'Host PIN',
  personalMeetingRoomLink: 'Link',
  enabledAutoLock: 'Locks by itself',
  autoLockMinutes: 'Locks after',
  enabledNotifyHost: 'Tells you when somebody waits',
  supportCoHost: 'Cohosts allowed',
  supportAnyoneAsCoHost: 'Anyone can cohost',
  allowFirstUserToBeCoHost: 'First to come is cohost',
  allowAuthenticatedDevices: 'Devices may join',
  coHosts: 'Cohosts',
  enabledJoinBeforeHost: 'Join before host',
  joinBeforeHostMinutes: 'Opens early by',
  enabledAutoShareRecording: 'Shares recordings',
  enabledWebexAssistantByDefault: 'Webex Assistant',
  delegateEmails: 'May schedule for you',
  defaultAudioType: 'Audio by',
  enabledGlobalCallIn: 'Global call-in',
  enabledTollFree: 'Toll-free',
  enabledAutoConnection: 'Connects by itself',
};

/** How the values that are names are said. */
/** @type {Record<string, string>} */
const VALUES = {
  webexAudio: 'Webex',
  voipOnly: 'Computer only',
  otherTeleconferenceService: 'Another service',
  none: 'None',
};

/** Never shown, not even here: screenshots travel. */
const SECRET = new Set(['hostPin', 'audioPin', 'telephony', 'accessCode']);

/**
 * The person's preferences as Webex now holds them, group by group.
 * @param {import('./store.js').Store} store
 */
export function createPreferences(store) {
  const { state } = store;
  const element = h('div', { class: 'preferences' });
  /** @type {Map<string, string>} */
  let before = new Map();
  let drawnFor = '';

  function draw() {
    const groups = Object.entries(state.panel?.preferences ?? {}).filter(
      ([, group]) => group !== null && typeof group === 'object',
    );
    if (groups.length === 0) {
      const sentence = state.panel ? 'No preferences: this person has no meeting site.' : 'Reading the preferences';
      return fill(element, h('div', { class: 'empty' }, icon('settings', 32), h('p', {}, sentence)));
    }
    const same = drawnFor === state.me?.email;
    drawnFor = state.me?.email ?? '';
    /** @type {Map<string, string>} */
    const now = new Map();
    fill(
      element,
      groups.map(([name, group]) => {
        const lines = linesOf(group).flatMap(([key, value]) => {
          const path = `${name}.${key}`;
          now.set(path, value);
          const changed = same && before.has(path) && before.get(path) !== value;
          return [h('dt', {}, wordFor(key)), h('dd', { 'data-changed': changed }, value)];
        });
        return h('section', {}, h('h3', {}, wordFor(name)), h('dl', { class: 'facts' }, lines));
      }),
    );
    before = now;
  }

  store.on(['panel', 'me'], draw);
  return element;
}

/**
 * @param {unknown} group
 * @returns {[string, string][]}
 */
function linesOf(group) {
  if (Array.isArray(group)) return group.map((each, index) => [`No. ${index + 1}`, say('', each)]);
  return Object.entries(/** @type {object} */ (group))
    .filter(([key]) => !SECRET.has(key))
    .map(([key, value]) => [key, say(key, value)]);
}

/**
 * @param {string} key
 * @param {unknown} value
 * @returns {string}
 */
function say(key, value) {
  if (typeof value === 'boolean') return value ? 'On' : 'Off';
  if (typeof value === 'number') return key.endsWith('Minutes') ? `${value} min` : String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'None' : value.map((each) => say('', each)).join(', ');
  if (value !== null && typeof value === 'object') return sayObject(/** @type {Record<string, unknown>} */ (value));
  return value === null || value === undefined || value === '' ? 'Not set' : (VALUES[String(value)] ?? String(value));
}

/** @param {Record<string, unknown>} value */
function sayObject(value) {
  const name = value['displayName'] ?? value['deviceName'] ?? value['siteUrl'] ?? value['email'];
  if (name !== undefined)
    return value['default'] === true || value['isDefault'] === true ? `${name} (default)` : String(name);
  return Object.entries(value)
    .filter(([key]) => !SECRET.has(key))
    .map(([key, inner]) => `${wordFor(key)}: ${say(key, inner)}`)
    .join(', ');
}

/** @param {string} name */
function wordFor(name) {
  const known = WORDS[name];
  if (known) return known;
  const spaced = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLocaleLowerCase();
  return spaced.charAt(0).toLocaleUpperCase() + spaced.slice(1);
}
