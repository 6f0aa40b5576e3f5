import { Temporal } from 'temporal-polyfill';
import { type MeetingSubject, renderMeetingSubject, subjectSpan } from '../../card/meeting-subject.ts';
import { named, say, together } from '../../card/sentence.ts';
import { seriesIdOf } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { saySpan } from '../../domain/spoken-time.ts';
import { checkTimes } from '../../domain/time-form.ts';
import { minutesOf, spanIn } from '../../domain/when.ts';
import { MEETING_CARD_MINUTES, problemReply, type Context, type Press, type Reply } from '../feature.ts';

export interface Correction {
  readonly subject: MeetingSubject;
  /** Local, `YYYY-MM-DD` and `HH:MM`; empty where nothing was said. */
  readonly date: string;
  readonly time: string;
}

/** "I meant": one of the offered times, or a day, a time, or both. */
export function parseCorrection(subject: MeetingSubject, { inputs }: Press): Result<Correction, Problem> {
  const { instead = '', date = '', time = '' } = inputs;
  if (instead !== '' && instead !== 'other') {
    const [day = '', clock = ''] = instead.split('T');
    return ok({ subject, date: day, time: clock });
  }
  return date === '' && time === '' ? fail({ kind: 'time-missing' }) : ok({ subject, date, time });
}

/** The words were read wrongly: the meeting just made gets the time that was meant. */
export async function handleCorrection({ subject, date, time }: Correction, context: Context): Promise<Reply> {
  const was = subjectSpan(subject, context.at.zone);
  const form = {
    date: date === '' ? was.start.toPlainDate().toString() : date,
    time: time === '' ? was.start.toPlainTime().toString({ smallestUnit: 'minute' }) : time,
    minutes: String(minutesOf(was)),
    zone: context.at.zone,
    fold: '' as const,
  };
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const span = checkTimes(form, now);
  if (!span.ok) return problemReply(span.problem);
  await context.webex.meetings.change(
    subject.meetingId,
    { span: span.value, zone: context.at.zone },
    { sendEmail: true },
  );
  const changed = { ...subject, start: span.value.start.toString(), end: span.value.end.toString() };
  // Which time was meant is said beyond doubt: what stands there is told, not asked about.
  const taken = await context.clashes({
    planned: { span: span.value },
    except: { meetingId: subject.meetingId, seriesId: subject.meetingId },
    where: 'here',
  });
  const note = taken === undefined ? undefined : context.say(taken.doubt);
  const sentence = say`${named(subject.title)} is now on ${saySpan(span.value, now)}; it was ${saySpan(was, now)}.`;
  return {
    markdown: together(sentence, note).markdown,
    where: 'here',
    ...(taken?.aside === undefined ? {} : { aside: taken.aside }),
    replacesPressed: true,
    news: [
      {
        seriesId: seriesIdOf(subject.meetingId),
        what: 'Corrected',
        say: (zone) =>
          say`${named(subject.title)} is now on ${saySpan(spanIn(span.value, zone), now)}; it was ${saySpan(spanIn(was, zone), now)}.`,
        now: { start: changed.start, end: changed.end },
      },
    ],
    card: {
      content: renderMeetingSubject(changed, {
        what: 'Corrected',
        zone: context.at.zone,
        otherZones: [],
        now,
        ...(note === undefined ? {} : { note: note.card }),
        people: true,
        instead: [],
      }),
      subject: changed,
      minutes: MEETING_CARD_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'schedule' },
      presses: {},
      meetings: [{ id: subject.meetingId, title: subject.title }],
    },
  };
}
