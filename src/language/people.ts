import { isGivenName } from './given-names.ts';
import type { MarkedText } from './marked-text.ts';
import type { PersonMeant } from './reading.ts';
import { matchesOf } from './matches.ts';

/** Somebody meant, and where the words for them stand, "with" and commas included. */
export interface PeopleSpan {
  readonly start: number;
  readonly end: number;
  readonly people: readonly PersonMeant[];
}

const NOT_A_NAME = new Set(
  "free|available|busy|booked|with|who|whose|not|can|can't|cannot|won't|isn't|aren't|is|are|was|were|has|have|had|be|make|should|would|could|go|to|add|the|a|an|my|our|your|his|her|their|this|that|it|everything|anything|all|no|only|just|respect|regard|subject|title|name|location|description|duration|time|agenda|start|end|what|which|whom|and|or|at|on|in|for|to|from|about|regarding|of|by|titled|called|named|Þ|Ø|Ç|Å|meeting|meetings|appointment|event|lunch|dinner|breakfast|coffee|notes|them|it|video|webex|high|low|as|please|also|too|tomorrow|today|is|are|be|because|since|so|if|when|while|but|during|before|after|then|instead|place|near|via|over|up|out|off|into|around|until|till|through|this|these|those|some|any|every|each|two|three|four|five|one|both|cohost|cohosts|co-host|co-hosts|panelist|panelists|panellist|panellists|alternate|include|invite|remove|put|can|could|cancelled|canceled|moved|removed|deleted|rescheduled|pushed|postponed|extended|pls|plz|thanks|thx|thank|asap".split(
    '|',
  ),
);
const ME = new Set(['me', 'myself', 'i']);
const DEPARTMENT = /^(?:hr|it|pr|qa|ux|pm|r&d|ceo|cfo|cto)(?![\w])/;
const EVERYONE =
  /^(?:everyone|everybody|all of us|we all|us all|the whole (?:room|space|team)|all (?:people )?(?:here|in (?:this|the) (?:room|space)))(?: (?:here|in (?:this|the) (?:room|space)))?(?![\w])/;
/** "my manager", "his boss": somebody known by what they are. */
const ROLE =
  /^(?:my|the|our|his|her|their) (?:\w+ )?(?:boss|manager|team|supervisor|wife|husband|mom|mother|dad|father|brother|sister|son|daughter|friends?|co-?workers?|colleagues?|assistant|client|doctor|dentist|partner|family|director|lead|team ?lead|accountant|lawyer|teacher|coach|reports|group|crew|staff|department)(?![\w])/;
const TITLE =
  /^(?:mr|mrs|ms|dr|prof|doctor|professor|coach|uncle|aunt|pastor|father|sister|captain|principal)\.? (?=\p{L})/u;
const JOINT =
  /^(?:\s*,\s*(?:and\s+)?|\s*(?:and|&|\+|plus|as well as)\s+|\s+(?=Ñ)|\s*;\s*(?=Ñ|(?:(?!(?:with|to|the|for)\b)[\p{L}'.,-]+ ){1,4}Ñ))/u;
const NAME_WORD = /^(?![ÞÐÑÅØÇ])\p{L}[\p{L}’'-]*/u;

/** Reads a list of people beginning at `at`: "Ana, Ben and <a@example.com>". Nothing when no person stands there. */
export function readPeopleAt(marked: MarkedText, at: number, cohost: boolean): PeopleSpan | undefined {
  const people: PersonMeant[] = [];
  let end = at;
  let next = at;
  for (;;) {
    const one = readPersonAt(marked, next, cohost);
    if (one === undefined) return people.length === 0 ? undefined : { start: at, end, people };
    people.push(...one.people);
    end = one.end;
    const said = ASIDE.exec(marked.low.slice(end, end + 50))?.[0].length;
    if (said !== undefined && people.length === 1) return { start: at, end: end + said, people };
    const joint = JOINT.exec(marked.low.slice(end, end + 20));
    if (joint === null) return { start: at, end, people };
    next = end + joint[0].length;
    // "Renee, my sister, can't come" is one: what she is stands between commas.
    const aside = joint[0].startsWith(',') ? ROLE.exec(marked.low.slice(next, next + 40))?.[0].length : undefined;
    if (aside !== undefined && people.length === 1 && TELLS_OF.test(marked.low.slice(next + aside, next + aside + 16)))
      return { start: at, end: next + aside + 1, people };
  }
}

/** "Mrs. Okoye, the principal, for Tuesday" */
const ASIDE =
  /^, [a-z]+'s (?:[a-z]+ )?[a-z]+(?=[\s.!?]*$)|^, (?:the|an?|my|our|his|her) (?:[a-z]+ ){0,2}[a-z]+,(?= ?(?:[ÞÐ]|(?:for|on|at|to|about|so|and then|tomorrow|won't|can't|cannot|is|will)(?![\w-])))/;
const TELLS_OF = /^, (?:won't|can't|cannot|will|is|isn't|has|would|can|should|needs)(?![\w-])/;

function readPersonAt(marked: MarkedText, at: number, cohost: boolean): PeopleSpan | undefined {
  const start = at + (/^\s*/.exec(marked.low.slice(at, at + 10))?.[0].length ?? 0);
  const mark = marked.marks.find((one) => one.start === start);
  if (mark?.kind === 'email') return { start, end: mark.end, people: [{ kind: 'email', email: mark.email, cohost }] };
  if (mark?.kind === 'mention')
    return { start, end: mark.end, people: [{ kind: 'mention', personId: mark.personId, name: mark.name, cohost }] };
  const addressed = addressBehindName(marked, start);
  if (addressed !== undefined)
    return { start, end: addressed.end, people: [{ kind: 'email', email: addressed.email, cohost }] };
  const low = marked.low.slice(start, start + 120);
  const everyone = EVERYONE.exec(low)?.[0].length;
  if (everyone !== undefined) return { start, end: start + everyone, people: [{ kind: 'everyone', cohost }] };
  const role = ROLE.exec(low)?.[0].length;
  // "My sister Joan" is called Joan.
  const called = role === undefined ? '' : (/^ ([a-z]+)/.exec(low.slice(role))?.[1] ?? '');
  if (role !== undefined && isGivenName(called)) return readPersonAt(marked, start + role + 1, cohost);
  const end = role === undefined ? endOfName(marked, start) : start + role;
  const names = splitGivenNames(marked.text.slice(start, end).trim());
  if (names.length === 0) return undefined;
  const people = names.map((name): PersonMeant =>
    ME.has(name.toLowerCase()) ? { kind: 'me', cohost } : { kind: 'name', name, cohost },
  );
  return { start, end, people };
}

/** "Ana Lopez <ana@example.com>", "Lopez, Ana <ana@example.com>": one person, by the address. */
function addressBehindName(
  { text, low, marks }: MarkedText,
  start: number,
): { end: number; email: string } | undefined {
  const name = PASTED_NAME.exec(low.slice(start, start + 80));
  if (name === null || low[start + name[0].length] !== 'Ñ') return undefined;
  const mark = marks.find((one) => one.start === start + name[0].length);
  if (mark?.kind !== 'email' || text[mark.start] !== '<') return undefined;
  const [, family = '', given] = name;
  return given !== undefined && isGivenName(family) && isGivenName(given)
    ? undefined
    : { end: mark.end, email: mark.email };
}

const PASTED_NAME = /^(?![ÞÐÑÅØÇ])([\p{L}'.-]+)(?:, ([\p{L}'.-]+)|(?: (?!(?:and|or)\b)[\p{L}'.-]+){0,3}) (?=Ñ)/u;

/** Where the name that begins at `start` ends: up to three words written alike, with a title before and "'s boss" after. */
function endOfName(marked: MarkedText, start: number): number {
  let end = start + (TITLE.exec(marked.low.slice(start, start + 20))?.[0].length ?? 0);
  const titled = end > start;
  let last = start;
  for (let count = 0; count < 4; count += 1) {
    const word = NAME_WORD.exec(marked.low.slice(end, end + 40))?.[0] ?? '';
    const bare = word.replace(/'s$/, '');
    const capital = /^\p{Lu}/u.test(marked.text.slice(end, end + 2));
    const first = count === 0;
    if (bare === '' || NOT_A_NAME.has(bare) || (!first && ME.has(bare)) || DEPARTMENT.test(bare)) break;
    const alike = first || capital === /^\p{Lu}/u.test(marked.text.slice(start, start + 2));
    if (!alike && !isLastName(marked.low.slice(end + word.length, end + word.length + 6))) break;
    if (!capital && count >= 2) break;
    last = end + word.length;
    if (bare !== word) return endOfPossession(marked.low, last);
    if (ME.has(bare) || marked.low[last] !== ' ') break;
    end = last + 1;
  }
  return titled && last === start ? start : last;
}

/** "Ruby's manager" is one person. */
function endOfPossession(low: string, at: number): number {
  const role =
    /^ (?:boss|manager|team|supervisor|wife|husband|mom|mother|dad|father|assistant|reports|family|friends?|partner)(?![\w])/i.exec(
      low.slice(at, at + 20),
    );
  return role === null ? at - 2 : at + role[0].length;
}

function isLastName(after: string): boolean {
  return /^(?:$|[,.?!]|\s*$| Þ| and )/.test(after);
}

/** "Julie Jim and Jack" are three: given names in a row, without a family name. */
function splitGivenNames(name: string): readonly string[] {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return words.length > 1 &&
    words.every((word) => isGivenName(word)) &&
    words.every((word) => !FAMILY_TOO.has(word.toLowerCase()))
    ? words
    : name === ''
      ? []
      : [name];
}

/** Given names that are as often family names. */
const FAMILY_TOO = new Set([
  'james',
  'thomas',
  'scott',
  'lee',
  'kim',
  'martin',
  'lewis',
  'kelly',
  'jordan',
  'morgan',
  'mason',
  'grant',
  'george',
  'henry',
  'david',
  'paul',
  'simon',
  'allison',
  'jackson',
  'nelson',
  'owen',
  'ross',
  'russell',
  'stanley',
  'stewart',
  'wallace',
  'warren',
  'wang',
  'chen',
  'yang',
  'gordon',
  'craig',
  'douglas',
  'howard',
  'michael',
  'alexander',
  'vincent',
  'arthur',
  'clay',
  'dean',
  'earl',
  'francis',
  'harvey',
  'kay',
  'lynn',
  'may',
  'perry',
  'ray',
  'roy',
  'taylor',
  'tyler',
  'wade',
  'wayne',
  'joseph',
  'john',
  'robert',
  'patrick',
  'jan',
  'ann',
  'marie',
]);

const WITH = /(?<![\w-])(?:along with|together with|with|w\/|w)\s+/g;

/** Everybody said in a stretch of the text after "with", and every e-mail and mention wherever it stands. */
export function findPeople(marked: MarkedText, from: number, to: number): readonly PeopleSpan[] {
  const found: PeopleSpan[] = [];
  const low = marked.low.slice(from, to);
  for (const match of low.includes('with') || low.includes(' w') ? matchesOf(WITH, low) : []) {
    const at = from + match.index + match[0].length;
    if (at < (found.at(-1)?.end ?? 0)) continue;
    const cohost = /^[^.,]{0,80}? as (?:a )?co-?hosts?\b/.test(marked.low.slice(at, at + 100));
    const span = readPeopleAt(marked, at, cohost);
    if (span !== undefined && span.end <= to)
      found.push({ ...span, start: from + match.index, end: Math.min(to, endOfOrigin(marked.low, span.end)) });
  }
  for (const mark of marked.marks) {
    if ((mark.kind !== 'email' && mark.kind !== 'mention') || mark.start < from || mark.end > to) continue;
    if (found.some((span) => span.start <= mark.start && mark.end <= span.end)) continue;
    const span = readPeopleAt(marked, mark.start, false);
    if (span !== undefined) found.push(span);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** "Marta from legal": where somebody comes from is said of them. */
function endOfOrigin(low: string, end: number): number {
  const origin =
    /^ (?:from|of|in|at) (?:the |our )?[a-z&]+(?: (?:team|department|office|side))?(?=[\s.,!?]*(?:Þ|$|[.,!?]))/.exec(
      low.slice(end, end + 60),
    );
  return origin === null ? end : end + origin[0].length;
}
