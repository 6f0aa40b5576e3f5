import { asksWhoCame, takesRole } from './attendance.ts';
import type { Clause } from './clauses.ts';
import { findForgotten, findInvited, wantsToMeet } from './asked-people.ts';
import { again, splitObjects, together } from './coordinate.ts';
import { isDoubtful } from './doubt.ts';
import type { MarkedText } from './marked-text.ts';
import { readMoved } from './read-moved.ts';
import { readOptionChange } from './option-changes.ts';
import { readPeopleAt } from './people.ts';
import { type ActRead, readAct } from './read-act.ts';
import { readPreference } from './read-preference.ts';
import { readStanding } from './read-standing.ts';
import { readReminder } from './reminder-words.ts';
import type { Act, PersonMeant, Reading } from './reading.ts';
import { isReason, scopeOf } from './scope.ts';
import { isGivenName } from './given-names.ts';
import { oneOnOneIn, peopleOf } from './targets.ts';
import { readNamed, readTitle } from './titles.ts';
import { substituteOf } from './substitutes.ts';
import { readTopic } from './topics.ts';
import { mergeTimes, timesIn } from './when.ts';

/** One clause as read; `foreign`: it speaks of another trade. */
export interface ClauseRead {
  readonly reading: Reading;
  readonly foreign: boolean;
  /** Whom the clause tells of, where it only tells: "Ana is ill." */
  readonly subject?: readonly PersonMeant[];
  /** Which meeting it tells of, where it only tells: "the vendor sync is off". */
  readonly topic?: string;
  /** What else the same verb asks for. */
  readonly more?: readonly Reading[];
}

/** What else is of use beside the request itself. */
export interface Beside {
  /** Other clauses, which may go on about what this one tells of. */
  readonly clauses: boolean;
  /** Whether words that ask for nothing by themselves may yet mean something: in a dialogue, or behind a command. */
  readonly meaning: () => boolean;
}

/** Reads one clause: its act, and everything said with it. What changes an option in the words as a whole is read before. */
export function readClause(marked: MarkedText, clause: Clause, beside: Beside): ClauseRead {
  const change = clause.to - clause.from < marked.low.length ? readOptionChange(marked, clause) : undefined;
  if (change !== undefined) return { reading: change, foreign: false };
  const preference = readPreference(marked, clause);
  if (preference !== undefined) return { reading: preference, foreign: false };
  const read = startedLater(marked, clause, readAct(marked, clause));
  if (read.act === 'other' && !beside.clauses && !beside.meaning())
    return { reading: { ...askingNothing(marked, clause, read), ...periodIn(marked, clause) }, foreign: false };
  const [reading, more] = readWords(marked, clause, read);
  const guessed = reading.certainty === 'guessed';
  if (!beside.clauses || (reading.act !== 'other' && !guessed)) return { reading, foreign: false, more };
  const words = marked.low.slice(clause.from, clause.to);
  const scope = scopeOf(words);
  const because = isReason(words);
  const first = /^\s*([\p{L}'-]+)/u.exec(words)?.[1] ?? '';
  const subject = isGivenName(first)
    ? readPeopleAt(marked, clause.from, false)?.people
    : findForgotten(marked, clause.from, words);
  const topic = because ? undefined : readTopic(marked, clause);
  return {
    reading,
    more,
    foreign: !guessed && ((scope.foreign && !because && (scope.device || !OWN.test(words))) || scope.soldFirst),
    ...(subject === undefined ? {} : { subject }),
    ...(topic === undefined ? {} : { topic }),
  };
}

/** "My tire rotation on Friday was at 11": an entry of the asker's, whatever it is. */
const OWN = /^\s*(?:my|our) [^ÞÐ]+ Þ/;

/** What is asked for first, and what else the same verb asks for: "book lunch at noon and a review at 3". */
function readWords(marked: MarkedText, clause: Clause, read: ActRead): readonly [Reading, readonly Reading[]] {
  const [own = clause, ...others] = read.certainty === 'said' ? splitObjects(marked, clause, read) : [clause];
  const first = readOne(marked, own, read);
  const more = others.map((other) => readOne(marked, other, { ...read, from: other.from }));
  if (read.act === 'schedule') return [first, more.map((one) => again(first, one))];
  return [together([first, ...more]) ?? first, substituteOf(first, marked, clause, read)];
}

function readOne(marked: MarkedText, clause: Clause, read: ActRead): Reading {
  const reading = aboutOne(readSaid(marked, clause, read), marked.low.slice(clause.from, clause.to));
  const doubtful = isDoubtful(
    reading,
    read,
    marked.low.slice(read.from, clause.to),
    marked.low.slice(clause.from, clause.to),
  );
  return doubtful ? { ...reading, certainty: 'guessed' } : reading;
}

/** "Show the standup", "what's my next meeting?": a list was asked for in words, and one meeting is meant. */
function aboutOne(reading: Reading, words: string): Reading {
  const { act, target, when, people } = reading;
  if (act !== 'list' || target === undefined || when !== undefined) return reading;
  if (NEXT_ONE.test(words)) return { ...reading, act: 'details', target: { ...target, nth: 'next' } };
  const named = target.title ?? target.number ?? target.link;
  return named !== undefined && people.length === 0 && !OF_MANY.test(words) ? { ...reading, act: 'details' } : reading;
}

/** All that there is with that name. */
const OF_MANY =
  /(?<![\w-])(?:everything|anything|any|all(?![ -]hands)|every|upcoming|recent|remaining|meetings|events|appointments|lessons|classes|interviews|calls|sessions|practices|games|visits|deadlines|birthdays)(?![\w-])/;
const NEXT_ONE = /(?<![\w-])(?:my|our) next (?:webex |scheduled )?(?:meeting|appointment|call|event|one)(?![\w-])/;

/** The act alone, without anything that was said with it. */
function askingNothing(marked: MarkedText, clause: Clause, { act, certainty }: ActRead): Reading {
  return {
    text: marked.text.slice(clause.from, clause.to).trim(),
    act,
    certainty,
    bulk: false,
    people: [],
    also: [],
  };
}

/** Everything that was said with an act. */
function readSaid(marked: MarkedText, clause: Clause, read: ActRead): Reading {
  const base = askingNothing(marked, clause, read);
  if (read.act === 'schedule') return startedNow({ ...base, ...readNewMeeting(marked, clause, read) }, read.verb);
  if (read.act === 'move') return { ...base, ...readMoved(marked, clause, read) };
  if (read.act === 'late') return { ...base, ...readLead(marked, clause, read), ...readStanding(marked, clause, read) };
  if (read.act === 'reminder')
    return {
      ...base,
      ...readStanding(marked, clause, read),
      ...readReminder(marked.plain.slice(clause.from, clause.to).trim(), readLead(marked, clause, read).lead),
    };
  if (WITHOUT_OBJECT.has(read.act)) return base;
  if (read.act === 'history') return { ...base, ...periodIn(marked, clause) };
  const named = read.act === 'other' ? readNamed(marked, clause.from, clause.to) : undefined;
  const reading = { ...base, ...readStanding(marked, clause, read), ...(named === undefined ? {} : { title: named }) };
  const words = marked.low.slice(clause.from, clause.to).trim();
  return takesRole(asksWhoCame(reading, words), words);
}

const WITHOUT_OBJECT: ReadonlySet<Act> = new Set(['connect', 'disconnect', 'undo', 'help', 'thanks', 'greeting']);

/** The period that was said, and nothing else. */
function periodIn(marked: MarkedText, clause: Clause): Pick<Reading, 'when'> {
  const when = mergeTimes(timesIn(marked.times, clause.from, clause.to).map((time) => time.reading));
  return when === undefined ? {} : { when };
}

/** "Start the meeting an hour later": what is there begins later, nothing is started. */
function startedLater(marked: MarkedText, { from, to }: Clause, read: ActRead): ActRead {
  if (read.act !== 'start') return read;
  const shifted = timesIn(marked.times, from, to).some(
    ({ shift, reading }) => shift !== undefined && /later|earlier|sooner/i.test(reading.words),
  );
  return shifted ? { ...read, act: 'move' } : read;
}

/** "start a meeting" means now, unless another time is said. */
function startedNow(reading: Reading, verb: string | undefined): Reading {
  const starting = verb === 'start' || verb === 'begin' || verb === 'launch' || verb === 'open';
  const now = reading.when !== undefined && /^(?:(?:right|just) )?now$|^immediately$/i.test(reading.when.words.trim());
  const wordless =
    reading.certainty === 'guessed' &&
    reading.title === undefined &&
    now &&
    scopeOf(reading.text.toLowerCase()).meeting;
  if (wordless) return { ...reading, act: 'start', certainty: 'said' };
  const entry = /(?<![\w-])(?:event|appointment|entry|booking)(?![\w-])/i.test(reading.text);
  const begins = starting ? (reading.when === undefined && !entry) || now : verb === 'meet' && now;
  return begins ? { ...reading, act: 'start' } : reading;
}

function readNewMeeting(marked: MarkedText, clause: Clause, read: ActRead): Partial<Reading> {
  const spans = findInvited(marked, read.from, clause.to, read.verb);
  const when = mergeTimes(timesIn(marked.times, clause.from, clause.to).map((time) => time.reading));
  const { from, to } = read.object ?? { from: read.from, to: clause.to };
  const words = marked.low.slice(read.from, clause.to);
  const title = wantsToMeet(words) ? undefined : (readTitle(marked, from, to, spans) ?? oneOnOneIn(words));
  return {
    people: peopleOf(spans),
    ...(title === undefined ? {} : { title }),
    ...(when === undefined ? {} : { when }),
  };
}

/** How late, or how long before: the length that was said. */
function readLead(marked: MarkedText, clause: Clause, read: ActRead): Pick<Reading, 'lead'> {
  const said = timesIn(marked.times, clause.from, clause.to).find((time) => time.reading.minutes !== undefined)?.reading
    .minutes;
  const bare =
    read.act === 'late'
      ? /(?<![\w])(\d{1,3}) (?:mins? )?late/.exec(marked.low.slice(clause.from, clause.to))?.[1]
      : undefined;
  const lead = said ?? (bare === undefined ? undefined : Number(bare));
  return lead === undefined ? {} : { lead };
}
