import { hint, type Hints } from './hints.ts';
import { isGivenName } from './given-names.ts';
import type { Act } from './reading.ts';

/** A request that names its meeting first: "the vendor call has to go to Friday", "can the sync be an hour later". */
export interface SubjectFirst {
  readonly act: Act;
  /** Where the words about the meeting end, within the clause, and where those about the change begin. */
  readonly subject: { readonly from: number; readonly to: number };
  readonly from: number;
  /** Where its new name begins, where it is to get one. */
  readonly renamed?: number;
}

/** Words for a meeting. @param at a pattern of its time, behind its name */
const meetingWords = (at: string): string =>
  `(?<det>(?:(?:the|my|our|this|that|these|those|all|it|Þ+(?:'s)?)(?![\\wÞ'-]) ?){0,4})(?<name>[^ÞÐÑ?!.]{0,60}?)${at} ?(?<![\\w'-])`;
const MEETING = meetingWords('');
const MEETING_AT = meetingWords('(?:,? Þ[Þ, ]*)?');
const MODAL =
  "(?<modal>needs? to|has to|have to|had better|must|should|ought to|needs?|better|can|could|may|might|(?:doesn't|don't) (?:need|have) to|(?:is|are) going to)";
const DOES =
  "(?<![\\w'-])(?<verb>be|say|read|get|go|come|move|start|begin|end|finish|happen|take place|take|run|last|keep going|continue)(?: |(?=Þ))(?<rest>.+)$";
const TOLD = new RegExp(
  `^(?! )(?!(?:can|could|may|might|should|must) Þ)${MEETING_AT}${MODAL} (?:just |simply |Þ+ |also |really |actually |all |both |only )?${DOES}`,
  'd',
);
const SHOULD_SAY = new RegExp(`^${MEETING}(?:should|must|needs? to|has to) (?<rest>Þ.*)$`, 'd');
const ASKED = new RegExp(
  `^(?<ask>(?:can|could|may|might|would|should) )${MEETING_AT}${MODAL}? ?(?:please )?${DOES}`,
  'd',
);
/** "The design review moves to the 27th", "the sync is moving to Friday". */
const MOVES = new RegExp(
  `^${MEETING}(?:moves|shifts|is (?:moving|shifting|being moved)|needs? (?:moving|rescheduling|shifting|pushing|postponing)|gets (?:moved|pushed|shifted))(?: back| forward| up)? (?<rest>Þ.*)$`,
  'd',
);
/** "Standup at 9 instead of 8", "the sync on Friday, not Thursday". */
const RATHER = new RegExp(
  `^${MEETING}(?<rest>Þ+(?: please)?,? (?:instead of|rather than|and not|not) ?(?:Þ|(?:at |on )?\\d).*)$`,
  'd',
);
/** What is to be done with a meeting, said of the meeting. */
export const PASSIVES: readonly (readonly [Act, RegExp])[] = [
  [
    'cancel',
    /\b(?:cancell?ed|deleted|removed|cleared|erased|taken off|scratched|dropped|called off|scrapped|axed|emptied|wiped|purged|nixed|freed up|gone)\b/,
  ],
  [
    'move',
    /\b(?:rescheduled|moved|pushed(?: back)?|postponed|extended|changed|updated|shortened|delayed|shifted|bumped|swapped|(?:brought|pulled|put) (?:forward|back|up))\b/,
  ],
  ['uninvite', /\b(?:uninvited|disinvited)\b/],
  ['invite', /\b(?:invited)\b/],
  [
    'schedule',
    /\b(?:scheduled|booked|set up|added|put|blocked|created|made|entered|logged|saved|arranged|organi[sz]ed|planned|reserved)\b/,
  ],
];
/** "The quiz goes on my calendar on Friday". */
const ON_CALENDAR =
  /^([^ÞÐ?]{2,60}?) (?:goes|should go|needs to go|has to go|must go|belongs|should be|needs to be|has to be) (?:on|in|into|onto|added to|put (?:on|in)) (?:my|the|our) (?:\w+ )?(?:cal[ae]nd[ae]r|schedule|agenda|diary)(?![\w-])/;
/** "Make sure the training is on my calendar". */
const IS_ON_CALENDAR =
  /^([^ÞÐ?]{2,60}?) (?:is|are|gets|get|stays) (?:on|in|added to|put (?:on|in)) (?:my|the|our) (?:\w+ )?(?:cal[ae]nd[ae]r|schedule|agenda|diary)(?![\w-])/;
const NEW_TIME =
  /^(?:\w+ ){0,3}?(?:[ÞÐ]|(?:a (?:bit|little) )?(?:later|earlier|sooner|longer|shorter)(?![\w-])|all day|(?:in|on) the (?:am|pm|weekend)(?![\w-]))/;
const NOT_A_MEETING =
  / who$|^(?:which|why|how|i|we|you|he|she|they|there|who|what|when|where|someone|everyone|everybody|people|nobody|meetings|calls|things|life|work|all meetings|(?:my|our|his|her|their|the) (?:\w+ )?(?:boss|manager|supervisor|wife|husband|mom|mum|mother|dad|father|brother|sister|son|daughter|friends?|co-?workers?|colleagues?|assistant|client|customer|doctor|partner|director|lead|accountant|lawyer|teacher|coach|intern)(?= *$)|(?:(?:my|our|the|his|her) )?(?:flight|train|bus|plane|ferry|deadline))(?![\w-])/;

const hasModal = hint(
  /^(?:needs?|has|have|must|should|ought|better|can|could|may|might|would|don't|doesn't|going)/,
  TOLD,
);
const namesCalendar = hint(/cal|sched|agenda|diary/, ON_CALENDAR, IS_ON_CALENDAR);

/** "Could this go on my calendar at 11:15?" */
const ASKED_ON_CALENDAR =
  /^(?:can|could|may) (?<name>[^ÞÐ?]{2,60}?) (?:go|be (?:put|added)|get (?:put|added)) (?:on|in|into|onto|to) (?:my|the|our) (?:\w+ )?(?:cal[ae]nd[ae]r|schedule|agenda|diary)(?![\w-])/d;

function entryIn(clause: string, asked: boolean, hints: Hints): RegExpExecArray | null {
  if (!namesCalendar(hints)) return null;
  return ON_CALENDAR.exec(clause) ?? (asked ? IS_ON_CALENDAR.exec(clause) : null);
}

function firstOf(words: string): string {
  return /^\p{L}+/u.exec(words)?.[0] ?? '';
}

/** "The picnic needs cancelling", "a supply run needs adding on Saturday". */
const NEEDS = new RegExp(
  `^${MEETING}needs? (?:(?<adds>adding|scheduling|booking|arranging|organi[sz]ing|setting up|putting in)|(?:cancel+ing|deleting|removing|scrapping|dropping))(?= |[.!]*$)(?<rest>.*)$`,
  'd',
);

/** "The retro has to go", of what is a meeting beyond doubt. */
const HAS_TO_GO =
  /^((?:(?:the|my|our|all|every|those|these) )?(?:[^ÞÐÑ?!.]{1,40} )?(?:meetings?|events?|appointments?|calls?|sessions?|stand-?up|sync|review|retro|entry|entries)(?: on (?:my|the) calendar)?) (?:has|have|needs?) to go(?: away)?[\s.!]*$/;
/** "The call only needs 20 minutes", "the meeting needs 15 more minutes". */
const NEEDS_LENGTH = new RegExp(
  `^${MEETING}(?:only |just )?needs? (?:only |just |about |another )?(?<rest>(?:\\d+ more |an? extra )?Ð.*)$`,
  'd',
);

function readNeeded(clause: string): SubjectFirst | undefined {
  const gone = HAS_TO_GO.exec(clause)?.[1]?.length;
  if (gone !== undefined) return { act: 'cancel', subject: { from: 0, to: gone }, from: clause.length };
  const lasts = NEEDS_LENGTH.exec(clause);
  const subject = `${lasts?.groups?.['det'] ?? ''}${lasts?.groups?.['name'] ?? ''}`;
  if (lasts !== null && subject.trim() !== '' && !NOT_A_MEETING.test(subject) && !isGivenName(firstOf(subject))) {
    const [at] = lasts.indices?.groups?.['rest'] ?? [0, 0];
    return { act: 'move', subject: { from: 0, to: subject.length }, from: at };
  }
  const match = NEEDS.exec(clause);
  const { det = '', name = '', adds } = match?.groups ?? {};
  if (match === null || name === '' || NOT_A_MEETING.test(`${det}${name}`)) return undefined;
  const [from] = match.indices?.groups?.['rest'] ?? [0, 0];
  return { act: adds === undefined ? 'cancel' : 'schedule', subject: { from: 0, to: det.length + name.length }, from };
}

const mayNeed = hint(/^(?:needs?|go)$/, NEEDS, NEEDS_LENGTH, HAS_TO_GO);
const mayDo = hint(
  /^(?:be|say|read|show|get|go|come|move|start|begin|end|finish|happen|take|run|last|keep|continue)s?$/,
  TOLD,
  ASKED,
);

/** Reads a clause, in marked words. Nothing where the subject is a person, or nothing is to change. */
export function readSubjectFirst(clause: string, asked: boolean, hints: Hints): SubjectFirst | undefined {
  const entry = entryIn(clause, asked, hints);
  if (entry !== null) return { act: 'schedule', subject: { from: 0, to: entry[1]?.length ?? 0 }, from: 0 };
  const [entryFrom, entryTo] =
    (namesCalendar(hints) ? ASKED_ON_CALENDAR.exec(clause) : null)?.indices?.groups?.['name'] ?? [];
  if (entryFrom !== undefined && entryTo !== undefined)
    return { act: 'schedule', subject: { from: entryFrom, to: entryTo }, from: entryFrom };
  const told = mayMove(hints) ? (MOVES.exec(clause) ?? RATHER.exec(clause)) : null;
  const moved = told === null ? undefined : movedTo(told);
  if (moved !== undefined) return moved;
  if (!hasModal(hints)) return undefined;
  const needed = mayNeed(hints) ? readNeeded(clause) : undefined;
  if (needed !== undefined) return needed;
  // "It should say 9 am": "say" goes with the hour.
  const hour = SHOULD_SAY.exec(clause);
  if (hour !== null) return movedTo(hour);
  if (!mayDo(hints)) return undefined;
  const match = TOLD.exec(clause) ?? ASKED.exec(clause);
  const { ask, det = '', name = '', modal, verb = '', rest = '' } = match?.groups ?? {};
  if (match === null) return undefined;
  const start = (ask ?? '').length;
  const subject = `${det}${name}`.trim();
  if (
    subject === '' ||
    (modal === undefined && det === '' && name.length < 3) ||
    (verb === 'get' && modal === undefined) ||
    NOT_A_MEETING.test(subject) ||
    (det === '' && isGivenName(/^[\p{L}]+(?![\p{L}'])/u.exec(name)?.[0] ?? ''))
  )
    return undefined;
  // "Is going to be late" only tells.
  if (/going to$/.test(modal ?? '') && !(LASTS.has(verb) && rest.startsWith('Ð'))) return undefined;
  // "has to come off my calendar"
  if (verb === 'come' || verb === 'go') {
    if (/^off(?: of)? (?:the|my|our) |^away(?![\w-])/.test(rest)) {
      const [at] = match.indices?.groups?.['rest'] ?? [0, 0];
      return { act: 'cancel', subject: { from: start, to: start + det.length + name.length }, from: at };
    }
    if (verb === 'come') return undefined;
  }
  const passive =
    verb === 'be' || verb === 'get'
      ? PASSIVES.find(([act, says]) => act !== 'schedule' && act !== 'invite' && says.test(rest))
      : undefined;
  const renamed =
    verb === 'be' ? /^(?:called|named|titled|renamed(?: to| as)?|labell?ed)(?: as)? (?=\S)/.exec(rest) : null;
  const act = passive?.[0] ?? (NEW_TIME.test(rest) ? 'move' : undefined);
  const [from] = match.indices?.groups?.['rest'] ?? [0, 0];
  const meant = { from: start, to: start + det.length + name.length };
  const part = /^(?:(?:the|its) )?(?:(?<title>title|name|subject)|location|place|venue|room)$/.exec(subject);
  if (part !== null && SAYS.has(verb))
    return {
      act: 'update',
      subject: { from: start, to: start },
      from: start,
      ...(part.groups?.['title'] === undefined ? {} : { renamed: from }),
    };
  const owned = /^(?:the |my |our )?[^ÞÐ]{2,50}?(?='s (?:title|name|subject)$)/.exec(subject);
  if (owned !== null && verb === 'be')
    return { act: 'update', subject: { from: start, to: start + owned[0].length }, from, renamed: from };
  const title = /^(?:the )?(?:title|name|subject) (?:of|for) (?:the |my |our )?/.exec(subject);
  if (title !== null && verb === 'be')
    return { act: 'update', subject: { ...meant, from: start + title[0].length }, from, renamed: from };
  // "The location of the review should be Oslo"
  const place = PLACE.exec(subject);
  if (place !== null && verb === 'be' && passive === undefined && modal !== undefined)
    return { act: 'update', subject: { ...meant, from: start + place[0].length }, from: start };
  // "My gardening event should say Planting"
  if ((verb === 'say' || verb === 'read') && NAMED_ENTRY.test(subject) && modal !== undefined)
    return { act: 'update', subject: meant, from, renamed: from };
  if (renamed !== null) return { act: 'update', subject: meant, from, renamed: from + renamed[0].length };
  if (verb === 'be' && act === undefined && IN_A_PLACE.test(rest)) return { act: 'update', subject: meant, from };
  // "The fire drill can be cancelled" asks; "the party can be at 5" only says.
  if (act === undefined || (passive === undefined && /^(?:can|could|may|might)$/.test(modal ?? ''))) return undefined;
  return { act, subject: meant, from };
}

const PLACE =
  /^(?:the |its |our |my |meeting |event )*(?:location|place|venue|room|address)(?: (?:of|for) (?:the |my |our )?(?=\S)| *$)/;
/** "This should be in meeting room Kiwi". */
const IN_A_PLACE =
  /^(?:held )?(?:in|at) (?:(?:the|a|my|our) )?(?:[\w'-]+ ){0,3}?(?:room|office|building|house|floor|hall|lobby|cafeteria|auditorium)(?![\w-])/;
const NAMED_ENTRY = /(?<![\w-])(?:event|meeting|appointment|entry|call|invite|session)$/;
const LASTS = new Set(['last', 'take', 'run']);
const SAYS = new Set(['be', 'say', 'read']);
const mayMove = hint(/^(?:mov|shift|needs?$|gets$|instead|rather|not$)/, MOVES, RATHER);

function movedTo(match: RegExpExecArray): SubjectFirst | undefined {
  const { det = '', name = '' } = match.groups ?? {};
  const subject = `${det}${name}`.trim();
  const isSomebody = det === '' && isGivenName(/^[\p{L}]+(?![\p{L}'])/u.exec(name)?.[0] ?? '');
  if (subject === '' || isSomebody || NOT_A_MEETING.test(subject) || ASKS.test(subject)) return undefined;
  const [from] = match.indices?.groups?.['rest'] ?? [0, 0];
  return { act: 'move', subject: { from: 0, to: det.length + name.length }, from };
}

/** A verb or a question that the clause begins with: then it is read by that. */
const ASKS =
  /^(?:is|are|was|were|will|does|did|do|has|have|can|could|why|how|when|what|let|schedule|book|add|put|make|move|set|cancel|remind|invite|join|start|create|plan|arrange|please|push|shift|change|reschedule|keep|need|want|find|show|tell|give|get|begin|hold|host|run|kick|end|finish|launch)(?![\w-])/;
