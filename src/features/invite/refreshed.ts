import type { MeetingSubject } from '../../card/meeting-subject.ts';
import type { Context } from '../feature.ts';

/** So long a card is taken for what Webex holds. */
const FRESH_MS = 10 * 60_000;

/**
 * What the pressed card stands for, as Webex has it now: others change meetings too, and nobody tells the bot. One
 * call, none while the card is new; where Webex shows the presser nothing, what they press is refused by Webex itself.
 * A space that does not own the meeting hears of no change.
 */
export async function refreshed(subject: MeetingSubject, { webex, now, at }: Context): Promise<MeetingSubject> {
  if (!subject.shared || subject.over === true || (subject.asOf !== undefined && now - subject.asOf <= FRESH_MS))
    return subject;
  const meeting = await webex.meetings.fetch(subject.meetingId);
  if (meeting === undefined) return subject;
  const { title, span, webLink, recurrence } = meeting;
  // The card of a series shows its first time, and how it repeats.
  const time =
    recurrence === undefined && subject.repeats === undefined
      ? { start: span.start.withTimeZone(at.zone).toString(), end: span.end.withTimeZone(at.zone).toString() }
      : {};
  return { ...subject, title, ...time, ...(webLink === '' ? {} : { webLink }), asOf: now };
}
