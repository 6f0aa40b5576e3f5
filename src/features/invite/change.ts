import type { MeetingSubject } from '../../card/meeting-subject.ts';
import { named, say, type Sentence } from '../../card/sentence.ts';
import type { Invitee } from '../../domain/invitee.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import type { Context, Reply } from '../feature.ts';
import { guestOf, inviteeOnCard, showGuests, withGuest, withoutGuest, type Guest } from './guests.ts';
import { orAskHost } from './or-ask-host.ts';
import { refreshed } from './refreshed.ts';
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
export async function handleChange(pressed: ChangeIntent, context: Context): Promise<Reply> {
  const subject = await refreshed(pressed.subject, context);
  const intent = { ...pressed, subject };
  const { email, change } = intent;
  const cohosts = change === 'cohost' ? [email] : [];
  const asked = {
    act: ACTS[change],
    emails: [email],
    cohosts,
    ...(change === 'rename' ? { name: intent.name } : {}),
  };
  return orAskHost(subject, asked, () => apply(intent, context), context);
}

async function apply(intent: ChangeIntent, context: Context): Promise<Reply> {
  const { subject, email } = intent;
  const onCard = intent.change === 'rename' ? undefined : inviteeOnCard(subject, email);
  const done = onCard === undefined ? undefined : await unlessGone(() => change(onCard, intent, context));
  if (onCard !== undefined && done !== undefined) {
    const guests = guestsAfter(subject.guests, onCard, done);
    return told(intent, { before: onCard, done, guests, partly: subject.partly === true }, context);
  }
  // The card does not know them, or no longer as Webex does: they may have been removed, and invited again.
  const invitees = await context.webex.invitees.list(subject.meetingId);
  const invitee = invitees.find((one) => one.email.toLowerCase() === email.toLowerCase());
  const guests = invitees.map(guestOf);
  if (invitee === undefined)
    return showGuests(subject, { guests }, say`${email} is not invited any more; nothing was changed.`, context);
  const changed = await change(invitee, intent, context);
  if (changed === undefined)
    return showGuests(subject, { guests: withoutGuest(guests, email) }, say`${email} was removed already.`, context);
  return told(intent, { before: invitee, done: changed, guests: guestsAfter(guests, invitee, changed) }, context);
}

/** Nothing where Webex knows no such invitee. */
async function unlessGone(act: () => Promise<Done | undefined>): Promise<Done | undefined> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof WebexRefusal && error.status === 404) return undefined;
    throw error;
  }
}

/** Nothing where they were gone already. */
function change(invitee: Invitee, { change: asked, name }: ChangeIntent, context: Context): Promise<Done | undefined> {
  switch (asked) {
    case 'remove':
      return remove(invitee, context);
    case 'rename':
      return rename(invitee, name, context);
    default:
      return setCohost(invitee, asked === 'cohost', context);
  }
}

interface Told {
  readonly before: Invitee;
  readonly done: Done;
  readonly guests: readonly Guest[];
  readonly partly?: boolean;
}

async function told(
  { subject, change: asked }: ChangeIntent,
  { before, done, ...invited }: Told,
  context: Context,
): Promise<Reply> {
  const { meetingId: id, title } = subject;
  await writeUndo({ meeting: { id, title }, done: undoOf(before, done, asked) }, context);
  return showGuests(subject, invited, done.sentence, context);
}

function guestsAfter(guests: readonly Guest[], { email }: Invitee, { invitee }: Done): readonly Guest[] {
  return invitee === undefined ? withoutGuest(guests, email) : withGuest(guests, guestOf(invitee));
}

function undoOf(before: Invitee, { invitee }: Done, change: ChangeIntent['change']): UndoOf {
  const removed = change === 'remove' ? [before] : [];
  const isOther =
    invitee !== undefined && (invitee.coHost !== before.coHost || invitee.displayName !== before.displayName);
  const did = change === 'rename' ? 'renamed' : change === 'not-cohost' ? 'lowered' : undefined;
  return { added: [], removed, raised: isOther ? [before] : [], ...(did === undefined ? {} : { did }) };
}

interface Done {
  readonly sentence: Sentence;
  /** As Webex lists them now; nothing when they are gone. */
  readonly invitee?: Invitee;
}

async function remove({ id, email }: Invitee, context: Context): Promise<Done | undefined> {
  const removed = await context.webex.invitees.remove(id, { sendEmail: true });
  return removed ? { sentence: say`Removed ${email}; Webex tells them by mail.` } : undefined;
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
