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
  const limit = MEETING_LIMITS.invitees;
  return emails.length > limit ? fail({ kind: 'too-many-invitees', count: emails.length, limit }) : ok(emails);
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
    guests: [],
  };
}

export function guestOf(invitee: Invitee): Guest {
  return {
    email: invitee.email,
    displayName: invitee.displayName === invitee.email ? '' : invitee.displayName,
    coHost: invitee.coHost,
  };
}

/** The meeting's card again, with who is invited now and a sentence about what was done. */
export function showGuests(
  subject: MeetingSubject,
  guests: readonly Guest[],
  sentence: Sentence,
  context: Context,
): Reply {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const updated = { ...subject, guests: [...guests] };
  return {
    markdown: say`${sentence} Meeting: ${named(subject.title)}.`.markdown,
    where: 'here',
    replacesPressed: true,
    // Wherever else its card stands, who is invited is known; nobody is told there.
    news: [{ seriesId: seriesIdOf(subject.meetingId), say: () => sentence, now: { guests: updated.guests } }],
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
