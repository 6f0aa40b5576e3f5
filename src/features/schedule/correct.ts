import { Temporal } from 'temporal-polyfill';
import { type MeetingSubject, renderMeetingSubject, subjectSpan } from '../../card/meeting-subject.ts';
import { named, say, together } from '../../card/sentence.ts';
import { seriesIdOf } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { sayClock, saySpan, sayZone } from '../../domain/spoken-time.ts';
import { checkTimes } from '../../domain/time-form.ts';
import { isZone, minutesOf, spanIn, type Span, type Zone } from '../../domain/when.ts';
import { MEETING_CARD_MINUTES, noteDone, problemReply, type Context, type Press, type Reply } from '../feature.ts';

export interface Correction {
  readonly subject: MeetingSubject;
  /** Local, `YYYY-MM-DD` and `HH:MM`; empty where nothing was said. */
  readonly date: string;
  readonly time: string;
  /** Whose clocks are meant; empty where it stays. */
  readonly zone: string;
}

/** "I meant": one of the offered times; or a day, a time, a zone, which go before what was chosen above them. */
export function parseCorrection(subject: MeetingSubject, { inputs }: Press): Result<Correction, Problem> {
  const { instead = '', date = '', time = '', zone = '' } = inputs;
  if (zone !== '' && !isZone(zone)) return fail({ kind: 'zone-unknown', text: zone });
  const moved = zone !== '' && zone !== zoneOf(subject);
  if (date !== '' || time !== '' || moved) return ok({ subject, date, time, zone: moved ? zone : '' });
  if (instead === '' || instead === 'other') return fail({ kind: 'time-missing' });
  const [day = '', clock = ''] = instead.split('T');
  return ok({ subject, date: day, time: clock, zone: Temporal.ZonedDateTime.from(subject.start).timeZoneId });
}

function zoneOf({ saidZone, start }: MeetingSubject): Zone {
  return saidZone ?? Temporal.ZonedDateTime.from(start).timeZoneId;
}

/** The words were read wrongly: the meeting just made gets the time that was meant. What was said stays, in a new zone too. */
export async function handleCorrection({ subject, date, time, zone }: Correction, context: Context): Promise<Reply> {
  const was = subjectSpan(subject, context.at.zone);
  const said = subjectSpan(subject, zoneOf(subject));
  const meant = zone === '' ? zoneOf(subject) : zone;
  const form = {
    date: date === '' ? said.start.toPlainDate().toString() : date,
    time: time === '' ? said.start.toPlainTime().toString({ smallestUnit: 'minute' }) : time,
    minutes: String(minutesOf(was)),
    zone: meant,
    fold: '' as const,
  };
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const span = checkTimes(form, now);
  if (!span.ok) return problemReply(span.problem);
  await context.webex.meetings.change(subject.meetingId, { span: span.value, zone: meant }, { sendEmail: true });
  await noteDone('schedule', `Corrected the time of ${subject.title}`, context);
  const shown = spanIn(span.value, context.at.zone);
  const changed = { ...subject, start: shown.start.toString(), end: shown.end.toString(), saidZone: meant };
  // Which time was meant is said beyond doubt: what stands there is told, not asked about.
  const taken = await context.clashes({
    planned: { span: span.value },
    except: { meetingId: subject.meetingId, seriesId: subject.meetingId },
    where: 'here',
  });
  const note = taken === undefined ? undefined : context.say(taken.doubt);
  const sentence = say`${named(subject.title)} is now on ${saySpan(shown, now)}${elsewhere(span.value, context.at.zone)}; it was ${saySpan(was, now)}.`;
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
        otherZones: meant === context.at.zone ? [] : [meant],
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

/** The same moment on the clocks that were meant. */
function elsewhere({ start }: Span, zone: Zone): string {
  return start.timeZoneId === zone ? '' : `, which is ${sayClock(start.toPlainTime())} (${sayZone(start.timeZoneId)})`;
}
