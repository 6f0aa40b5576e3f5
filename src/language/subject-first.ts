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

const MEETING =
  "(?<det>(?:(?:the|my|our|this|that|these|those|all|it|τ+(?:'s)?)(?![\\wτ'-]) ?){0,4})(?<name>[^τδπ?!.]{0,60}?) ?(?<![\\w'-])";
const MODAL =
  "(?<modal>needs? to|has to|have to|had better|must|should|ought to|needs?|better|(?:doesn't|don't) (?:need|have) to)";
const DOES = "(?<![\\w'-])(?<verb>be|get|go|move|start|begin|end|finish|happen|take place|run|last) (?<rest>.+)$";
const TOLD = new RegExp(`^${MEETING}${MODAL} ${DOES}`, 'd');
const ASKED = new RegExp(`^(?<ask>(?:can|could|may|might|would|should) )${MEETING}${MODAL}? ?${DOES}`, 'd');
/** What is to be done with a meeting, said of the meeting. */
export const PASSIVES: readonly (readonly [Act, RegExp])[] = [
  [
    'cancel',
    /\b(?:cancell?ed|deleted|removed|cleared|erased|taken off|scratched|dropped|called off|scrapped|axed|gone)\b/,
  ],
  [
    'move',
    /\b(?:rescheduled|moved|pushed(?: back)?|postponed|extended|changed|updated|shortened|delayed|shifted|bumped|brought forward)\b/,
  ],
  ['uninvite', /\b(?:uninvited|disinvited)\b/],
  ['invite', /\b(?:invited)\b/],
  ['schedule', /\b(?:scheduled|booked|set up|added|put|blocked|created|made)\b/],
];
/** "The quiz goes on my calendar on Friday". */
const ON_CALENDAR =
  /^([^τδ?]{2,60}?) (?:goes|should go|needs to go|has to go|must go|belongs|should be|needs to be|has to be) (?:on|in|into|onto|added to|put (?:on|in)) (?:my|the|our) (?:\w+ )?(?:cal[ae]nd[ae]r|schedule|agenda|diary)(?![\w-])/;
const NEW_TIME =
  /^(?:\w+ ){0,3}?(?:[τδ]|(?:a (?:bit|little) )?(?:later|earlier|sooner|longer|shorter)(?![\w-])|all day)/;
const NOT_A_MEETING =
  /^(?:i|we|you|he|she|they|there|who|what|when|where|someone|everyone|everybody|people|nobody)(?![\w-])/;

/** Reads a clause, in marked words. Nothing where the subject is a person, or nothing is to change. */
export function readSubjectFirst(clause: string): SubjectFirst | undefined {
  if (
    !/(?<![\w-])(?:needs?|has|have|goes|belongs|must|should|ought|better|can|could|may|might|would)(?![\w-])/.test(
      clause,
    )
  )
    return undefined;
  const entry = ON_CALENDAR.exec(clause);
  if (entry !== null) return { act: 'schedule', subject: { from: 0, to: entry[1]?.length ?? 0 }, from: 0 };
  const match = TOLD.exec(clause) ?? ASKED.exec(clause);
  const { ask, det = '', name = '', modal, verb = '', rest = '' } = match?.groups ?? {};
  if (match === null) return undefined;
  const start = (ask ?? '').length;
  const subject = `${det}${name}`.trim();
  if (
    subject === '' ||
    (modal === undefined && det === '') ||
    (verb === 'get' && modal === undefined) ||
    NOT_A_MEETING.test(subject) ||
    (det === '' && isGivenName(/^[\p{L}]+/u.exec(name)?.[0] ?? ''))
  )
    return undefined;
  const passive =
    verb === 'be' || verb === 'get'
      ? PASSIVES.find(([act, says]) => act !== 'schedule' && act !== 'invite' && says.test(rest))
      : undefined;
  const renamed =
    verb === 'be' ? /^(?:called|named|titled|renamed(?: to| as)?|labell?ed)(?: as)? (?=\S)/.exec(rest) : null;
  const act = passive?.[0] ?? (NEW_TIME.test(rest) ? 'move' : undefined);
  const [from] = match.indices?.groups?.['rest'] ?? [0, 0];
  const meant = { from: start, to: start + det.length + name.length };
  if (renamed !== null) return { act: 'update', subject: meant, from, renamed: from + renamed[0].length };
  if (act === undefined) return undefined;
  return { act, subject: meant, from };
}
