import type { MeetingSubject } from '../../card/meeting-subject.ts';
import { named, say, type Sentence } from '../../card/sentence.ts';
import type { Invitee } from '../../domain/invitee.ts';
import type { Context, Reply } from '../feature.ts';
import { guestOf, showGuests } from './guests.ts';
import { orAskHost } from './or-ask-host.ts';
import { writeUndo, type UndoOf } from './undo.ts';

export interface ChangeIntent {
  readonly subject: MeetingSubject;
  readonly email: string;
  readonly change: 'remove' | 'cohost' | 'not-cohost' | 'rename';
  /** The name to show, for `rename`. */
  readonly name: string;
}

const ACTS = { remove: 'uninvite', cohost: 'invite', 'not-cohost': 'demote', rename: 'rename' } as const;

/** Removes somebody, or makes them cohost or not; what Webex really did is read back and told. */
export function handleChange(intent: ChangeIntent, context: Context): Promise<Reply> {
  const { subject, email, change } = intent;
  const cohosts = change === 'cohost' ? [email] : [];
  const asked = {
    act: ACTS[change],
    emails: [email],
    cohosts,
    ...(change === 'rename' ? { name: intent.name } : {}),
  };
  return orAskHost(subject, asked, () => apply(intent, context), context);
}

async function apply({ subject, email, change, name }: ChangeIntent, context: Context): Promise<Reply> {
  const invitees = await context.webex.invitees.list(subject.meetingId);
  const invitee = invitees.find((one) => one.email.toLowerCase() === email.toLowerCase());
  if (invitee === undefined) {
    return showGuests(
      subject,
      invitees.map(guestOf),
      say`${email} is not invited any more; nothing was changed.`,
      context,
    );
  }
  const done =
    change === 'remove'
      ? await remove(invitee, context)
      : change === 'rename'
        ? await rename(invitee, name, context)
        : await setCohost(invitee, change === 'cohost', context);
  await writeUndo(
    { meeting: { id: subject.meetingId, title: subject.title }, done: undoOf(invitee, done, change) },
    context,
  );
  const others = invitees.filter((one) => one.id !== invitee.id);
  const guests = (done.invitee === undefined ? others : [...others, done.invitee]).map(guestOf);
  return showGuests(subject, guests, done.sentence, context);
}

function undoOf(before: Invitee, { invitee }: Done, change: ChangeIntent['change']): UndoOf {
  const raised = change === 'cohost' && invitee?.coHost === true && !before.coHost;
  return { added: [], removed: change === 'remove' ? [before] : [], raised: raised ? [before] : [] };
}

interface Done {
  readonly sentence: Sentence;
  /** As Webex lists them now; nothing when they are gone. */
  readonly invitee?: Invitee;
}

async function remove(invitee: Invitee, context: Context): Promise<Done> {
  const removed = await context.webex.invitees.remove(invitee.id, { sendEmail: true });
  return {
    sentence: removed
      ? say`Removed ${invitee.email}; Webex tells them by mail.`
      : say`${invitee.email} was removed already.`,
  };
}

/** Webex knows its own people's names better: what it shows is read back. */
async function rename(invitee: Invitee, name: string, context: Context): Promise<Done> {
  const updated = await context.webex.invitees.update({ ...invitee, displayName: name }, { sendEmail: false });
  const { email } = invitee;
  return {
    invitee: updated,
    sentence:
      updated.displayName === name
        ? say`${email} is shown as ${named(name)}.`
        : say`Webex goes on showing ${email} as ${named(updated.displayName)}: the name of somebody it knows is their own.`,
  };
}

/** Webex grants it to host accounts of the meeting's own site only, and does not say when it did not: read it back. */
async function setCohost(invitee: Invitee, coHost: boolean, context: Context): Promise<Done> {
  const updated = await context.webex.invitees.update({ ...invitee, coHost }, { sendEmail: false });
  const { email } = invitee;
  if (coHost) {
    const refused = say`Webex did not make ${email} cohost: only people with a host account on the meeting's own site can be. They stay invited.`;
    return { invitee: updated, sentence: updated.coHost ? say`Made ${email} cohost.` : refused };
  }
  return {
    invitee: updated,
    sentence: updated.coHost ? say`Webex still lists ${email} as cohost.` : say`${email} is no longer cohost.`,
  };
}
