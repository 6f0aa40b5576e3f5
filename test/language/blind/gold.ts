import { Temporal } from 'temporal-polyfill';
import type { At } from '../../../src/domain/when.ts';
import { readRequest } from '../../../src/language/read-request.ts';
import type { Act, Dialogue, MomentReading, PersonMeant, Reading } from '../../../src/language/reading.ts';

/** Wednesday, 11 March 2026, 10:00 in New York. */
const AT: At = { now: Temporal.Instant.from('2026-03-11T14:00:00Z'), zone: 'America/New_York' };

/**
 * A sentence and what it means, written down before anybody looked at what was read. The act is one of those joined by
 * `|`: an act of ours; `ask`, where nothing may be done before a question; `none`, where nothing is asked of us.
 */
export type Heard = readonly [text: string, act: string, meant: Meant, dialogue?: Dialogue];

/** What is not named is not looked at. */
export interface Meant {
  /** Civil, in `zone` where one is named: `YYYY-MM-DD[THH:MM]`. */
  readonly start?: string;
  readonly end?: string;
  readonly minutes?: number;
  readonly rrule?: string;
  readonly zone?: string;
  /** Minutes of "later", "longer". */
  readonly shift?: number;
  readonly lead?: number;
  /** True where no time was said. */
  readonly none?: boolean;
  /** The new meeting's name, or that of the one meant. */
  readonly title?: string;
  readonly newTitle?: string;
  /** In small letters. */
  readonly people?: readonly string[];
  readonly bulk?: boolean;
}

/** What of a sentence was read otherwise than meant. */
export interface Judged {
  readonly text: string;
  readonly change: boolean;
  readonly act: boolean;
  readonly time: boolean | undefined;
  readonly title: boolean | undefined;
  readonly people: boolean | undefined;
  readonly read: string;
}

/** Acts that change something, or tell others. */
const CHANGES: ReadonlySet<Act> = new Set([
  'schedule',
  'move',
  'update',
  'cancel',
  'skip',
  'invite',
  'uninvite',
  'start',
  'late',
  'preferences',
  'settings',
  'reminder',
  'disconnect',
  'undo',
]);

/** Acts that no-one who asked for nothing minds: nothing is looked up, nothing is done. */
const NOTHING: ReadonlySet<Act> = new Set(['other', 'answer', 'help', 'thanks', 'greeting']);

export function judge([text, gold, meant, dialogue = {}]: Heard): Judged {
  const reading = readRequest({ text, mentions: [] }, AT, dialogue, new Map());
  const acts = gold.split('|');
  const asked = reading.certainty === 'guessed' || NOTHING.has(reading.act);
  const act =
    (acts.includes(reading.act) && reading.certainty === 'said') || (asked && acts.some((one) => ASKED.has(one)));
  return {
    text,
    act,
    change: CHANGES.has(reading.act) && reading.certainty === 'said' && !acts.includes(reading.act),
    time: timeRight(reading, meant),
    title: meant.title === undefined ? undefined : titleOf(reading)?.toLowerCase() === meant.title.toLowerCase(),
    people: meant.people === undefined ? undefined : meant.people.join() === peopleIn(reading).join(),
    read: show(reading),
  };
}

const ASKED: ReadonlySet<string> = new Set(['ask', 'none']);

function timeRight(reading: Reading, meant: Meant): boolean | undefined {
  const when = reading.when ?? reading.target?.when;
  const wanted: (readonly [unknown, unknown])[] = [
    [meant.start, say(when?.start)],
    [meant.end, say(when?.end)],
    [meant.minutes, when?.minutes ?? lengthOf(reading)],
    [meant.rrule, when?.recurrence],
    [meant.zone, when?.zone],
    [meant.shift, reading.shift?.minutes],
    [meant.lead, reading.lead],
    [meant.none, meant.none === undefined ? undefined : when === undefined],
  ];
  const said = wanted.filter(([gold]) => gold !== undefined);
  return said.length === 0 ? undefined : said.every(([gold, read]) => gold === read);
}

/** "From 2 to 3" is as long as "for an hour". */
function lengthOf({ when }: Reading): number | undefined {
  const [start, end] = [when?.start?.time, when?.end?.time];
  return start === undefined || end === undefined ? undefined : start.until(end).total('minutes');
}

function titleOf(reading: Reading): string | undefined {
  return reading.act === 'schedule' || reading.act === 'start' ? reading.title : reading.target?.title;
}

function peopleIn(reading: Reading): readonly string[] {
  const people = reading.people.length > 0 ? reading.people : (reading.target?.people ?? []);
  return people.map(nameOf).map((name) => name.toLowerCase());
}

function nameOf(person: PersonMeant): string {
  return person.kind === 'email' ? person.email : 'name' in person ? person.name : person.kind;
}

function say(moment: MomentReading | undefined): string | undefined {
  return moment === undefined
    ? undefined
    : `${moment.date.toString()}${moment.time === undefined ? '' : `T${moment.time.toString({ smallestUnit: 'minute' })}`}`;
}

function show(reading: Reading): string {
  const when = reading.when ?? reading.target?.when;
  const parts: readonly (readonly [string, unknown])[] = [
    ['start', say(when?.start)],
    ['end', say(when?.end)],
    ['minutes', when?.minutes],
    ['rrule', when?.recurrence],
    ['zone', when?.zone],
    ['shift', reading.shift?.minutes],
    ['lead', reading.lead],
    ['title', titleOf(reading)],
    ['new', reading.act === 'update' ? reading.title : undefined],
    ['people', peopleIn(reading).join() === '' ? undefined : peopleIn(reading).join()],
    ['bulk', reading.bulk ? true : undefined],
    ['answer', reading.answer?.kind],
    ['also', reading.also.length === 0 ? undefined : reading.also.map(show).join(' & ')],
  ];
  const shown = parts.filter(([, value]) => value !== undefined).map(([name, value]) => `${name}=${String(value)}`);
  return `${reading.act}${reading.certainty === 'guessed' ? '?' : ''} ${shown.join(' ')}`;
}
