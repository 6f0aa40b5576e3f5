import { type MeetingSubject, renderMeetingSubject } from '../../card/meeting-subject.ts';
import { named, say, type Sentence } from '../../card/sentence.ts';
import { isEmail, type Invitee } from '../../domain/invitee.ts';
import { MEETING_LIMITS, seriesIdOf, type Meeting } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { Temporal } from 'temporal-polyfill';
import { MEETING_CARD_MINUTES, type Context, type Reply } from '../feature.ts';

export type Guest = MeetingSubject['guests'][number];

/** Addresses out of an input that may hold anything: several, in any order, with names and brackets around them. */
export function parseEmails(text: string): Result<readonly string[], Problem> {
  const parts = text
    .split(/[\n,;]+/)
    .flatMap(addressesOf)
    .filter((part) => part !== '');
  if (parts.length === 0) return fail({ kind: 'nobody-named' });
  const wrong = parts.filter((part) => !isEmail(part));
  if (wrong.length > 0) return fail({ kind: 'not-an-address', texts: wrong });
  const emails = [...new Set(parts.map((email) => email.toLowerCase()))];
  const full = tooMany(emails.length);
  return full === undefined ? ok(emails) : fail(full);
}

/** Webex takes so many of a meeting. */
export function tooMany(count: number): Problem | undefined {
  const limit = MEETING_LIMITS.invitees;
  return count > limit ? { kind: 'too-many-invitees', count, limit } : undefined;
}

/** "Ana Lind <ana@example.com>" is one address; "ana@example.com ben@example.com" are two; "Ana Lind" is none. */
function addressesOf(part: string): readonly string[] {
  const bracketed = /<(?:mailto:)?([^<>]+)>/.exec(part)?.[1];
  if (bracketed !== undefined) return [bracketed.trim()];
  const words = part.trim().split(/\s+/);
  return words.every((word) => isEmail(word)) ? words : [part.trim()];
}

/** A meeting as its card is to show it, in 1:1. */
export function subjectOf(meeting: Meeting): MeetingSubject {
  return {
    kind: 'meeting',
    meetingId: meeting.id,
    title: meeting.title,
    start: meeting.span.start.toString(),
    end: meeting.span.end.toString(),
    hostEmail: meeting.hostEmail,
    webLink: meeting.webLink,
    shared: true,
    ...(meeting.scheduledType === 'webinar' ? { webinar: true } : {}),
    guests: [],
  };
}

export function guestOf(invitee: Invitee): Guest {
  return {
    email: invitee.email,
    displayName: invitee.displayName === invitee.email ? '' : invitee.displayName,
    coHost: invitee.coHost,
    id: invitee.id,
  };
}

/**
 * The invitee as the card alone knows them, to be acted on without reading the list; nothing where it does not know
 * enough. Webex's own answer then tells whether they are still there.
 */
export function inviteeOnCard(
  { meetingId, guests, webinar }: Pick<MeetingSubject, 'meetingId' | 'guests' | 'webinar'>,
  email: string,
): Invitee | undefined {
  const guest = guests.find((one) => one.email.toLowerCase() === email.toLowerCase());
  // An id from the list of one occurrence is another than that of its series: it would reach less, or more.
  const [, number] = guest?.id?.split(`${meetingId}_`) ?? [];
  // What becomes of a panelist is not for a card to guess.
  if (guest?.id === undefined || number === undefined || !/^\d+$/.test(number) || webinar === true) return undefined;
  const { id, displayName, coHost } = guest;
  return {
    id,
    email: guest.email,
    displayName: displayName === '' ? guest.email : displayName,
    coHost,
    panelist: false,
  };
}

export function withGuest(guests: readonly Guest[], guest: Guest): readonly Guest[] {
  return [...withoutGuest(guests, guest.email), guest];
}

export function withoutGuest(guests: readonly Guest[], email: string): readonly Guest[] {
  return guests.filter((one) => one.email.toLowerCase() !== email.toLowerCase());
}

/** Who is invited now: all of them, or those that are known of (`partly`), with those who came just now. */
export interface Invited {
  readonly guests: readonly Guest[];
  readonly partly?: boolean;
  readonly joined?: readonly Guest[];
}

/** The meeting's card again, with who is invited now and a sentence about what was done. */
export function showGuests(
  { partly: _before, ...subject }: MeetingSubject,
  { guests, partly = false, joined = [] }: Invited,
  sentence: Sentence,
  context: Context,
): Reply {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const updated = { ...subject, guests: [...guests], ...(partly ? { partly } : {}) };
  const known = partly ? { joins: [...joined] } : { now: { guests: updated.guests } };
  return {
    markdown: say`${sentence} Meeting: ${named(subject.title)}.`.markdown,
    where: 'here',
    replacesPressed: true,
    // Wherever else its card stands, who is invited is known; nobody is told there.
    news: [{ seriesId: seriesIdOf(subject.meetingId), say: () => sentence, ...known }],
    card: {
      content: renderMeetingSubject(updated, {
        what: 'Invitees changed',
        zone: context.at.zone,
        otherZones: [],
        now,
        note: sentence.card,
        people: true,
        instead: [],
      }),
      subject: updated,
      minutes: MEETING_CARD_MINUTES,
    },
  };
}
