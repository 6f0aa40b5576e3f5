import { Temporal } from 'temporal-polyfill';
import { nameOf } from '../../card/people-line.ts';
import { named, say, together, type Sentence } from '../../card/sentence.ts';
import { whyNot } from '../../domain/may-change.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { sayMinutes, saySpan } from '../../domain/spoken-time.ts';
import { spanIn } from '../../domain/when.ts';
import type { Target } from '../../language/reading.ts';
import { isKnownHere, noteDone, QUESTION_MINUTES, type Context, type Reply } from '../feature.ts';
import { renderLateCard } from './card.ts';

export interface LateIntent {
  readonly target: Target | undefined;
  /** Nothing where it was not said how late. */
  readonly minutes: number | undefined;
}

const A_WHILE = 10;
const LONGEST = 600;
/** "I'm late" is about what runs, or begins so soon. */
const SOON_HOURS = 3;

/** Never a silent move: a note for the others, or a move that is asked about. */
export async function handleLate({ target, minutes }: LateIntent, context: Context): Promise<Reply> {
  const late = Math.min(LONGEST, Math.max(1, Math.round(minutes ?? A_WHILE)));
  const meeting = await meant(target, late, context);
  if (meeting !== undefined && !('id' in meeting)) return meeting;
  if (meeting === undefined && context.who.roomType === 'direct')
    return {
      markdown:
        'No Webex meeting of yours runs now or begins in the next three hours, so there is nobody to tell. Name it: "I am 10 minutes late for the design review".',
      where: 'private',
    };
  return offer(meeting, late, context);
}

/** The meeting named; else the one that runs or begins soon. A list goes back where the name fits several. */
async function meant(target: Target | undefined, late: number, context: Context): Promise<Meeting | Reply | undefined> {
  const named =
    target !== undefined &&
    (target.title ?? target.number ?? target.link ?? target.when?.start ?? target.people[0]) !== undefined;
  const found = await context.find(named ? target : { people: [], pronoun: false, nth: 'next' });
  if (found.kind === 'one') {
    const soon = context.now + SOON_HOURS * 3_600_000;
    return named || found.meeting.span.start.epochMilliseconds <= soon ? found.meeting : undefined;
  }
  if (!named) return undefined;
  return context.askWhich(found, {
    action: 'late.choose',
    leave: 'late.leave',
    act: 'late',
    doing: 'tell about',
    keep: late,
  });
}

export function offer(meeting: Meeting | undefined, minutes: number, context: Context): Reply {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const direct = context.who.roomType === 'direct';
  const known = meeting !== undefined && isKnownHere(meeting, context);
  const shown = known ? meeting : undefined;
  const span = shown === undefined ? undefined : spanIn(shown.span, context.at.zone);
  const canMove =
    meeting !== undefined && whyNot(meeting, context.who.email, now, 'move') === undefined && (direct || known);
  const note = direct
    ? say`Nobody has been told, and nothing was moved. To pass on: "I am running ${sayMinutes(minutes)} late."`
    : say`Nothing was moved. Shall I say here that you are running ${sayMinutes(minutes)} late?`;
  return {
    markdown: together(
      shown === undefined || span === undefined ? undefined : say`${named(shown.title)}, ${saySpan(span, now)}.`,
      note,
      sayWays(canMove, direct, minutes),
    ).markdown,
    where: 'here',
    card: {
      content: renderLateCard({
        ...(shown === undefined || span === undefined ? {} : { meeting: { title: shown.title, span } }),
        minutes,
        note: note.card,
        canTell: !direct,
        canMove,
        now,
      }),
      subject: { kind: 'late', ...(meeting === undefined ? {} : { meetingId: meeting.id }), minutes },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'late', asked: 'yes-or-no' },
      presses: { ...(direct ? {} : { yes: 'late.tell' }), no: 'late.leave' },
      meetings: shown === undefined ? [] : [{ id: shown.id, title: shown.title }],
    },
  };
}

function sayWays(canMove: boolean, direct: boolean, minutes: number): Sentence | undefined {
  if (canMove)
    return say`As its host you can also move it: press "Move the meeting", or say "move it by ${sayMinutes(minutes)}".`;
  return direct ? say`Only its host can move it.` : undefined;
}

/** The note, in the asker's own name, in the space it was asked in. */
export async function tell(minutes: number, context: Context): Promise<Reply> {
  const members = await context.members();
  const own = members.find(({ personId }) => personId === context.who.personId);
  const who = own === undefined ? context.who.email : nameOf(own);
  await noteDone('late', `Said that you are running ${sayMinutes(minutes)} late`, context);
  return {
    markdown: say`${who} is running ${sayMinutes(minutes)} late.`.markdown,
    where: 'here',
    replacesPressed: true,
  };
}
