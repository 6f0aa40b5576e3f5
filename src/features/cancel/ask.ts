import { renderScopeCard, sayScopeQuestion } from '../../card/scope-card.ts';
import { named, say, together, type Sentence } from '../../card/sentence.ts';
import { keepKnown } from '../../domain/known-when-asked.ts';
import { isOfSeries } from '../../domain/match-meeting.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { sayRule } from '../../domain/recurrence.ts';
import { count, saySpan } from '../../domain/spoken-time.ts';
import { spanIn } from '../../domain/when.ts';
import { QUESTION_MINUTES, type Context, type Reply } from '../feature.ts';
import type { ConfirmBody, Scope } from './body.ts';
import { renderConfirmCard } from './card.ts';
import { askHostToCancel } from './on-behalf.ts';
import { gather, instantOf, refuse, sayPeople, whereFor, writeDraft, type Doomed } from './doomed.ts';

/** Refusals first; then which of the series; then always a confirmation. */
export async function goOn(meeting: Meeting, scope: Scope | undefined, context: Context): Promise<Reply> {
  const refused = await context.whyRefused(meeting, 'cancel');
  if (refused?.kind === 'not-host') return askHostToCancel(meeting, scope, refused, context);
  if (refused !== undefined) return refuse(refused, meeting, context);
  const recurring = isOfSeries(meeting) || meeting.recurrence !== undefined;
  if (recurring && scope === undefined) return askScope(meeting, context);
  return askConfirm(await gather(meeting, context), recurring ? scope : undefined, context);
}

async function askScope(meeting: Meeting, context: Context): Promise<Reply> {
  const series = await context.webex.meetings.fetch(meeting.seriesId);
  const repeats = series?.recurrence === undefined ? 'as a series' : sayRule(series.recurrence);
  const asked = {
    title: meeting.title,
    span: spanIn(meeting.span, context.at.zone),
    repeats,
    question: 'Cancel this one, or the whole series?',
    action: 'cancel.scope',
    leave: 'cancel.leave',
    now: instantOf(context),
  };
  const draftId = await writeDraft({ meetingId: meeting.id }, context);
  return {
    markdown: sayScopeQuestion(asked),
    where: whereFor(meeting, context),
    card: {
      content: renderScopeCard(asked),
      subject: { kind: 'cancel', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'cancel', asked: 'choice', rows: 3 },
      presses: { choose: 'cancel.scope', yes: 'cancel.scope', revise: 'cancel.scope', no: 'cancel.leave' },
      meetings: [{ id: meeting.id, title: meeting.title }],
    },
  };
}

/** @param doubt what is to be told before */
export async function askConfirm(
  doomed: Doomed,
  scope: Scope | undefined,
  context: Context,
  doubt?: Sentence,
): Promise<Reply> {
  const { meeting } = doomed;
  const now = instantOf(context);
  const span = spanIn(meeting.span, context.at.zone);
  const notes = [...(doubt === undefined ? [] : [doubt]), ...sayReach(doomed, scope)];
  const body: ConfirmBody = {
    meetingId: meeting.id,
    ...(scope === undefined ? {} : { scope }),
    title: meeting.title,
    start: meeting.span.start.toString(),
    known: keepKnown(doomed, context.now),
  };
  const draftId = await writeDraft(body, context);
  // Of a series the card says who hears of it: a long button is cut off on a phone.
  const whole = scope === 'series' || scope === 'following';
  const told =
    doomed.invitees.length === 0 || whole ? '' : `, tell ${count(doomed.invitees.length, 'person', 'people')}`;
  const what =
    scope === 'series'
      ? 'Cancel the whole series'
      : scope === 'following'
        ? 'Cancel this and all following'
        : 'Cancel it';
  return {
    markdown: together(
      scope === 'series'
        ? say`Cancel the whole series ${named(meeting.title)}, ${saySpan(span, now)} among them?`
        : scope === 'following'
          ? say`Cancel ${named(meeting.title)} from ${saySpan(span, now)} on?`
          : say`Cancel ${named(meeting.title)}, ${saySpan(span, now)}?`,
      ...notes,
      say`Nothing is cancelled yet: answer "yes" or "no".`,
    ).markdown,
    where: whereFor(meeting, context),
    card: {
      content: renderConfirmCard({
        title: meeting.title,
        span,
        people: sayPeople(doomed, context),
        notes: notes.map((note) => note.card),
        button: `${what}${told}`,
        now,
      }),
      subject: { kind: 'cancel', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'cancel', asked: 'yes-or-no' },
      presses: { yes: 'cancel.confirm', no: 'cancel.leave' },
      meetings: [{ id: meeting.id, title: meeting.title }],
    },
  };
}

function sayReach({ invitees, planned, meeting, isVeiled }: Doomed, scope: Scope | undefined): readonly Sentence[] {
  const mailed =
    invitees.length === 0
      ? isVeiled
        ? say`Whoever is invited is told by mail.`
        : say`Nobody else is invited.`
      : say`Webex mails ${count(invitees.length, 'person', 'people')}.`;
  const from = meeting.span.start.epochMilliseconds;
  const gone = scope === 'series' ? planned : planned.filter((one) => one.span.start.epochMilliseconds >= from);
  switch (scope) {
    case undefined:
      return [mailed];
    case 'occurrence':
      return [say`Only this one; the series goes on.`, mailed];
    default:
      return [
        say`${count(gone.length, 'occurrence', 'occurrences')} of the next six months ${gone.length === 1 ? 'goes' : 'go'}.`,
        mailed,
      ];
  }
}
