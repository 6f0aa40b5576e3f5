import type { MeetingSubject } from '../../card/meeting-subject.ts';
import { say, together, type Sentence } from '../../card/sentence.ts';
import { count } from '../../domain/spoken-time.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import { problemReply, type Context, type Reply } from '../feature.ts';
import { sayMany } from './apply.ts';
import { guestOf, showGuests, type Guest } from './guests.ts';
import { orAskHost } from './or-ask-host.ts';
import { writeUndo } from './undo.ts';

export interface AddIntent {
  readonly subject: MeetingSubject;
  readonly emails: readonly string[];
}

/** Invites at once: the person named them. One is one call; many are read first, subtracted, and sent in hundreds. */
export function handleAdd({ subject, emails }: AddIntent, context: Context): Promise<Reply> {
  const [only] = emails;
  const work = (): Promise<Reply> =>
    emails.length === 1 && only !== undefined ? addOne(subject, only, context) : addMany(subject, emails, context);
  return orAskHost(subject, { act: 'invite', emails: [...emails], cohosts: [] }, work, context);
}

async function addOne(subject: MeetingSubject, email: string, context: Context): Promise<Reply> {
  try {
    const invitee = await context.webex.invitees.add(subject.meetingId, blank(email), { sendEmail: true });
    const done = { added: [invitee], removed: [], raised: [] };
    await writeUndo({ meeting: { id: subject.meetingId, title: subject.title }, done }, context);
    return showGuests(
      subject,
      withGuest(subject.guests, guestOf(invitee)),
      say`Invited ${sayWhom([email], subject)}.`,
      context,
    );
  } catch (error) {
    if (error instanceof WebexRefusal && error.status === 409) {
      return already([email], subject);
    }
    if (error instanceof WebexRefusal && error.status === 404) return problemReply({ kind: 'meeting-gone' });
    throw error;
  }
}

async function addMany(subject: MeetingSubject, emails: readonly string[], context: Context): Promise<Reply> {
  const present = await context.webex.invitees.list(subject.meetingId);
  const known = new Set(present.map((invitee) => invitee.email.toLowerCase()));
  const fresh = emails.filter((email) => !known.has(email));
  if (fresh.length === 0) return already(emails, subject);
  const added = await context.webex.invitees.addMany(subject.meetingId, fresh.map(blank), { sendEmail: true, present });
  const done = { added, removed: [], raised: [] };
  await writeUndo({ meeting: { id: subject.meetingId, title: subject.title }, done }, context);
  const before = emails.filter((email) => known.has(email));
  const guests = added.reduce<readonly Guest[]>(
    (all, invitee) => withGuest(all, guestOf(invitee)),
    present.map(guestOf),
  );
  const told = before.length === 0 ? undefined : say`Already invited: ${sayWhom(before, subject)}.`;
  return showGuests(subject, guests, together(say`Invited ${sayWhom(fresh, subject)}.`, told), context);
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

function withGuest(guests: readonly Guest[], guest: Guest): readonly Guest[] {
  return [...guests.filter((one) => one.email.toLowerCase() !== guest.email.toLowerCase()), guest];
}
