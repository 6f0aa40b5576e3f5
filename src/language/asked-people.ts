import { isGivenName } from './given-names.ts';
import type { MarkedText } from './marked-text.ts';
import { findPeople, type PeopleSpan, readPeopleAt } from './people.ts';
import { matchesOf } from './matches.ts';

const ASKED =
  /^(?:(?:when|what time|if|whether|see if|what days?) )?(?:is|are|does|do|will|would|can|could|was|were|has|have|when|if|whether) /;
const STATE =
  /^(?:'s)? (?:both |all |also |still |currently |be )*(?:free|available|unavailable|busy|tied up|occupied|swamped|booked|around|open|off|have|has|availab|meet|get together|catch up|talk|speak)/;
const FOR = /(?<![\w-])for (?=\S)/g;

/** Of whom it is asked whether they are free: "is Bob free at 4", "a time for me and Carol", "with Priya". */
export function findAskedPeople(marked: MarkedText, from: number, to: number): readonly PeopleSpan[] {
  const found: PeopleSpan[] = [];
  const low = marked.low.slice(from, to);
  const head = ASKED.exec(low)?.[0].length;
  const subject =
    head === undefined || /^i(?![\w-])/.test(low.slice(head)) ? undefined : readPeopleAt(marked, from + head, false);
  if (subject !== undefined && subject.end <= to && STATE.test(marked.low.slice(subject.end, subject.end + 40)))
    found.push(saysWe(subject) ? { ...subject, people: [{ kind: 'everyone', cohost: false }] } : subject);
  for (const match of matchesOf(FOR, low)) {
    const at = from + match.index + match[0].length;
    const word = /^[\p{L}Ñ]+/u.exec(marked.low.slice(at, at + 40))?.[0] ?? '';
    const span =
      /^(?:me|us|everyone|everybody|Ñ+)$/.test(word) || isGivenName(word) ? readPeopleAt(marked, at, false) : undefined;
    if (span !== undefined && span.end <= to) found.push({ ...span, start: from + match.index });
  }
  const others = findPeople(marked, from, to).filter(
    (span) => !found.some((one) => one.start < span.end && span.start < one.end),
  );
  return [...found, ...others].sort((one, other) => one.start - other.start);
}

/** "When are we free?" */
function saysWe({ people }: PeopleSpan): boolean {
  return people.every((person) => person.kind === 'name' && /^(?:we|us)$/i.test(person.name));
}

/** "Hugo wants to meet on Friday", "Monique and I have to talk": told, and no name of a meeting. */
export function wantsToMeet(words: string): boolean {
  const first = /^[\p{L}]+/u.exec(words)?.[0] ?? '';
  return isGivenName(first) && MEETS.test(words);
}

const MEETS =
  /^[\p{L}' ,]{2,50}? (?:wants?|needs?|has|have|would like|'d like|asked|asks|hopes|likes)(?: me| us)? (?:to (?:meet|talk|speak|chat|see (?:me|us)|catch up|get together|sit down|connect)(?![\w-])|(?:a|some|another) (?:[a-z]+ )?(?:meeting|call|time|chat|sync|catch-?up)(?![\w-]))/u;

/** Whom a new meeting is with: "meet Linda on Friday", "a room for me and Abby", and all that are named anywhere. */
export function findInvited(
  marked: MarkedText,
  from: number,
  to: number,
  verb: string | undefined,
): readonly PeopleSpan[] {
  const found = findPeople(marked, from, to);
  const low = marked.low.slice(from, to);
  const gets = verb === 'get' && (/^[^ÞÐ]{1,60}? together(?![\w-])/.test(low) || /^[^ÞÐ]{1,40}? ?Þ/.test(low));
  const met = verb === 'meet' || verb === 'see' || gets ? readNamedAt(marked, from, to) : undefined;
  const both = / for (?=(?:me|us|myself) and |[\p{L}]+(?:, [\p{L}]+)*,? and (?:me|myself|i)(?![\w-]))/u.exec(low);
  const shared = both === null ? undefined : readNamedAt(marked, from + both.index + both[0].length, to);
  const more = [met, shared].filter((one) => one !== undefined);
  return more.length === 0
    ? found
    : [...more, ...found.filter((one) => more.every((other) => one.start >= other.end || one.end <= other.start))];
}

/** People who stand here, as long as the first of them is somebody beyond doubt. */
function readNamedAt(marked: MarkedText, at: number, to: number): PeopleSpan | undefined {
  const word = /^[\p{L}Ñ]+/u.exec(marked.low.slice(at, at + 40))?.[0] ?? '';
  if (!/^(?:me|us|everyone|everybody|the|my|our|Ñ+)$/.test(word) && !isGivenName(word)) return undefined;
  const span = readPeopleAt(marked, at, false);
  return span !== undefined && span.end <= to ? span : undefined;
}

/** "I forgot to invite Lorna", "we left out Ben": told of, for what is asked behind. */
const FORGOTTEN =
  /(?<![\w-])(?:(?:forgot|forgotten|didn't|did not|haven't|never)(?: to)? (?:(?<sure>invite|inviting|invited) |(?:add|include)(?:d|ed)? )?|left (?:out|off) |(?<told>let )(?=[a-z]+ know ))(?=(?<name>[a-zÑ]+))/;

export function findForgotten(marked: MarkedText, from: number, words: string): PeopleSpan['people'] | undefined {
  const found = FORGOTTEN.exec(words);
  const { sure, told, name = '' } = found?.groups ?? {};
  if (
    found === null ||
    !(isGivenName(name) || ((sure ?? told) !== undefined && !/^(?:the|my|our|it|that|this|an?)$/.test(name)))
  )
    return undefined;
  return readPeopleAt(marked, from + found.index + found[0].length, false)?.people;
}

/** People stand right after the verb, or after "to include" and the like. */
export function peopleFrom(low: string, from: number, to: number): number {
  const reverse =
    /^(?:.{1,80}? )?to (?:also )?(?:include|add|invite|be with|have) |^an? (?:invite|invitation) to |^(?:the|my|our|this|that|Þ+(?:'s)?) .{0,80}?(?:invite|invitation)s? (?:to|with) |^(?:down )?that (?=[^ÞÐ]{1,40} (?:is|are|will|can't|cannot|won't|isn't|aren't)(?![\w-]))|^that .{1,60}? with |^in /.exec(
      low.slice(from, to),
    );
  return from + (reverse?.[0].length ?? 0);
}

/** "I want Bianca and Otto added to the practice", "I need Ben taken off the invite". */
const WISHED =
  /^(?:(?:i|we)(?:'d|'ll)? )?(?:really |also |just )?(?:need|want|(?:would |'d )?(?:like|love)|get|have) (?<people>(?<first>[a-zÑ]+)(?:(?:,| and|, and)? (?!to )[a-zÑ]+){0,4}?) (?:to be )?(?:(?<added>added|included|invited|put)|removed|taken|dropped|uninvited|kicked) (?:to|in|on|into|from|off|out)(?: of)? ?(?:(?:the|my|our|this|that) (?!cal|sched|diary|agenda)|it(?![\w-])|Þ)/d;

/** Whether somebody is wished in or out of a meeting, and where they are named. */
export function readWishedPeople(
  clause: string,
): { readonly act: 'invite' | 'uninvite'; readonly from: number } | undefined {
  const found = WISHED.exec(clause);
  const from = found?.indices?.groups?.['people']?.[0];
  const { first = '', added } = found?.groups ?? {};
  if (from === undefined || !(isGivenName(first) || first.startsWith('Ñ'))) return undefined;
  return { act: added === undefined ? 'uninvite' : 'invite', from };
}
