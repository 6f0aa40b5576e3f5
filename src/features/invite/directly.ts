import type { Invitee } from '../../domain/invitee.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import type { Context } from '../feature.ts';
import { guestOf, inviteeOnCard, withGuest, withoutGuest, type Guest } from './guests.ts';
import type { PeopleChange, PeopleDone } from './people-change.ts';
import { sayAdded, sayRemoved } from './say-people.ts';

/** So many are invited without reading first who is there: Webex says when one of them is, and then nobody was added. */
export const FEW = 5;

/**
 * What takes no look at who is invited: a few are invited as they were named, and one whom a card of the meeting knows
 * is taken off, or made cohost, by what it knows. Nothing where that does not do, or Webex knows better: then the list
 * is read, and nothing was changed yet.
 */
export async function changeDirectly(
  meeting: Meeting,
  change: PeopleChange,
  context: Context,
): Promise<PeopleDone | undefined> {
  const guests = await context.guestsShown(meeting.id);
  switch (change.act) {
    case 'invite':
      return suitsAdding(change, meeting, guests)
        ? addFew(meeting, change, guests, context)
        : raiseOne(meeting, change, guests ?? [], context);
    case 'uninvite':
      return removeOne(meeting, change, guests ?? [], context);
    default:
      return undefined;
  }
}

/** Whoever is to have a role is likely to be invited already, unless a card says that they are not. */
function suitsAdding(
  { emails, cohosts, panelist }: PeopleChange,
  { hostEmail }: Meeting,
  guests: readonly Guest[] | undefined,
): boolean {
  if (emails.length > FEW || emails.includes(hostEmail.toLowerCase())) return false;
  const known = new Set(guests?.map(({ email }) => email.toLowerCase()));
  if (emails.some((email) => known.has(email))) return false;
  return guests !== undefined || (cohosts.length === 0 && panelist !== true);
}

async function addFew(
  { id }: Meeting,
  { emails, cohosts, panelist = false }: PeopleChange,
  guests: readonly Guest[] | undefined,
  context: Context,
): Promise<PeopleDone | undefined> {
  const blanks = emails.map((email) => ({ email, displayName: '', coHost: cohosts.includes(email), panelist }));
  try {
    const added = await context.webex.invitees.addFew(id, blanks, { sendEmail: true });
    const joined = added.map(guestOf);
    const asked = added.filter(({ email }) => cohosts.includes(email.toLowerCase()));
    return {
      invited: { guests: joined.reduce(withGuest, guests ?? []), joined, partly: guests === undefined },
      added,
      removed: [],
      raised: [],
      sentence: sayAdded({ fresh: emails, added, already: [], asked, panel: panelist ? added : [] }),
    };
  } catch (error) {
    if (error instanceof WebexRefusal && error.status === 409) return undefined;
    throw error;
  }
}

/** To cohost; Webex's own list of them is read back. */
async function raiseOne(
  meeting: Meeting,
  { emails, cohosts, panelist = false }: PeopleChange,
  guests: readonly Guest[],
  context: Context,
): Promise<PeopleDone | undefined> {
  const invitee = onCard(meeting, guests, emails);
  if (invitee === undefined || invitee.coHost || cohosts.length === 0 || panelist) return undefined;
  try {
    const updated = await context.webex.invitees.update({ ...invitee, coHost: true }, { sendEmail: false });
    return {
      invited: { guests: withGuest(guests, guestOf(updated)) },
      added: [],
      removed: [],
      raised: updated.coHost ? [invitee] : [],
      sentence: sayAdded({ fresh: [], added: [], already: [], asked: [updated], panel: [] }),
    };
  } catch (error) {
    if (error instanceof WebexRefusal && error.status === 404) return undefined;
    throw error;
  }
}

async function removeOne(
  meeting: Meeting,
  { emails }: PeopleChange,
  guests: readonly Guest[],
  context: Context,
): Promise<PeopleDone | undefined> {
  const invitee = onCard(meeting, guests, emails);
  if (invitee === undefined || !(await context.webex.invitees.remove(invitee.id, { sendEmail: true })))
    return undefined;
  return {
    invited: { guests: withoutGuest(guests, invitee.email) },
    added: [],
    removed: [invitee],
    raised: [],
    sentence: sayRemoved([invitee]),
  };
}

/** The one who is meant, where only one is and the card knows them. */
function onCard(
  { id: meetingId, scheduledType }: Meeting,
  guests: readonly Guest[],
  [email, ...others]: readonly string[],
): Invitee | undefined {
  if (email === undefined || others.length > 0) return undefined;
  return inviteeOnCard({ meetingId, guests: [...guests], webinar: scheduledType === 'webinar' }, email);
}
