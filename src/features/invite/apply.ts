import { listed, say, together, type Sentence } from '../../card/sentence.ts';
import type { Invitee } from '../../domain/invitee.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { count } from '../../domain/spoken-time.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import { problemReply, type Context, type Reply } from '../feature.ts';
import { guestOf, showGuests, subjectOf } from './guests.ts';
import { askHostForPeople } from './ask-host.ts';
import type { PeopleChange } from './people-change.ts';
import { writeUndo, type UndoOf } from './undo.ts';

/**
 * At once: the people were named. Cohosts may do it too, and Webex alone knows who is one: what it refuses to somebody
 * who is not the host, the host can be asked for.
 */
export async function changePeople(meeting: Meeting, change: PeopleChange, context: Context): Promise<Reply> {
  if (meeting.scheduledType === 'personalRoomMeeting')
    return { ...problemReply({ kind: 'personal-room', title: meeting.title }), where: 'private' };
  const isHost = meeting.hostEmail.toLowerCase() === context.who.email.toLowerCase();
  try {
    return await apply(meeting, change, context);
  } catch (error) {
    const refused = error instanceof WebexRefusal && (error.status === 403 || error.status === 404);
    if (isHost || !refused) throw error;
    return askHostForPeople(meeting, change, context);
  }
}

async function apply(meeting: Meeting, change: PeopleChange, context: Context): Promise<Reply> {
  const present = await context.webex.invitees.list(meeting.id);
  const done =
    change.act === 'invite'
      ? await add(meeting, present, change, context)
      : change.act === 'uninvite'
        ? await remove(present, change, context)
        : await demote(present, change, context);
  if (!('sentence' in done)) return { ...done, where: 'private' };
  await writeUndo({ meeting, done }, context);
  const reply = showGuests(subjectOf(meeting), done.guests.map(guestOf), done.sentence, context);
  const { replacesPressed: _none, ...fresh } = reply;
  return {
    ...fresh,
    where: 'private',
    dialogue: { dialogue: { act: 'invite' }, presses: {}, meetings: [{ id: meeting.id, title: meeting.title }] },
  };
}

interface PeopleDone extends UndoOf {
  readonly sentence: Sentence;
  /** Who is invited now. */
  readonly guests: readonly Invitee[];
}

/** One is one call of its own; many go in hundreds. */
async function insert(
  meetingId: string,
  people: readonly Omit<Invitee, 'id'>[],
  present: readonly Invitee[],
  { webex: { invitees } }: Context,
): Promise<readonly Invitee[]> {
  const [only] = people;
  if (only === undefined) return [];
  if (people.length > 1) return invitees.addMany(meetingId, people, { sendEmail: true, present });
  try {
    return [await invitees.add(meetingId, only, { sendEmail: true })];
  } catch (error) {
    if (!(error instanceof WebexRefusal) || error.status !== 409) throw error;
    // Somebody else invited them in between: the list is read again.
    return invitees.addMany(meetingId, people, { sendEmail: true });
  }
}

async function add(
  meeting: Meeting,
  present: readonly Invitee[],
  { emails, cohosts }: PeopleChange,
  context: Context,
): Promise<PeopleDone | Reply> {
  const known = new Set(present.map((invitee) => invitee.email.toLowerCase()));
  const fresh = emails.filter((email) => !known.has(email) && email !== meeting.hostEmail.toLowerCase());
  const already = emails.filter((email) => !fresh.includes(email));
  const toRaise = present.filter((invitee) => cohosts.includes(invitee.email.toLowerCase()) && !invitee.coHost);
  if (fresh.length === 0 && toRaise.length === 0) return problemReply({ kind: 'already-invited', emails: already });
  const blanks = fresh.map((email) => ({ email, displayName: '', coHost: cohosts.includes(email), panelist: false }));
  const added = await insert(meeting.id, blanks, present, context);
  const updated: Invitee[] = [];
  for (const invitee of toRaise)
    updated.push(await context.webex.invitees.update({ ...invitee, coHost: true }, { sendEmail: false }));
  const guests = [...present.map((one) => updated.find((other) => other.id === one.id) ?? one), ...added];
  const asked = [...added, ...updated].filter((one) => cohosts.includes(one.email.toLowerCase()));
  return {
    guests,
    added,
    removed: [],
    raised: toRaise.filter(({ id }) => updated.some((one) => one.id === id && one.coHost)),
    sentence: sayAdded({ fresh, added, already: toRaise.length > 0 ? [] : already, asked }),
  };
}

interface Added {
  readonly fresh: readonly string[];
  readonly added: readonly Invitee[];
  readonly already: readonly string[];
  /** Who was to be cohost, as Webex has them now. */
  readonly asked: readonly Invitee[];
}

/** Read back from Webex: who is really invited, and who is really cohost. */
function sayAdded({ fresh, added, already, asked }: Added): Sentence {
  const there = new Set(added.map(({ email }) => email.toLowerCase()));
  const taken = fresh.filter((email) => there.has(email));
  const missing = fresh.filter((email) => !there.has(email));
  const granted = asked.filter(({ coHost }) => coHost).map(({ email }) => email);
  const refused = asked.filter(({ coHost }) => !coHost).map(({ email }) => email);
  return together(
    taken.length === 0 ? undefined : say`Invited ${sayMany(taken)}.`,
    missing.length === 0 ? undefined : say`Webex did not take ${listed(missing)}.`,
    granted.length === 0 ? undefined : say`Made ${listed(granted)} cohost.`,
    refused.length === 0
      ? undefined
      : say`Webex did not make ${listed(refused)} cohost: that takes a host account on the meeting's own site.`,
    already.length === 0 ? undefined : say`Already invited: ${sayMany(already)}.`,
  );
}

const NAMED = 5;

export function sayMany(emails: readonly string[]): string | Sentence {
  return emails.length > NAMED ? count(emails.length, 'person', 'people') : listed(emails);
}

async function remove(present: readonly Invitee[], { emails }: PeopleChange, context: Context): Promise<PeopleDone> {
  const going = present.filter((invitee) => emails.includes(invitee.email.toLowerCase()));
  for (const invitee of going) await context.webex.invitees.remove(invitee.id, { sendEmail: true });
  const gone = new Set(going.map((invitee) => invitee.email.toLowerCase()));
  const never = emails.filter((email) => !gone.has(email));
  return {
    guests: present.filter((invitee) => !going.includes(invitee)),
    added: [],
    removed: going,
    raised: [],
    sentence: together(
      going.length === 0
        ? undefined
        : say`Removed ${sayMany(going.map((one) => one.email))}; Webex tells them by mail.`,
      never.length === 0 ? undefined : say`Not invited in the first place: ${sayMany(never)}.`,
    ),
  };
}

/** No longer cohost: whatever Webex makes of it is read back. */
async function demote(present: readonly Invitee[], { emails }: PeopleChange, context: Context): Promise<PeopleDone> {
  const meant = present.filter(({ email, coHost }) => coHost && emails.includes(email.toLowerCase()));
  const updated: Invitee[] = [];
  for (const invitee of meant)
    updated.push(await context.webex.invitees.update({ ...invitee, coHost: false }, { sendEmail: false }));
  const still = updated.filter(({ coHost }) => coHost).map(({ email }) => email);
  const freed = updated.filter(({ coHost }) => !coHost).map(({ email }) => email);
  return {
    guests: present.map((one) => updated.find(({ id }) => id === one.id) ?? one),
    added: [],
    removed: [],
    raised: [],
    sentence: together(
      freed.length === 0 ? undefined : say`${listed(freed)} ${freed.length === 1 ? 'is' : 'are'} no longer cohost.`,
      still.length === 0 ? undefined : say`Webex still lists ${listed(still)} as cohost.`,
      meant.length > 0
        ? undefined
        : say`${listed(emails)} ${emails.length === 1 ? 'was' : 'were'} no cohost; nothing was changed.`,
    ),
  };
}
