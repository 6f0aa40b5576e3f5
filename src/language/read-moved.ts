import type { Clause } from './clauses.ts';
import type { MarkedText } from './marked-text.ts';
import { readMove } from './moves.ts';
import { findPeople } from './people.ts';
import type { ActRead } from './read-act.ts';
import type { Reading, TimeReading } from './reading.ts';
import { isBulk, readTarget, scopeSaid } from './targets.ts';
import { mergeTimes, timesIn } from './when.ts';

/** Which meeting is moved, and to when or by how much. */
export function readMoved(marked: MarkedText, clause: Clause, read: ActRead): Partial<Reading> {
  const { old, next, shift, onwards, from } = readMove(marked, read.from, clause.to, read.verb ?? '');
  const spans = findPeople(marked, Math.min(read.from, read.object?.from ?? read.from), clause.to);
  const fronted = mergeTimes(timesIn(marked.times, clause.from, read.from).map((time) => time.reading));
  const ofTime = TIME_OF.exec(marked.low.slice(read.from, clause.to))?.[0].length ?? 0;
  const addedTo = ADDED_TO.exec(marked.low.slice(read.from, clause.to))?.[0].length ?? 0;
  const begins = read.from + ofTime + addedTo;
  const object = read.object ?? {
    from: begins,
    to: endOfObject(marked.low, begins, addedTo > 0 ? clause.to : Math.max(begins, from ?? clause.to)),
  };
  const target = readTarget(marked, object.from, object.to, spans, old ?? fronted);
  return {
    target,
    bulk: isBulk(marked.low.slice(read.from, clause.to)),
    ...(onwards === true ? { scope: 'following' } : scopeSaid(marked.low.slice(clause.from, clause.to), marked.hints)),
    ...(next === undefined ? {} : { when: untilThen(next, read.verb) }),
    ...(shift === undefined ? {} : { shift }),
  };
}

const PUTS_OFF = new Set([
  'postpone',
  'put off',
  'put',
  'push',
  'push back',
  'push out',
  'delay',
  'defer',
  'hold',
  'move',
  'shift',
]);

/** "Put off the interview until Friday": that is when it is then. */
function untilThen(next: TimeReading, verb = ''): TimeReading {
  const { end, ...rest } = next;
  return next.start === undefined && end !== undefined && PUTS_OFF.has(verb) ? { ...rest, start: end } : next;
}

/** "the start time of the staff meeting": the meeting comes after. */
const TIME_OF =
  /^(?:an? |some )?(?:changes?|adjustments?|edits?|updates?|modifications?|corrections?) (?:to|in|on|for) (?!Þ)|^(?:the |its )?(?:(?:start|end|starting|ending|meeting|event) )?(?:times?|dates?|durations?|lengths?|day|hours?|start|end) (?:of|for|on) (?!Þ)/;

/** "15 minutes to the interview": what is lengthened stands behind how much. */
const ADDED_TO = /^(?:another |an extra |an additional )?Ð+ (?:more |extra )?(?:to|on|onto) (?!Þ)/;

/** Where a new time said without numbers begins: "to later", "to the afternoon", "longer". */
function endOfObject(low: string, from: number, to: number): number {
  const words = low.slice(from, to);
  const end =
    / (?:to (?:(?:some|another|an?|any|the) (?:(?:other|different|better|new|later|earlier|free) )?(?:days?|time|date|week|slot|hour)|be|make|start|end|last|begin|(?:half|quarter|five|ten|twenty) (?:past|to)|later|earlier|sometime|some time|the (?:morning|afternoon|evening)|not)(?![\w-])|later|earlier|longer|shorter|last|instead|(?:begin|end|finish|take place|commence|run|go)(?= ?(?:Þ|Ð|at|on|from)| *$)|by|until|(?<!(?:tune|follow|check|catch|meet|clean|wrap|warm|line|mock|pick|sign|link|round|stand|start|touch|walk) )up|back|forward|off(?= ?(?:to|until|till|by|for|Þ|Ð)|[\s,.!]*$)|out(?= *$| (?:to|until|till|by) )|happen|start|not on|be|so|(?<!(?:nap|tea|story|quiet|play|screen|bath|bed|meal|snack|family|me|free|focus|reading|game|travel|prep|study|play|circle|crunch|show) )(?:(?:start |end |starting |ending )?times?|dates?|duration|length))(?![\w-])/.exec(
      words,
    );
  return end === null ? to : from + end.index;
}
