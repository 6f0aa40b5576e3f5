/** RRULE as a person says it: "Every weekday", "Every 2 weeks on Mon and Thu, until 4 Dec 2026". */

/** @type {Record<string, string>} */
const DAYS = { MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' };
/** @type {Record<string, string>} */
const UNITS = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' };
/** @type {Record<string, string>} */
const PLACES = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', '-1': 'last' };
const WORKDAYS = 'MO,TU,WE,TH,FR';

/**
 * @param {string} rule the body of an RRULE
 * @returns {string} in words; the rule itself where it says more than these words can
 */
export function sayRecurrence(rule) {
  const parts = Object.fromEntries(rule.split(';').map((part) => part.split('=')));
  const { FREQ, INTERVAL = '1', BYDAY, BYMONTHDAY, BYSETPOS, UNTIL, COUNT } = parts;
  const unit = UNITS[FREQ ?? ''];
  if (!unit) return rule;
  const days = BYDAY?.split(',').map((/** @type {string} */ day) => sayDay(day, BYSETPOS));
  const onWorkdays = FREQ === 'WEEKLY' && INTERVAL === '1' && BYDAY === WORKDAYS;
  const every = onWorkdays ? 'Every weekday' : INTERVAL === '1' ? `Every ${unit}` : `Every ${INTERVAL} ${unit}s`;
  const on = days && !onWorkdays ? ` on ${list(days)}` : BYMONTHDAY ? ` on day ${BYMONTHDAY}` : '';
  const end = UNTIL ? `, until ${sayUntil(UNTIL)}` : COUNT ? `, ${COUNT} times` : '';
  return every + on + end;
}

/**
 * @param {string} day such as `MO`, `1TU`, `-1FR`
 * @param {string | undefined} position
 */
function sayDay(day, position) {
  const [, place = position, name = ''] = /^([+-]?\d)?([A-Z]{2})$/.exec(day) ?? [];
  const named = DAYS[name] ?? day;
  return place === undefined ? named : `the ${PLACES[place.replace('+', '')] ?? `${place}.`} ${named}`;
}

/** @param {string} until `20261204T150000Z` */
function sayUntil(until) {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)/.exec(until) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** @param {string[]} words */
function list(words) {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
