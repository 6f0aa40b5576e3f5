import { Temporal } from 'temporal-polyfill';
import { renderScopeCard, sayScopeQuestion } from '../../card/scope-card.ts';
import { named, say, together, type Sentence } from '../../card/sentence.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { keepKnown } from '../../domain/known-when-asked.ts';
import { sayRule } from '../../domain/recurrence.ts';
import { count, sayClock, saySpan } from '../../domain/spoken-time.ts';
import { spanIn } from '../../domain/when.ts';
import {
  isKnownHere,
  problemReply,
  QUESTION_MINUTES,
  type Context,
  type Reply,
  type ReplyDialogue,
  type Taken,
} from '../feature.ts';
import { kindOf, unkeep, type ConfirmBody, type OptionsBody, type WishBody } from './body.ts';
import { renderConfirmCard, renderInsteadCard } from './card.ts';
import type { Subject } from './gather.ts';
import { buttonOf, sayReach } from './say-reach.ts';
import { sayDone, TO_DO, wasNow, withRule } from './say-change.ts';
import type { Wish } from './wish.ts';

export const LEAVE = 'reschedule.leave';

/** This one, the whole series, or this and all that follow. */
export async function askScope(meeting: Meeting, wish: Wish, context: Context): Promise<Reply> {
  const series = await context.webex.meetings.fetch(meeting.seriesId);
  const repeats = series?.recurrence === undefined ? 'as a series' : sayRule(series.recurrence);
  const asked = {
    title: meeting.title,
    span: spanIn(meeting.span, context.at.zone),
    repeats,
    question: 'Change this one, or the whole series?',
    action: 'reschedule.scope',
    leave: LEAVE,
    now: instantOf(context),
  };
  const draftId = await write({ meetingId: meeting.id, wish }, context);
  return {
    markdown: sayScopeQuestion(asked),
    where: whereFor(meeting, context),
    card: {
      content: renderScopeCard(asked),
      subject: { kind: 'change', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: dialogue(
      meeting,
      'choice',
      { choose: 'reschedule.scope', yes: 'reschedule.scope', revise: 'reschedule.scope', no: LEAVE },
      3,
    ),
  };
}

/** Confirmed first: title, time, how many hear of it, and of a series what is lost. */
export async function askConfirm(
  subject: Subject,
  body: ConfirmBody,
  taken: Taken | undefined,
  context: Context,
  doubts: readonly Problem[] = [],
): Promise<Reply> {
  const { meeting } = subject;
  const now = instantOf(context);
  const rows = wasNow(withRule(subject), unkeep(body.change), context.at.zone, now, kindOf(body));
  const clash = taken === undefined ? undefined : context.say(taken.doubt);
  const said = doubts.map((doubt) => context.say(doubt));
  const notes = [...said, clash, ...sayReach(subject, body), sayReadAs(body)].filter((note) => note !== undefined);
  const told = taken === undefined ? {} : { taken: taken.by };
  const known = keepKnown(subject, context.now);
  const draftId = await write({ ...body, askedAt: context.now, ...told, known }, context);
  return {
    markdown: together(
      sayDone(meeting.title, rows, TO_DO),
      ...notes,
      taken === undefined
        ? say`Nothing is changed yet: answer "yes" or "no".`
        : say`Nothing is changed yet: answer "move anyway", or say another time.`,
    ).markdown,
    where: whereFor(meeting, context),
    ...(taken?.aside === undefined ? {} : { aside: taken.aside }),
    card: {
      content: renderConfirmCard({
        title: meeting.title,
        rows,
        notes: notes.map((note) => note.card),
        button: buttonOf(body, subject, taken !== undefined),
        now,
      }),
      subject: { kind: 'change', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: dialogue(meeting, 'yes-or-no', { yes: 'reschedule.confirm', no: LEAVE, revise: 'reschedule.revise' }),
  };
}

function sayReadAs({ wish, change }: ConfirmBody): Sentence | undefined {
  const said = wish.ends === undefined ? change.start : change.end;
  return wish.guessedFrom === undefined || said === undefined
    ? undefined
    : say`Read "${wish.guessedFrom}" as ${sayClock(Temporal.ZonedDateTime.from(said))}.`;
}

/** Webex keeps an occurrence between its neighbours: cancelled, and held once on that day, it can be. */
export async function askInstead(
  subject: Subject,
  body: ConfirmBody,
  taken: Taken | undefined,
  context: Context,
): Promise<Reply> {
  const { meeting, invitees } = subject;
  const { span } = unkeep(body.change);
  if (span === undefined) throw new Error('only a move can leave the days of an occurrence');
  const now = instantOf(context);
  const shown = spanIn(span, context.at.zone);
  const draftId = await write(body, context);
  const clash = taken === undefined ? undefined : context.say(taken.doubt);
  const notes = [
    say`Webex keeps an occurrence of a series between its neighbours, so this one cannot go to that day.`,
    say`Instead I can cancel it and schedule a single meeting with the same people.`,
    say`Its link is new${invitees.length > 0 ? `, and ${count(invitees.length, 'person is', 'people are')} mailed twice` : ''}.`,
    clash,
  ].filter((note) => note !== undefined);
  return {
    markdown: together(
      say`${named(meeting.title)}, ${saySpan(spanIn(meeting.span, context.at.zone), now)}, to ${saySpan(shown, now)}:`,
      ...notes,
      say`Nothing is changed yet: answer "yes" or "no".`,
    ).markdown,
    where: whereFor(meeting, context),
    ...(taken?.aside === undefined ? {} : { aside: taken.aside }),
    card: {
      content: renderInsteadCard({ title: meeting.title, span: shown, notes: notes.map((note) => note.card), now }),
      subject: { kind: 'change', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: dialogue(meeting, 'yes-or-no', { yes: 'reschedule.instead', no: LEAVE, revise: 'reschedule.revise' }),
  };
}

export async function write(body: WishBody | ConfirmBody | OptionsBody, context: Context): Promise<string> {
  const id = context.newId();
  const expiresAt = context.now + QUESTION_MINUTES * 60_000;
  await context.drafts.write({ id, ownerId: context.who.personId, feature: 'reschedule', body, expiresAt });
  return id;
}

export function dialogue(
  meeting: Meeting,
  asked: NonNullable<ReplyDialogue['dialogue']['asked']>,
  presses: ReplyDialogue['presses'],
  rows?: number,
): ReplyDialogue {
  return {
    dialogue: { act: 'move', asked, titled: true, ...(rows === undefined ? {} : { rows }) },
    presses,
    meetings: [{ id: meeting.id, title: meeting.title }],
  };
}

/** Of a meeting out of the person's calendar nothing is said in a space that does not know it. */
export function refuse(problem: Problem, meeting: Meeting, context: Context): Reply {
  return { ...problemReply(problem), where: whereFor(meeting, context) };
}

export function whereFor(meeting: Meeting, context: Context): 'here' | 'private' {
  return isKnownHere(meeting, context) ? 'here' : 'private';
}

export function instantOf(context: Context): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(context.now);
}
