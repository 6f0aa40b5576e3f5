import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { spanIn, type Span, type Zone } from '../domain/when.ts';
import type { CardJson } from './card.ts';
import type { Choice } from './elements.ts';
import { renderMeetingCard } from './meeting-card.ts';
import { isOutside } from './people-line.ts';

/**
 * What a posted meeting card stands for: the facts it shows, so that a press can show it again without asking Webex
 * for each of them. Kept in the posted-card row, never in the card.
 */
export const MeetingSubject = z.object({
  kind: z.literal('meeting'),
  meetingId: z.string(),
  title: z.string(),
  /** RFC 9557 with the zone of who made the card. */
  start: z.string(),
  end: z.string(),
  hostEmail: z.string(),
  webLink: z.string(),
  /** False where the space does not own the meeting: no link and no names are shown there. */
  shared: z.boolean(),
  /** When Webex told it (epoch milliseconds): later a press looks at the meeting again. */
  asOf: z.number().optional(),
  /** The zone in which the time was said, where that is not the person's own. */
  saidZone: z.string().optional(),
  /** Until when (epoch milliseconds) it can be taken back, and under which entry. */
  undo: z.object({ id: z.string(), until: z.number() }).optional(),
  /** The rule of a series, in words. */
  repeats: z.string().optional(),
  /** What it is like beside, in words. */
  options: z.string().optional(),
  guests: z.array(
    z.object({
      email: z.string(),
      displayName: z.string(),
      coHost: z.boolean(),
      /** Webex's own of the invitee, where Webex has told it: what it tells of a meeting just made holds none. */
      id: z.string().optional(),
    }),
  ),
  /** These are not all: who else is invited was not read. */
  partly: z.boolean().optional(),
  /** A webinar: its people have roles that this card does not show. */
  webinar: z.boolean().optional(),
  /** Somebody from outside has come into the space since: no link until the host agrees. */
  withheld: z.boolean().optional(),
  /** People from outside who came later, and whom the host lets see the link. */
  admitted: z.array(z.string()).optional(),
  /** It was cancelled; the card stays, in case it is created again. */
  over: z.boolean().optional(),
});
export type MeetingSubject = z.infer<typeof MeetingSubject>;

/** How the card is to look this time; the facts come from its subject. */
export interface MeetingLook {
  readonly what: string;
  readonly zone: Zone;
  readonly otherZones: readonly Zone[];
  readonly now: Temporal.Instant;
  readonly readAs?: string;
  readonly note?: string;
  readonly people: boolean;
  /** Other ways the words may have been meant; none where nothing was guessed. */
  readonly instead: readonly Choice[];
}

export function renderMeetingSubject(subject: MeetingSubject, look: MeetingLook): CardJson {
  const guests = subject.guests.map((guest) => ({ ...guest, outside: isOutside(guest.email, subject.hostEmail) }));
  return renderMeetingCard({
    what: look.what,
    title: subject.title,
    span: subjectSpan(subject, look.zone),
    otherZones: look.otherZones,
    guests,
    partly: subject.partly === true,
    ...(subject.repeats === undefined ? {} : { repeats: subject.repeats }),
    ...(subject.options === undefined ? {} : { options: subject.options }),
    shared: subject.shared,
    ...(look.readAs === undefined ? {} : { readAs: look.readAs }),
    ...(look.note === undefined ? {} : { note: look.note }),
    ...(subject.shared && subject.withheld !== true && subject.over !== true ? { webLink: subject.webLink } : {}),
    // Undo leaves with its ten minutes.
    buttons: {
      people: look.people,
      instead: look.instead,
      ...(subject.saidZone === undefined ? {} : { zone: subject.saidZone }),
      undo: (subject.undo?.until ?? 0) > look.now.epochMilliseconds,
    },
    now: look.now,
  });
}

export function subjectSpan(subject: MeetingSubject, zone: Zone): Span {
  return spanIn(
    { start: Temporal.ZonedDateTime.from(subject.start), end: Temporal.ZonedDateTime.from(subject.end) },
    zone,
  );
}
