import { z } from 'zod';
import { listed, say, together, type Sentence } from '../../card/sentence.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Invitee } from '../../domain/invitee.ts';
import { problemReply, type Context, type Press, type Reply } from '../feature.ts';
import { guestOf, showGuests, subjectOf } from './guests.ts';
import type { InviteIntent } from './intent.ts';

const Kept = z.object({
  act: z.enum(['invite', 'uninvite']),
  emails: z.array(z.string()),
  cohosts: z.array(z.string()),
});
type Kept = z.infer<typeof Kept>;

/** "invite bob@… to the design review", "take Ana off it": who, then which meeting, then at once: they were named. */
export async function handleInvite(intent: InviteIntent, context: Context): Promise<Reply> {
  const found = await context.findPeople(intent.people);
  if (found.unknown.length > 0) return problemReply({ kind: 'not-an-address', texts: found.unknown });
  const keep: Kept = { act: intent.act, emails: [...found.emails], cohosts: [...found.cohosts] };
  const meant = await context.find(intent.target);
  if (meant.kind === 'one') return change(meant.meeting, keep, context);
  const doing = intent.act === 'invite' ? 'invite them to' : 'take them off';
  return context.askWhich(meant, { action: 'invite.which', act: intent.act, doing, keep });
}

export async function handleChosen(press: Press, context: Context): Promise<Reply> {
  const chosen = await context.readChosen(press);
  if (!chosen.ok) return problemReply(chosen.problem);
  return { ...(await change(chosen.value.meeting, Kept.parse(chosen.value.keep), context)), replacesPressed: true };
}

async function change(meeting: Meeting, keep: Kept, context: Context): Promise<Reply> {
  if (meeting.hostEmail.toLowerCase() !== context.who.email.toLowerCase())
    return problemReply({
      kind: 'not-host',
      title: meeting.title,
      host: meeting.hostDisplayName,
      doing: 'invite people to it',
    });
  if (meeting.scheduledType === 'personalRoomMeeting')
    return problemReply({ kind: 'personal-room', title: meeting.title });
  const present = await context.webex.invitees.list(meeting.id);
  const done =
    keep.act === 'invite' ? await add(meeting, present, keep, context) : await remove(present, keep, context);
  if (!('sentence' in done)) return done;
  const reply = showGuests(subjectOf(meeting), done.guests.map(guestOf), done.sentence, context);
  const { replacesPressed: _none, ...fresh } = reply;
  return {
    ...fresh,
    where: 'private',
    dialogue: { dialogue: { act: keep.act }, presses: {}, meetings: [{ id: meeting.id, title: meeting.title }] },
  };
}

interface Done {
  readonly sentence: Sentence;
  readonly guests: readonly Invitee[];
}

async function add(meeting: Meeting, present: readonly Invitee[], keep: Kept, context: Context): Promise<Done | Reply> {
  const known = new Set(present.map((invitee) => invitee.email.toLowerCase()));
  const fresh = keep.emails.filter((email) => !known.has(email));
  const already = keep.emails.filter((email) => known.has(email));
  const raised = present.filter((invitee) => keep.cohosts.includes(invitee.email.toLowerCase()) && !invitee.coHost);
  if (fresh.length === 0 && raised.length === 0) return problemReply({ kind: 'already-invited', emails: already });
  const blanks = fresh.map((email) => ({
    email,
    displayName: '',
    coHost: keep.cohosts.includes(email),
    panelist: false,
  }));
  const added =
    fresh.length === 0 ? [] : await context.webex.invitees.addMany(meeting.id, blanks, { sendEmail: true, present });
  const updated: Invitee[] = [];
  for (const invitee of raised)
    updated.push(await context.webex.invitees.update({ ...invitee, coHost: true }, { sendEmail: false }));
  const guests = [...present.map((one) => updated.find((other) => other.id === one.id) ?? one), ...added];
  const refused = [...added, ...updated].filter((one) => keep.cohosts.includes(one.email.toLowerCase()) && !one.coHost);
  const granted = [...added, ...updated].filter((one) => one.coHost);
  return {
    guests,
    sentence: together(
      fresh.length === 0 ? undefined : say`Invited ${listed(fresh)}.`,
      granted.length === 0 ? undefined : say`Made ${listed(granted.map((one) => one.email))} cohost.`,
      refused.length === 0
        ? undefined
        : say`Webex did not make ${listed(refused.map((one) => one.email))} cohost: that takes a host account on the meeting's own site.`,
      already.length === 0 || raised.length > 0 ? undefined : say`Already invited: ${listed(already)}.`,
    ),
  };
}

async function remove(present: readonly Invitee[], keep: Kept, context: Context): Promise<Done> {
  const going = present.filter((invitee) => keep.emails.includes(invitee.email.toLowerCase()));
  for (const invitee of going) await context.webex.invitees.remove(invitee.id, { sendEmail: true });
  const gone = new Set(going.map((invitee) => invitee.email.toLowerCase()));
  const never = keep.emails.filter((email) => !gone.has(email));
  return {
    guests: present.filter((invitee) => !going.includes(invitee)),
    sentence: together(
      going.length === 0 ? undefined : say`Removed ${listed(going.map((one) => one.email))}; Webex tells them by mail.`,
      never.length === 0 ? undefined : say`Not invited in the first place: ${listed(never)}.`,
    ),
  };
}
