/**
 * Times as a person reads them, always in a named zone and in the one style the whole project uses:
 * 24 hours, "Tue 24 Nov". Formatters are kept, because making one costs more than a hundred uses.
 */

/** @type {Map<string, Intl.DateTimeFormat>} */
const formatters = new Map();

/**
 * @param {string} zone IANA zone
 * @param {Intl.DateTimeFormatOptions} options
 */
function formatter(zone, options) {
  const key = zone + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  formatters.set(key, made);
  return made;
}

/**
 * @param {string | number} moment ISO time or epoch milliseconds
 * @param {string} zone
 */
export function clockTime(moment, zone) {
  return formatter(zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(moment));
}

/**
 * `2026-11-24`: two moments with the same key are on the same day for somebody in `zone`.
 * @param {string | number} moment
 * @param {string} zone
 */
export function dayKey(moment, zone) {
  const parts = formatter(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(moment));
  const part = (/** @type {string} */ type) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/**
 * `Tue 24 Nov`, with the year when it is not this one's.
 * @param {string | number} moment
 * @param {string} zone
 * @param {number} nowMs
 */
export function shortDate(moment, zone, nowMs) {
  const otherYear = dayKey(moment, zone).slice(0, 4) !== dayKey(nowMs, zone).slice(0, 4);
  const date = formatter(zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(otherYear ? { year: 'numeric' } : {}),
  });
  return date.format(new Date(moment)).replace(',', '');
}

/**
 * `Today`, `Yesterday`, `Tomorrow`, else the short date.
 * @param {string | number} moment
 * @param {string} zone
 * @param {number} nowMs
 */
export function dayName(moment, zone, nowMs) {
  const distance = daysBetween(dayKey(nowMs, zone), dayKey(moment, zone));
  if (distance === 0) return 'Today';
  if (distance === -1) return 'Yesterday';
  if (distance === 1) return 'Tomorrow';
  return shortDate(moment, zone, nowMs);
}

/**
 * Friday to Sunday: whoever asks then what is on means the days after.
 * @param {number} moment
 * @param {string} zone
 */
export function isWeekend(moment, zone) {
  return ['Fri', 'Sat', 'Sun'].includes(formatter(zone, { weekday: 'short' }).format(moment));
}

/**
 * How a space in the list dates its last message: the time today, else the day.
 * @param {string | number} moment
 * @param {string} zone
 * @param {number} nowMs
 */
export function briefly(moment, zone, nowMs) {
  const distance = daysBetween(dayKey(nowMs, zone), dayKey(moment, zone));
  if (distance === 0) return clockTime(moment, zone);
  if (distance === -1) return 'Yesterday';
  return formatter(zone, { day: 'numeric', month: 'short' }).format(new Date(moment));
}

/**
 * `New York` for `America/New_York`.
 * @param {string} zone
 */
export function cityOf(zone) {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/**
 * The zone somebody reads times in.
 * @param {{ timezone?: string | null } | undefined} person
 */
export function zoneOf(person) {
  return person?.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * The first moment of the day that `moment` lies on in `zone`, in epoch milliseconds. Looked for from noon
 * backwards by the hour, then by the quarter: some zones begin a day at 01:00.
 * @param {number} moment
 * @param {string} zone
 */
export function startOfDay(moment, zone) {
  const key = dayKey(moment, zone);
  let start = Math.floor(moment / 900_000) * 900_000;
  while (dayKey(start - 3_600_000, zone) === key) start -= 3_600_000;
  while (dayKey(start - 900_000, zone) === key) start -= 900_000;
  return start;
}

/**
 * @param {string} from day key
 * @param {string} to day key
 */
function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
