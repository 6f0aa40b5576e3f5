import type { MeetingSubject } from '../../card/meeting-subject.ts';
import { say, together, type Sentence } from '../../card/sentence.ts';
import { count } from '../../domain/spoken-time.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import { problemReply, type Context, type Reply } from '../feature.ts';
import { FEW } from './directly.ts';
import { guestOf, showGuests, tooMany, withGuest, type Guest } from './guests.ts';
import { orAskHost } from './or-ask-host.ts';
import { sayMany } from './say-people.ts';
import { refreshed } from './refreshed.ts';
import { writeUndo } from './undo.ts';

export interface AddIntent {
  readonly subject: MeetingSubject;
  readonly emails: readonly string[];
}

/** Invites at once: the person named them. A few are one call; many are read first, subtracted, and sent in hundreds. */
export async function handleAdd({ subject: pressed, emails }: AddIntent, context: Context): Promise<Reply> {
  const subject = await refreshed(pressed, context);
  const shown = new Set(subject.guests.map(({ email }) => email.toLowerCase()));
  // Webex would take none of several of whom it knows one already, and not say whom.
  const isMixed = emails.length > 1 && emails.some((email) => shown.has(email));
  const work = (): Promise<Reply> =>
    emails.length > FEW || isMixed ? addMany(subject, emails, context) : addFew(subject, emails, context);
  return orAskHost(subject, { act: 'invite', emails: [...emails], cohosts: [] }, work, context);
}

async function addFew(subject: MeetingSubject, emails: readonly string[], context: Context): Promise<Reply> {
  try {
    const added = await context.webex.invitees.addFew(subject.meetingId, emails.map(blank), { sendEmail: true });
    const done = { added, removed: [], raised: [] };
    await writeUndo({ meeting: { id: subject.meetingId, title: subject.title }, done }, context);
    const joined = added.map(guestOf);
    const guests = joined.reduce(withGuest, subject.guests);
    const invited = { guests, joined, ...(subject.partly === true ? { partly: true } : {}) };
    return showGuests(subject, invited, say`Invited ${sayWhom(emails, subject)}.`, context);
  } catch (error) {
    if (error instanceof WebexRefusal && error.status === 409)
      // Somebody is invited already. Of several Webex does not say who.
      return emails.length === 1 ? already(emails, subject) : addMany(subject, emails, context);
    if (error instanceof WebexRefusal && error.status === 404) return problemReply({ kind: 'meeting-gone' });
    throw error;
  }
}

async function addMany(subject: MeetingSubject, emails: readonly string[], context: Context): Promise<Reply> {
  const present = await context.webex.invitees.list(subject.meetingId);
  const known = new Set(present.map((invitee) => invitee.email.toLowerCase()));
  const fresh = emails.filter((email) => !known.has(email));
  if (fresh.length === 0) return already(emails, subject);
  const full = tooMany(present.length + fresh.length);
  if (full !== undefined) return problemReply(full);
  const added = await context.webex.invitees.addMany(subject.meetingId, fresh.map(blank), { sendEmail: true, present });
  const done = { added, removed: [], raised: [] };
  await writeUndo({ meeting: { id: subject.meetingId, title: subject.title }, done }, context);
  const before = emails.filter((email) => known.has(email));
  const guests = added.map(guestOf).reduce<readonly Guest[]>(withGuest, present.map(guestOf));
  const told = before.length === 0 ? undefined : say`Already invited: ${sayWhom(before, subject)}.`;
  return showGuests(subject, { guests }, together(say`Invited ${sayWhom(fresh, subject)}.`, told), context);
}

/** A space that is not invited as a whole is told how many come, not who: the address stood in the presser's card only. */
function sayWhom(emails: readonly string[], { shared }: MeetingSubject): Sentence | string {
  return shared ? sayMany(emails) : count(emails.length, 'person', 'people');
}

function already(emails: readonly string[], { shared }: MeetingSubject): Reply {
  const reply = problemReply({ kind: 'already-invited', emails });
  return shared ? reply : { ...reply, where: 'private' };
}

function blank(email: string): { email: string; displayName: string; coHost: boolean; panelist: boolean } {
  return { email, displayName: '', coHost: false, panelist: false };
}
