import { civilOf, type Day, dayOf, mondayOf, nthWeekday } from './civil.ts';
import { hint, type Hints } from '../hints.ts';
import { type Found, type Line, putIn } from './line.ts';
import type { Now } from './rules.ts';
import type { DateSaid } from './said.ts';
import { matchesOf } from '../matches.ts';

/** A fixed date, or a rule for each year. */
type Holiday = readonly [month: number, date: number] | ((year: number) => Day);

/** Days with a name, as people say them. */
const holidays: readonly (readonly [names: string, when: Holiday])[] = [
  ["new year's day|new years day|new year's|new years", [1, 1]],
  ['epiphany', [1, 6]],
  ['australia day', [1, 26]],
  ['groundhog day', [2, 2]],
  ['mardi gras|shrove tuesday|fat tuesday|pancake day', (year) => easter(year) - 47],
  ['ash wednesday', (year) => easter(year) - 46],
  ["international women's day|women's day", [3, 8]],
  ['pi day', [3, 14]],
  ['palm sunday', (year) => easter(year) - 7],
  ['maundy thursday|holy thursday', (year) => easter(year) - 3],
  ['holy saturday', (year) => easter(year) - 1],
  ['tax day', [4, 15]],
  ['earth day', [4, 22]],
  ['anzac day', [4, 25]],
  ['arbor day', (year) => nth(year, 4, 5, -1)],
  ['ascension day|ascension thursday', (year) => easter(year) + 39],
  ['pentecost|whit sunday|whitsun', (year) => easter(year) + 49],
  ['whit monday|pentecost monday', (year) => easter(year) + 50],
  ['trinity sunday', (year) => easter(year) + 56],
  ['corpus christi', (year) => easter(year) + 60],
  ['armed forces day', (year) => nth(year, 5, 6, 3)],
  ['flag day', [6, 14]],
  ['canada day', [7, 1]],
  ['victoria day', (year) => mondayOf(dayOf(year, 5, 24))],
  ['leap day', [2, 29]],
  ['bastille day', [7, 14]],
  ["indigenous peoples' day|indigenous peoples day", (year) => nth(year, 10, 1, 2)],
  ["all saints' day|all saints day", [11, 1]],
  ["all souls' day|all souls day", [11, 2]],
  ['guy fawkes night|guy fawkes day|bonfire night', [11, 5]],
  ['election day', (year) => nth(year, 11, 1, 1) + 1],
  ['remembrance day|armistice day', [11, 11]],
  ['giving tuesday', (year) => nth(year, 11, 4, 4) + 5],
  ["st stephen's day|st. stephen's day", [12, 26]],
  ['kwanzaa', [12, 26]],
  ["valentine's day|valentines day|valentine's|valentines", [2, 14]],
  ["st patrick's day|st. patrick's day|saint patrick's day", [3, 17]],
  ["april fools' day|april fools day|april fool's day|april fools", [4, 1]],
  ['good friday', (year) => easter(year) - 2],
  ['easter monday', (year) => easter(year) + 1],
  ['easter sunday|easter', easter],
  ['may day', [5, 1]],
  ['cinco de mayo', [5, 5]],
  ["mother's day|mothers day", (year) => nth(year, 5, 7, 2)],
  ['memorial day', (year) => nth(year, 5, 1, -1)],
  ["father's day|fathers day", (year) => nth(year, 6, 7, 3)],
  ['juneteenth', [6, 19]],
  ['independence day', [7, 4]],
  ['labor day|labour day', (year) => nth(year, 9, 1, 1)],
  ['columbus day', (year) => nth(year, 10, 1, 2)],
  ['halloween', [10, 31]],
  ["veterans day|veteran day|veterans' day", [11, 11]],
  ['black friday', (year) => nth(year, 11, 4, 4) + 1],
  ['cyber monday', (year) => nth(year, 11, 4, 4) + 4],
  ['thanksgiving day|thanksgiving', (year) => nth(year, 11, 4, 4)],
  ['christmas eve|xmas eve', [12, 24]],
  ['christmas day|christmas|xmas', [12, 25]],
  ['boxing day', [12, 26]],
  ["new year's eve|new years eve", [12, 31]],
  ["presidents day|presidents' day", (year) => nth(year, 2, 1, 3)],
  ['mlk day|martin luther king day|martin luther kings day', (year) => nth(year, 1, 1, 3)],
];

const byName = new Map(holidays.flatMap(([names, when]) => names.split('|').map((name) => [name, when] as const)));
const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length);
const names = `\\b(?:${longestFirst.map((name) => name.replace('.', '\\.').replaceAll("'", "['’]")).join('|')})\\b`;
/** Of each name the longest word that is none of any day. */
const telling = new Set(longestFirst.map((name) => longestOf(name.split(' ').filter((word) => !/day$/.test(word)))));
const everyName = new RegExp(names, 'gi');
const mayBeNamed = hint(new RegExp(`^(?:${[...telling].join('|')})$`), everyName);

function longestOf(words: readonly string[]): string {
  return words.reduce((one, other) => (other.length > one.length ? other : one), '');
}

/** Puts named days into the line: the next one, unless a year follows. */
export function readHolidays(text: string, line: Line, now: () => Now, hints: Hints): Line {
  if (!mayBeNamed(hints)) return line;
  const found: Found[] = [];
  for (const match of matchesOf(everyName, text)) {
    const when = byName.get(match[0].toLowerCase().replaceAll('’', "'"));
    if (when === undefined) continue;
    const end = match.index + match[0].length;
    const year = /^,? (?:of |in )?((?:19|20|21)\d\d)\b/.exec(text.slice(end, end + 12));
    const last =
      year === null ? LAST.exec(text.slice(Math.max(0, match.index - 10), match.index))?.[0].length : undefined;
    const date =
      last === undefined ? dateOf(when, year === null ? undefined : Number(year[1]), now()) : lastOf(when, now());
    found.push({
      at: match.index - (last ?? 0),
      end: end + (year?.[0].length ?? 0),
      making: { kind: 'date', date },
    });
  }
  return found.length === 0 ? line : putIn(line, found);
}

/** That year's, or else the next one. */
function dateOf(when: Holiday, year: number | undefined, now: Now): DateSaid {
  if (typeof when !== 'function') {
    return { month: when[0], date: when[1], ...(year === undefined ? {} : { year }) };
  }
  if (year !== undefined) return { day: when(year) };
  const next = civilOf(now.today).year;
  return { day: when(next) >= now.today ? when(next) : when(next + 1) };
}

const LAST = /(?<!\w)(?:last|previous) $/i;

/** "Last Christmas": the one before today. */
function lastOf(when: Holiday, { today }: Now): DateSaid {
  const dayIn = (year: number): Day => (typeof when === 'function' ? when(year) : dayOf(year, when[0], when[1]));
  const { year } = civilOf(today);
  return { day: dayIn(year) < today ? dayIn(year) : dayIn(year - 1) };
}

function nth(year: number, month: number, weekday: number, n: number): Day {
  return nthWeekday(year, month, weekday, n) ?? dayOf(year, month, 1);
}

/** Easter Sunday of the Gregorian calendar. */
function easter(year: number): Day {
  const moon = year % 19;
  const century = Math.floor(year / 100);
  const leaps = Math.floor(century / 4);
  const shift = (century - leaps - Math.floor((8 * century + 13) / 25) + 19 * moon + 15) % 30;
  const full = shift - Math.floor(shift / 28) * (1 - Math.floor(29 / (shift + 1)) * Math.floor((21 - moon) / 11));
  const weekday = (year + Math.floor(year / 4) + full + 2 - century + leaps) % 7;
  const offset = full - weekday;
  const month = 3 + Math.floor((offset + 40) / 44);
  return dayOf(year, month, offset + 28 - 31 * Math.floor(month / 4));
}
