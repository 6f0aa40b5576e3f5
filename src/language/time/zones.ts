import { type Found, type Line, type Making, putIn } from './line.ts';
import type { Matched } from './matched.ts';
import { type Rule, rule } from './rules.ts';
import type { ZoneSaid } from './said.ts';

/**
 * Abbreviations, with the zone where they are used and the minutes ahead of UTC that they name by the letter. Those
 * without minutes ("PT") follow the zone's own clocks.
 */
const named: readonly (readonly [name: string, zone: string, minutes?: number])[] = [
  ['utc', 'UTC'],
  ['z', 'UTC'],
  ['gmt', 'UTC'],
  ['pt', 'America/Los_Angeles'],
  ['pst', 'America/Los_Angeles', -480],
  ['pdt', 'America/Los_Angeles', -420],
  ['mt', 'America/Denver'],
  ['mst', 'America/Denver', -420],
  ['mdt', 'America/Denver', -360],
  ['ct', 'America/Chicago'],
  ['cst', 'America/Chicago', -360],
  ['cdt', 'America/Chicago', -300],
  ['et', 'America/New_York'],
  ['est', 'America/New_York', -300],
  ['edt', 'America/New_York', -240],
  ['akst', 'America/Anchorage', -540],
  ['akdt', 'America/Anchorage', -480],
  ['hst', 'Pacific/Honolulu', -600],
  ['wet', 'Europe/Lisbon', 0],
  ['bst', 'Europe/London', 60],
  ['cet', 'Europe/Paris', 60],
  ['cest', 'Europe/Paris', 120],
  ['eet', 'Europe/Athens', 120],
  ['eest', 'Europe/Athens', 180],
  ['msk', 'Europe/Moscow', 180],
  ['ist', 'Asia/Kolkata', 330],
  ['sgt', 'Asia/Singapore', 480],
  ['hkt', 'Asia/Hong_Kong', 480],
  ['jst', 'Asia/Tokyo', 540],
  ['kst', 'Asia/Seoul', 540],
  ['awst', 'Australia/Perth', 480],
  ['aest', 'Australia/Sydney', 600],
  ['aedt', 'Australia/Sydney', 660],
  ['acst', 'Australia/Adelaide', 570],
  ['nzst', 'Pacific/Auckland', 720],
  ['nzdt', 'Pacific/Auckland', 780],
  // Said behind an hour without "time": "9am Eastern".
  ['pacific', 'America/Los_Angeles'],
  ['mountain', 'America/Denver'],
  ['central', 'America/Chicago'],
  ['eastern', 'America/New_York'],
  ['brt', 'America/Sao_Paulo', -180],
  ['sast', 'Africa/Johannesburg', 120],
];

/** Names said with "time" behind them, beyond the cities that the zone database names itself. */
const places: readonly (readonly [names: string, zone: string])[] = [
  ['pacific,west coast,san francisco,seattle,california,san jose,portland,las vegas,san diego', 'America/Los_Angeles'],
  ['mountain,salt lake city', 'America/Denver'],
  ['central,dallas,houston,austin,texas,minneapolis', 'America/Chicago'],
  ['eastern,east coast,boston,washington,atlanta,miami,philadelphia,montreal', 'America/New_York'],
  ['uk,british,edinburgh,manchester,england,greenwich', 'Europe/London'],
  ['german,germany,munich,frankfurt,hamburg,cologne,central european', 'Europe/Berlin'],
  ['french,france', 'Europe/Paris'],
  ['swiss,geneva', 'Europe/Zurich'],
  ['barcelona,spanish', 'Europe/Madrid'],
  ['milan,italian', 'Europe/Rome'],
  ['oslo,norway', 'Europe/Oslo'],
  ['indian,india,delhi,new delhi,mumbai,bangalore,bengaluru,hyderabad,chennai,pune', 'Asia/Kolkata'],
  ['china,chinese,beijing,shenzhen,guangzhou', 'Asia/Shanghai'],
  ['japan,osaka', 'Asia/Tokyo'],
  ['korea', 'Asia/Seoul'],
  ['israel,tel aviv', 'Asia/Jerusalem'],
  ['abu dhabi', 'Asia/Dubai'],
  ['canberra', 'Australia/Sydney'],
  ['wellington,new zealand', 'Pacific/Auckland'],
  ['rio,rio de janeiro,brasilia', 'America/Sao_Paulo'],
  ['cape town', 'Africa/Johannesburg'],
  ['hawaii', 'Pacific/Honolulu'],
];

const placeZones = placeTable();

function placeTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const city = zone.slice(zone.lastIndexOf('/') + 1);
    table.set(city.replaceAll('_', ' ').toLowerCase(), zone);
    table.set(zone.toLowerCase(), zone);
  }
  for (const [names, zone] of places) for (const name of names.split(',')) table.set(name, zone);
  return table;
}

/** For the vocabulary: "pst", "cet", … A zone counts only beside a time, so that "et" and "west" stay words elsewhere. */
export const zoneAbbreviations: ReadonlyMap<string, ZoneSaid> = new Map(
  named.map(([name, zone, minutes]) => [name, { zone, ...(minutes === undefined ? {} : { minutes }) }]),
);

/** "London time", "Pacific standard time", "America/New_York": several words that are one zone. */
export function readZones(text: string, line: Line): Line {
  const found: Found[] = [];
  for (let i = 0; i < line.tokens.length; i++) {
    const token = line.tokens[i];
    if (token?.kind !== 'time') continue;
    const before = line.tokens[i - 1];
    const last =
      before && /^(?:standard|daylight|local|summer)$/i.test(text.slice(before.at, before.end)) ? i - 2 : i - 1;
    const end = line.tokens[last]?.end;
    for (let first = Math.max(0, last - 2); end !== undefined && first <= last; first++) {
      const at = line.tokens[first]?.at ?? 0;
      const name = text
        .slice(at, end)
        .toLowerCase()
        .replace(/['’]s$/, '');
      const place = placeZones.get(name);
      const zone = place === undefined ? zoneAbbreviations.get(name) : { zone: place };
      if (zone !== undefined && first <= last) {
        found.push({ at, end: token.end, making: { kind: 'zone', zone } });
        break;
      }
    }
  }
  if (text.includes('/')) {
    for (const match of text.matchAll(/[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?/g)) {
      const zone = placeZones.get(match[0].toLowerCase());
      if (zone !== undefined)
        found.push({ at: match.index, end: match.index + match[0].length, making: { kind: 'zone', zone: { zone } } });
    }
  }
  return found.length === 0 ? line : putIn(line, found);
}

/** "GMT+2", "UTC-5:30", "10:00 +0200": an offset, as the zone that always has it. */
export const zoneRules: readonly Rule[] = [
  rule('zone (plus|dash) (number|clock) (open zone close)?', offset),
  rule('(?<=clock) plus clock', offset),
  rule('(?<=clock) (plus|dash) number', (m) => (/^\d{4}$/.test(m.the('number').text) ? offset(m) : undefined)),
];

/** Zones that keep a part of an hour all year. */
const partHours: Readonly<Record<number, string>> = {
  210: 'Asia/Tehran',
  270: 'Asia/Kabul',
  330: 'Asia/Kolkata',
  345: 'Asia/Kathmandu',
  390: 'Asia/Yangon',
  570: 'Australia/Darwin',
};

function offset(m: Matched): Making | undefined {
  const number = m.get('number');
  const clock = m.get('clock');
  const packed =
    number && number.text.length > 2 ? { hour: Math.floor(number.n / 100), minute: number.n % 100 } : undefined;
  const { hour, minute } = clock ?? packed ?? { hour: number?.n ?? 0, minute: 0 };
  const zone = zoneOfOffset((m.has('dash') ? -1 : 1) * (hour * 60 + minute));
  return zone === undefined ? undefined : { kind: 'zone', zone: { zone } };
}

/** The zone that is always so many minutes ahead of UTC; undefined where the database has none. */
export function zoneOfOffset(minutes: number): string | undefined {
  if (minutes % 60 !== 0) return partHours[minutes];
  // The database's Etc zones count westwards: Etc/GMT-9 is nine hours ahead.
  const hours = minutes / 60;
  if (hours < -12 || hours > 14) return undefined;
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

/** The zone of a place or an abbreviation that stands alone ("Tokyo", "san francisco", "CET", "Europe/Paris"). */
export function zoneNamed(name: string): string | undefined {
  const low = name
    .trim()
    .toLowerCase()
    .replace(/ (?:time|time zone)$/, '');
  return placeZones.get(low) ?? zoneAbbreviations.get(low)?.zone;
}
