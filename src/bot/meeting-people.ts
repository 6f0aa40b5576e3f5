import { nameOf } from '../card/people-line.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { ActingPorts } from '../features/feature.ts';
import type { PersonMeant } from '../language/reading.ts';
import { WebexRefusal } from '../ports/failure.ts';

/** Of so many meetings, the nearest, the invitees are read: each costs a call. */
const ASKED = 10;

/** The meetings that these people host, are invited to, or are named in the title of. */
export async function withPeople(
  meetings: readonly Meeting[],
  people: readonly PersonMeant[],
  webex: ActingPorts,
): Promise<readonly Meeting[]> {
  const named = await Promise.all(people.map((person) => whoIs(person, webex)));
  const meant = named.filter((person) => person !== undefined);
  if (meant.length === 0) return meetings;
  const series = [...new Set(meetings.map(({ seriesId }) => seriesId))].slice(0, ASKED);
  const invited = new Map(
    await Promise.all(series.map(async (id) => [id, await namesIn(id, meetings, webex)] as const)),
  );
  return meetings.filter((meeting) => {
    const there = [...(invited.get(meeting.seriesId) ?? []), `${meeting.hostDisplayName} ${meeting.hostEmail}`];
    return meant.every((person) => isNamed(person, meeting.title) || there.some((other) => isNamed(person, other)));
  });
}

/** What a person is recognised by: an address, or the words of a name. */
async function whoIs(person: PersonMeant, webex: ActingPorts): Promise<string | undefined> {
  switch (person.kind) {
    case 'email':
      return person.email;
    case 'name':
      return person.name;
    case 'mention':
      return (await webex.people.fetch(person.personId))?.email ?? person.name;
    default:
      return undefined;
  }
}

async function namesIn(seriesId: string, meetings: readonly Meeting[], webex: ActingPorts): Promise<readonly string[]> {
  const meeting = meetings.find((one) => one.seriesId === seriesId);
  // Webex lists no invitees of a meeting in a personal room.
  if (meeting === undefined || meeting.scheduledType === 'personalRoomMeeting') return [];
  try {
    const invitees = await webex.invitees.list(meeting.id);
    return invitees.map((invitee) => `${nameOf(invitee)} ${invitee.email}`);
  } catch (error) {
    // Others' meetings show their list to whom Webex chooses; their host and title still tell something.
    if (error instanceof WebexRefusal && (error.status === 403 || error.status === 404)) return [];
    throw error;
  }
}

/** "Bob" is Bob Brennan and bob@example.com; every word of a name counts, an address as a whole. */
function isNamed(person: string, text: string): boolean {
  const words = (part: string): readonly string[] => part.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
  if (person.includes('@')) return text.toLowerCase().split(/\s+/).includes(person.toLowerCase());
  const there = words(text);
  return words(person).every((word) => there.includes(word));
}
