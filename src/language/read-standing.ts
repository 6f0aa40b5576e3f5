import { findAskedPeople, peopleFrom } from './asked-people.ts';
import type { Clause } from './clauses.ts';
import type { MarkedText } from './marked-text.ts';
import { isFirstOfMany } from './moves.ts';
import { carveObjects, endOfCall } from './objects.ts';
import { findPeople, readPeopleAt } from './people.ts';
import type { ActRead } from './read-act.ts';
import { wishIn } from './read-preference.ts';
import type { Act, Reading } from './reading.ts';
import { isSubstituting } from './substitutes.ts';
import { isBulk, peopleOf, readTarget, scopeSaid } from './targets.ts';
import { readGivenName } from './titles.ts';
import { mergeTimes, timesIn } from './when.ts';

const EMPTIED = /^(?:my |our |the |out |up |off )*Þ+(?:'s)?[\s.!]*(?:for .{0,40}|please)?$/;

/** Acts whose time is the period asked about or the new time; for all others it tells which meeting is meant. */
const TIME_OF_ITS_OWN: ReadonlySet<Act> = new Set([
  'list',
  'availability',
  'recordings',
  'transcript',
  'other',
  'preferences',
  'reminder',
  'late',
]);

/** What is said of meetings that are there: which are meant, who, what of them, and when. */
export function readStanding(marked: MarkedText, clause: Clause, read: ActRead): Partial<Reading> {
  const { low } = marked;
  const inviting = read.act === 'invite' || read.act === 'uninvite';
  const wished = wishIn(marked, clause, read.act);
  const objects = {
    ...carveObjects(read.act, read.act === 'update' ? marked.plain : low, read.from, clause.to, read.verb),
    ...read.object,
    ...(read.renamed === undefined ? {} : { renamed: { from: read.renamed, to: clause.to } }),
    ...wished?.title,
  };
  const listed = inviting
    ? readPeopleAt(marked, peopleFrom(low, read.from, clause.to), COHOST.test(low.slice(read.from, clause.to)))
    : undefined;
  const third = inviting ? THIRD_PERSON.exec(low.slice(read.from, clause.to))?.[0] : undefined;
  const asked = read.act === 'availability' ? findAskedPeople(marked, read.from, clause.to) : undefined;
  const spans =
    asked ??
    (isSubstituting(read) ? [] : findPeople(marked, listed?.end ?? Math.min(read.from, objects.from), clause.to));
  const { renamed: named } = objects;
  const times = timesIn(marked.times, clause.from, clause.to).filter(
    (time) => named === undefined || time.index < named.from || time.index >= named.to,
  );
  const when = mergeTimes(times.map((time) => time.reading));
  const target = readTarget(
    marked,
    objects.from,
    read.act === 'join' ? endOfCall(low, objects.from, objects.to) : objects.to,
    spans,
    TIME_OF_ITS_OWN.has(read.act) ? undefined : when,
    LOOKS.has(read.act) ? read.from : objects.from,
  );
  const renamed =
    objects.renamed === undefined ? undefined : readGivenName(marked, objects.renamed.from, objects.renamed.to);
  const rest = low.slice(read.from, clause.to);
  return {
    target: inviting ? { ...target, people: peopleOf(spans) } : target,
    people:
      third === undefined ? (listed?.people ?? peopleOf(asked ?? [])) : [{ kind: 'name', name: third, cohost: false }],
    // "My Friday" is many, "my 3pm" is one.
    bulk:
      (read.act === 'cancel' && EMPTIED.test(rest) && when?.grain !== 'minute') ||
      (CHANGES.has(read.act) && isBulk(read.act === 'update' ? low.slice(objects.from, objects.to) : rest)),
    ...(CHANGES.has(read.act) && times.some((time) => isFirstOfMany(marked, time))
      ? { scope: 'following' as const }
      : scopeSaid(low.slice(clause.from, clause.to), marked.hints)),
    ...(objects.part === undefined ? {} : { part: objects.part }),
    ...(wished === undefined ? {} : { wish: wished.wish }),
    ...(renamed === undefined ? {} : { title: renamed }),
    ...(when !== undefined && TIME_OF_ITS_OWN.has(read.act) ? { when } : {}),
  };
}

const LOOKS: ReadonlySet<Act> = new Set(['details', 'list']);
const CHANGES: ReadonlySet<Act> = new Set(['cancel', 'skip', 'move', 'update', 'invite', 'uninvite']);

/** Somebody told of before (combine-clauses.ts). */
export const THIRD_PERSON = /^(?:him|her|them|his|their)(?= |[.!?]|$)/;
const COHOST = /(?<![\w-])(?:co-?hosts?|alternate hosts?)(?![\w-])/;
