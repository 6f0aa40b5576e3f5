import { escapeMarkdown } from '../../card/escape.ts';
import type { MeetingSubject } from '../../card/meeting-subject.ts';
import type { Invitee } from '../../domain/invitee.ts';
import { unreachable } from '../../domain/result.ts';
import type { Context, Reply } from '../feature.ts';
import { guestOf, showGuests } from './guests.ts';

export interface ChangeIntent {
  readonly subject: MeetingSubject;
  readonly email: string;
  readonly change: 'remove' | 'cohost' | 'not-cohost';
}

/** Removes somebody, or makes them cohost or not; what Webex really did is read back and told. */
export async function handleChange(intent: ChangeIntent, context: Context): Promise<Reply> {
  const { subject, email, change } = intent;
  const invitees = await context.webex.invitees.list(subject.meetingId);
  const invitee = invitees.find((one) => one.email.toLowerCase() === email.toLowerCase());
  if (invitee === undefined) {
    return showGuests(
      subject,
      invitees.map(guestOf),
      `${escapeMarkdown(email)} is not invited any more; nothing was changed.`,
      context,
    );
  }
  const done = await apply(invitee, change, context);
  const others = invitees.filter((one) => one.id !== invitee.id);
  const guests = (done.invitee === undefined ? others : [...others, done.invitee]).map(guestOf);
  return showGuests(subject, guests, done.sentence, context);
}

async function apply(
  invitee: Invitee,
  change: ChangeIntent['change'],
  context: Context,
): Promise<{ sentence: string; invitee?: Invitee }> {
  const name = escapeMarkdown(invitee.email);
  switch (change) {
    case 'remove': {
      const removed = await context.webex.invitees.remove(invitee.id, { sendEmail: true });
      return { sentence: removed ? `Removed ${name}; Webex tells them by mail.` : `${name} was removed already.` };
    }
    case 'cohost': {
      const updated = await context.webex.invitees.update({ ...invitee, coHost: true }, { sendEmail: false });
      return { invitee: updated, sentence: updated.coHost ? `Made ${name} cohost.` : refused(name) };
    }
    case 'not-cohost': {
      const updated = await context.webex.invitees.update({ ...invitee, coHost: false }, { sendEmail: false });
      return {
        invitee: updated,
        sentence: updated.coHost ? `Webex still lists ${name} as cohost.` : `${name} is no longer cohost.`,
      };
    }
    default:
      return unreachable(change);
  }
}

function refused(name: string): string {
  return `Webex did not make ${name} cohost: only people with a host account on the meeting's own site can be. They stay invited.`;
}
