import { Temporal } from 'temporal-polyfill';
import { ENCRYPTED, isEncrypted } from '../../card/say-options.ts';
import { named, say, together, type Sentence } from '../../card/sentence.ts';
import { told, type AskedOptions } from '../../domain/asked-options.ts';
import { optionRefused } from '../../domain/check-options.ts';
import type { Meeting, MeetingDraft } from '../../domain/meeting.ts';
import { plannedStart } from '../../domain/neighbours.ts';
import { restOfRule } from '../../domain/recurrence.ts';
import { count, saySpan } from '../../domain/spoken-time.ts';
import { minutesOf, spanIn, spanOf } from '../../domain/when.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import { noteDone, problemReply, QUESTION_MINUTES, type Context, type Reply } from '../feature.ts';
import { draftLike } from './apply.ts';
import { whereFor, write } from './ask.ts';
import { isAsAsked } from './as-asked.ts';
import { keep, type ConfirmBody, type ScopeAsked } from './body.ts';
import { renderAnewCard } from './card.ts';
import { gatherSubject, type Subject } from './gather.ts';
import { newsOfAnew } from './news.ts';
import { changed } from './tell.ts';
import type { Wish } from './wish.ts';

/** What Webex fixes when a meeting is made: it can be cancelled, and made anew like that. */
export async function askAnew(
  meeting: Meeting,
  wish: Wish,
  scope: ScopeAsked | undefined,
  context: Context,
): Promise<Reply> {
  const subject = await gatherAnew(meeting, context);
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const draftId = await write(
    {
      meetingId: meeting.id,
      occurrenceId: meeting.id,
      wish,
      ...told({ scope }),
      change: {},
      back: keep({ title: meeting.title, span: meeting.span }),
      quiet: false,
    },
    context,
  );
  const notes = notesOf(subject, wish.options ?? {}, scope);
  const span = spanIn(meeting.span, context.at.zone);
  const what = sayWish(wish.options ?? {});
  return {
    markdown: together(
      say`Webex fixes ${fixedIn(wish.options ?? {})} when a meeting is made, so ${named(meeting.title)} cannot be changed like that.`,
      say`I can cancel it and make it anew ${what}, ${saySpan(span, now)}.`,
      ...notes,
      say`Nothing is changed yet: answer "yes" or "no".`,
    ).markdown,
    where: whereFor(meeting, context),
    card: {
      content: renderAnewCard({
        title: meeting.title,
        span,
        what: what.card,
        notes: notes.map((note) => note.card),
        now,
      }),
      subject: { kind: 'change', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'move', asked: 'yes-or-no' },
      presses: { yes: 'reschedule.anew', no: 'reschedule.leave' },
      meetings: [{ id: meeting.id, title: meeting.title }],
    },
  };
}

/** Of a meeting in a personal room Webex does not tell who is invited. */
export async function gatherAnew(meeting: Meeting, context: Context): Promise<Subject> {
  return meeting.scheduledType === 'personalRoomMeeting'
    ? { meeting, invitees: [], planned: [] }
    : gatherSubject(meeting, context);
}

function fixedIn({ place, template, site }: AskedOptions): string {
  if (place !== undefined) return 'where a meeting is held';
  if (template !== undefined) return 'the template';
  return site === undefined ? 'this' : 'the site';
}

/** "in your personal room", "from the template *Workshop*" */
function sayWish({ place, template, site }: AskedOptions): Sentence {
  return [
    place === 'personalRoom' ? say`in your personal room` : undefined,
    place === 'oneTime' ? say`with a link of its own` : undefined,
    template === undefined ? undefined : say`from the template ${named(template.name)}`,
    site === undefined ? undefined : say`on ${site.name}`,
  ]
    .filter((part) => part !== undefined)
    .reduce((all, part) => say`${all} and ${part}`);
}

function notesOf(
  { meeting, invitees, series, planned }: Subject,
  options: AskedOptions,
  scope: ScopeAsked | undefined,
): readonly Sentence[] {
  const edited = planned.filter(({ isModified }) => isModified).length;
  return [
    scope === 'series' && series !== undefined ? say`That is the whole series, from this one on.` : undefined,
    scope === 'series' && edited > 0
      ? say`${count(edited, 'edited occurrence')} of it would be as planned.`
      : undefined,
    say`Its link, number and password are new${invitees.length > 0 ? `, and ${count(invitees.length, 'person is', 'people are')} mailed twice` : ''}.`,
    meeting.scheduledType === 'personalRoomMeeting'
      ? say`Webex does not tell who is invited to a meeting in a personal room: invite them anew.`
      : undefined,
    options.place === 'personalRoom'
      ? say`In a personal room there is no automatic recording, and it can be cancelled later but not moved or changed.`
      : undefined,
    isEncrypted(options) ? ENCRYPTED : undefined,
  ].filter((note) => note !== undefined);
}

/** Made first, then the old one is cancelled: whatever happens in between, no meeting is lost. */
export async function makeAnew(body: ConfirmBody, subject: Subject, context: Context): Promise<Reply> {
  const { meeting, series } = subject;
  if (!isAsAsked(body, meeting)) return askAnew(meeting, body.wish, body.scope, context);
  const whole = body.scope === 'series' && series !== undefined;
  let made: Meeting;
  try {
    made = await context.webex.meetings.create(anewDraft(body, subject), context.createKey(0));
  } catch (error) {
    const problem =
      error instanceof WebexRefusal && error.status === 400 ? optionRefused(error.description) : undefined;
    if (problem === undefined) throw error;
    return problem.kind === 'code-missing' ? wantsCode(problem.name, meeting, context) : problemReply(problem);
  }
  await context.webex.meetings.cancel(whole ? series.id : meeting.id, { sendEmail: true });
  const what = sayWish(body.wish.options ?? {});
  await noteDone('reschedule', `Made ${meeting.title} anew and cancelled the old one`, context);
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const span = spanIn(made.span, context.at.zone);
  return changed(
    {
      meeting: made,
      known: meeting,
      what: 'Made anew',
      sentence: say`Made ${named(meeting.title)} anew ${what}, ${saySpan(span, now)}, and cancelled the old one. The link is new.`,
      rows: [{ label: 'Now', was: '', now: `${what.card}, ${saySpan(span, now)}` }],
      notes: [],
      news: [newsOfAnew(meeting, made, whole || series === undefined)],
    },
    context,
  );
}

function wantsCode(code: string, meeting: Meeting, context: Context): Reply {
  const sentence = say`The site wants the tracking code "${code}" for each meeting, so nothing was changed and ${named(meeting.title)} stays where it is. Schedule it there with its code, for example "on the site, tracking code ${code}: 4711", and cancel this one.`;
  return { markdown: sentence.markdown, where: whereFor(meeting, context) };
}

function anewDraft(body: ConfirmBody, subject: Subject): MeetingDraft {
  const { meeting, series } = subject;
  const { place, template, site } = body.wish.options ?? {};
  // Kinds of session and tracking codes belong to a site.
  const { trackingCodes, sessionTypeId, ...draft } = draftLike(meeting, subject, {});
  const ofSite = site === undefined ? told({ trackingCodes, sessionTypeId }) : {};
  const { enabledAutoRecordMeeting: record, ...options } = draft.options;
  const inRoom = place === 'personalRoom';
  return {
    ...draft,
    ...(body.scope === 'series' && series !== undefined ? wholeOf(meeting, series) : {}),
    options: inRoom ? options : { ...options, ...told({ enabledAutoRecordMeeting: record }) },
    ...(inRoom ? { scheduledType: 'personalRoomMeeting' as const } : ofSite),
    ...told({ templateId: template?.id, siteUrl: site?.id ?? (meeting.siteUrl === '' ? undefined : meeting.siteUrl) }),
  };
}

/** The series from its next planned time on. */
function wholeOf(meeting: Meeting, series: Meeting): Pick<MeetingDraft, 'span' | 'zone' | 'recurrence'> {
  const { start } = series.span;
  const next = plannedStart(meeting, start.timeZoneId);
  const rule = series.recurrence === undefined ? undefined : restOfRule(series.recurrence, start, next, 0);
  return {
    span: spanOf(next, minutesOf(series.span)),
    zone: start.timeZoneId,
    ...told({ recurrence: rule ?? series.recurrence }),
  };
}
