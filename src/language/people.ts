import type { MarkedText } from './marked-text.ts';
import type { PersonMeant } from './reading.ts';

/** Somebody meant, and where the words for them stand, "with" and commas included. */
export interface PeopleSpan {
  readonly start: number;
  readonly end: number;
  readonly people: readonly PersonMeant[];
}

const NOT_A_NAME = new Set(
  'the|a|an|my|our|your|his|her|their|this|that|it|everything|anything|all|no|only|just|respect|regard|subject|title|name|location|description|duration|time|agenda|start|end|what|which|whom|and|or|at|on|in|for|to|from|about|regarding|of|by|titled|called|named|τ|ν|θ|λ|meeting|meetings|appointment|event|lunch|dinner|breakfast|coffee|notes|them|it|video|webex|high|low|as|please|also|too|tomorrow|today|is|are|be|because|since|so|if|when|while|but|during|before|after|then|instead|place|near|via|over|up|out|off|into|around|until|till|through|this|these|those|some|any|every|each|two|three|four|five|one|both'.split(
    '|',
  ),
);
const ME = new Set(['me', 'myself', 'i']);
const EVERYONE =
  /^(?:everyone|everybody|all of us|the whole (?:room|space|team)|all (?:people )?(?:here|in (?:this|the) (?:room|space)))(?: (?:here|in (?:this|the) (?:room|space)))?/;
const ROLE =
  /^(?:my|the|our) (?:boss|manager|team|supervisor|wife|husband|mom|mother|dad|father|brother|sister|son|daughter|friends?|coworkers?|colleagues?|assistant|client|doctor|dentist|partner|family)\b/;
const JOINT = /^\s*(?:,\s*and|,|and|&|\+|plus|as well as)\s+/;

/** Reads a list of people beginning at `at`: "Ana, Ben and <a@example.com>". Nothing when no person stands there. */
export function readPeopleAt(marked: MarkedText, at: number, cohost: boolean): PeopleSpan | undefined {
  const people: PersonMeant[] = [];
  let end = at;
  for (;;) {
    const one = readPersonAt(marked, end, cohost);
    if (one === undefined) break;
    people.push(...one.people);
    const joint = JOINT.exec(marked.low.slice(one.end, one.end + 20));
    if (joint === null) return { start: at, end: one.end, people };
    end = one.end + joint[0].length;
  }
  return people.length === 0 ? undefined : { start: at, end: end, people };
}

function readPersonAt(marked: MarkedText, at: number, cohost: boolean): PeopleSpan | undefined {
  const start = at + (/^\s*/.exec(marked.low.slice(at, at + 10))?.[0].length ?? 0);
  const mark = marked.marks.find((one) => one.start === start);
  if (mark?.kind === 'email') return { start, end: mark.end, people: [{ kind: 'email', email: mark.email, cohost }] };
  if (mark?.kind === 'mention')
    return { start, end: mark.end, people: [{ kind: 'mention', personId: mark.personId, name: mark.name, cohost }] };
  const low = marked.low.slice(start, start + 120);
  const everyone = EVERYONE.exec(low);
  if (everyone !== null) return { start, end: start + everyone[0].length, people: [{ kind: 'everyone', cohost }] };
  const role = ROLE.exec(low);
  if (role !== null)
    return {
      start,
      end: start + role[0].length,
      people: [{ kind: 'name', name: marked.text.slice(start, start + role[0].length), cohost }],
    };
  const words = /^[\p{L}][\p{L}'.-]*/u;
  let end = start;
  let count = 0;
  let capital = false;
  while (count < 4) {
    const word = words
      .exec(marked.low.slice(end, end + 40))?.[0]
      .replace(/(?:'s)?[.]?$/, (tail) => (tail === '.' ? '' : tail));
    if (
      word === undefined ||
      word === '' ||
      (count === 0 ? NOT_A_NAME.has(word) : NOT_A_NAME.has(word) || ME.has(word))
    )
      break;
    const upper = /^\p{Lu}/u.test(marked.text.slice(end, end + 2));
    if (count > 0 && upper !== capital) break;
    if (count === 2 && !upper) break;
    if (count === 0) capital = upper;
    end += word.length;
    count += 1;
    const space = /^ /.exec(marked.low.slice(end, end + 1));
    if (space === null) break;
    end += 1;
  }
  const name = marked.text.slice(start, end).trim();
  if (name === '') return undefined;
  const person: PersonMeant = ME.has(name.toLowerCase()) ? { kind: 'me', cohost } : { kind: 'name', name, cohost };
  return { start, end: start + name.length, people: [person] };
}

/** Everybody said in a stretch of the text after "with", and every e-mail and mention wherever it stands. */
export function findPeople(marked: MarkedText, from: number, to: number): readonly PeopleSpan[] {
  const found: PeopleSpan[] = [];
  const low = marked.low.slice(from, to);
  for (const match of low.matchAll(/(?<![\w-])(?:along with|together with|with|w\/)\s+/g)) {
    const at = from + match.index + match[0].length;
    if (at < (found.at(-1)?.end ?? 0)) continue;
    const cohost = /^[^.,]{0,80}? as (?:a )?co-?hosts?\b/.test(marked.low.slice(at, at + 100));
    const span = readPeopleAt(marked, at, cohost);
    if (span !== undefined && span.end <= to) found.push({ ...span, start: from + match.index });
  }
  for (const mark of marked.marks) {
    if ((mark.kind !== 'email' && mark.kind !== 'mention') || mark.start < from || mark.end > to) continue;
    if (found.some((span) => span.start <= mark.start && mark.end <= span.end)) continue;
    const span = readPeopleAt(marked, mark.start, false);
    if (span !== undefined) found.push(span);
  }
  return found.sort((one, other) => one.start - other.start);
}
