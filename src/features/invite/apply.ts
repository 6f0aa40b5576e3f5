import { say, together } from '../../card/sentence.ts';
import type { Invitee } from '../../domain/invitee.ts';
import { problemRefused } from '../../domain/may-change.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import { isKnownHere, problemReply, type Context, type Reply } from '../feature.ts';
import { guestOf, showGuests, subjectOf, tooMany } from './guests.ts';
import { askHostForPeople } from './ask-host.ts';
import { changeDirectly } from './directly.ts';
import type { PeopleChange, PeopleDone } from './people-change.ts';
import { demote, rename } from './roles.ts';
import { sayAdded, sayMany, sayRemoved } from './say-people.ts';
import { writeUndo } from './undo.ts';

/**
 * At once: the people were named. Cohosts may do it too, and Webex alone knows who is one: what it refuses to somebody
 * who is not the host, the host can be asked for.
 */
export async function changePeople(meeting: Meeting, change: PeopleChange, context: Context): Promise<Reply> {
  if (meeting.scheduledType === 'personalRoomMeeting')
    return { ...problemReply({ kind: 'personal-room', title: meeting.title }), where: 'private' };
  if (change.panelist === true && meeting.scheduledType !== 'webinar')
    return { ...problemReply({ kind: 'no-webinar', title: meeting.title }), where: 'private' };
  const isHost = meeting.hostEmail.toLowerCase() === context.who.email.toLowerCase();
  try {
    return await apply(meeting, change, context);
  } catch (error) {
    if (!(error instanceof WebexRefusal)) throw error;
    const problem = problemRefused(error.description, meeting, 'invite');
    if (problem?.kind === 'made-elsewhere') return refusePeople(problem, meeting, context);
    if (isHost || (error.status !== 403 && error.status !== 404)) throw error;
    return askHostForPeople(meeting, change, context);
  }
}

/** Of a meeting out of the person's calendar nothing is said in a space that does not know it. */
export function refusePeople(problem: Problem, meeting: Meeting, context: Context): Reply {
  return { ...problemReply(problem), where: isKnownHere(meeting, context) ? 'here' : 'private' };
}

async function apply(meeting: Meeting, change: PeopleChange, context: Context): Promise<Reply> {
  const done =
    (await changeDirectly(meeting, change, context)) ??
    (await DO[change.act](meeting, await context.webex.invitees.list(meeting.id), change, context));
  if (!('sentence' in done)) return { ...done, where: 'private' };
  await writeUndo({ meeting, done }, context);
  const reply = showGuests({ ...subjectOf(meeting), asOf: context.now }, done.invited, done.sentence, context);
  const { replacesPressed: _none, ...fresh } = reply;
  return {
    ...fresh,
    where: 'private',
    dialogue: { dialogue: { act: 'invite' }, presses: {}, meetings: [{ id: meeting.id, title: meeting.title }] },
  };
}

type Doing = (
  meeting: Meeting,
  present: readonly Invitee[],
  change: PeopleChange,
  context: Context,
) => Promise<PeopleDone | Reply>;

const DO: { readonly [Act in PeopleChange['act']]: Doing } = {
  invite: add,
  uninvite: remove,
  demote,
  rename,
};

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
  { emails, cohosts, panelist = false }: PeopleChange,
  context: Context,
): Promise<PeopleDone | Reply> {
  const known = new Set(present.map((invitee) => invitee.email.toLowerCase()));
  const fresh = emails.filter((email) => !known.has(email) && email !== meeting.hostEmail.toLowerCase());
  const full = tooMany(present.length + fresh.length);
  if (full !== undefined) return problemReply(full);
  const already = emails.filter((email) => !fresh.includes(email));
  const isAsked = ({ email }: Invitee): boolean => emails.includes(email.toLowerCase());
  const toRaise = present.filter(
    (one) => (cohosts.includes(one.email.toLowerCase()) && !one.coHost) || (panelist && isAsked(one) && !one.panelist),
  );
  const raise = (one: Invitee): Invitee => ({
    ...one,
    coHost: one.coHost || cohosts.includes(one.email.toLowerCase()),
    panelist: one.panelist || panelist,
  });
  if (fresh.length === 0 && toRaise.length === 0) return problemReply({ kind: 'already-invited', emails: already });
  const blanks = fresh.map((email) => ({ email, displayName: '', coHost: cohosts.includes(email), panelist }));
  const added = await insert(meeting.id, blanks, present, context);
  const updated: Invitee[] = [];
  for (const invitee of toRaise)
    updated.push(await context.webex.invitees.update(raise(invitee), { sendEmail: false }));
  const guests = [...present.map((one) => updated.find((other) => other.id === one.id) ?? one), ...added].map(guestOf);
  const asked = [...added, ...updated].filter((one) => cohosts.includes(one.email.toLowerCase()));
  return {
    invited: { guests },
    added,
    removed: [],
    raised: toRaise.filter(({ id }) => updated.some((one) => one.id === id && (one.coHost || one.panelist))),
    sentence: sayAdded({
      fresh,
      added,
      already: toRaise.length > 0 ? [] : already,
      asked,
      panel: panelist ? [...added, ...updated] : [],
    }),
  };
}

async function remove(
  _meeting: Meeting,
  present: readonly Invitee[],
  { emails }: PeopleChange,
  context: Context,
): Promise<PeopleDone> {
  const going = present.filter((invitee) => emails.includes(invitee.email.toLowerCase()));
  for (const invitee of going) await context.webex.invitees.remove(invitee.id, { sendEmail: true });
  const gone = new Set(going.map((invitee) => invitee.email.toLowerCase()));
  const never = emails.filter((email) => !gone.has(email));
  return {
    invited: { guests: present.filter((invitee) => !going.includes(invitee)).map(guestOf) },
    added: [],
    removed: going,
    raised: [],
    sentence: together(
      going.length === 0 ? undefined : sayRemoved(going),
      never.length === 0 ? undefined : say`Not invited in the first place: ${sayMany(never)}.`,
    ),
  };
}
