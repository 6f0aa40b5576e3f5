import { Temporal } from 'temporal-polyfill';
import { nameOf } from '../../card/people-line.ts';
import { listed, named, say, together, type Sentence } from '../../card/sentence.ts';
import type { Invitee } from '../../domain/invitee.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Participant } from '../../domain/participant.ts';
import { count, saySpan } from '../../domain/spoken-time.ts';
import { spanIn } from '../../domain/when.ts';
import type { Context, Reply } from '../feature.ts';
import { gatherFacts } from './facts.ts';
import { sayState } from './state.ts';

export const ATTENDANCE_SCOPE = 'meeting:participants_read';

/** Who was really there. It is the host's: names 1:1, wherever it was asked. */
export async function tellWhoCame(meeting: Meeting, context: Context): Promise<Reply> {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const about = say`${named(meeting.title)}, ${saySpan(spanIn(meeting.span, context.at.zone), now)}`;
  const tell = (sentence: Sentence): Reply => ({
    markdown: sentence.markdown,
    where: 'private',
    dialogue: { dialogue: { act: 'details' }, presses: {}, meetings: [{ id: meeting.id, title: meeting.title }] },
  });
  if (meeting.hostEmail.toLowerCase() !== context.who.email.toLowerCase())
    return tell(say`Who came to ${named(meeting.title)} is its host's to see, and that is ${meeting.hostDisplayName}.`);
  if (meeting.scheduledType === 'personalRoomMeeting')
    return tell(say`${about}: Webex does not tell who comes into a personal room.`);
  const facts = await gatherFacts(meeting, context);
  const sittings = meeting.type === 'meeting' ? [meeting] : facts.held;
  if (sittings.length === 0) return tell(say`${about}. ${sayState(facts, now)}. ${NOT_YET}`);
  const lists = await Promise.all(sittings.map(({ id }) => context.webex.participants.list(id)));
  const came = byPerson(lists.flat().filter(({ state }) => state !== 'lobby'));
  if (came.length === 0) return tell(say`${about}. ${sayState(facts, now)}. ${NOT_YET}`);
  const invitees = facts.invitees ?? [];
  const known = new Set(came.map(({ email }) => email.toLowerCase()));
  const missing = invitees.filter(({ email }) => !known.has(email.toLowerCase()));
  return tell(
    together(
      say`${about}. ${sayState(facts, now)}.`,
      say`${count(came.length, 'person', 'people')} came: ${sayNames(came.map((one) => sayPerson(one, invitees)))}.`,
      missing.length === 0
        ? undefined
        : say`Invited and not there: ${sayNames(missing.map((one) => say`${nameOf(one)}`))}.`,
    ),
  );
}

const NOT_YET = 'Webex tells who came from about a quarter of an hour after it ended';
const NAMED = 30;

function sayNames(names: readonly Sentence[]): Sentence {
  const more = names.length - NAMED;
  return more > 0 ? say`${listed(names.slice(0, NAMED))} and ${count(more, 'more', 'more')}` : listed(names);
}

/** Somebody who left and came back, or used two devices, is one person. */
function byPerson(participants: readonly Participant[]): readonly Participant[] {
  return [
    ...new Map(participants.map((one) => [one.email === '' ? one.displayName : one.email.toLowerCase(), one])).values(),
  ];
}

function sayPerson(one: Participant, invitees: readonly Invitee[]): Sentence {
  const isInvited = one.isHost || invitees.some(({ email }) => email.toLowerCase() === one.email.toLowerCase());
  const name = say`${one.displayName === '' ? one.email : one.displayName}`;
  if (one.isHost) return say`${name} (host)`;
  if (one.isCoHost) return say`${name} (cohost)`;
  return isInvited ? name : say`${name} (not invited)`;
}
