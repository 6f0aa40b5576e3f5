import { Temporal } from 'temporal-polyfill';
import { named, say, together, type Sentence } from '../../card/sentence.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { saySpan } from '../../domain/spoken-time.ts';
import { spanOf } from '../../domain/when.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import { noteDone, type Context, type Reply } from '../feature.ts';
import { renderJoinCard, renderSpaceMeetingCard } from './card.ts';
import { linkOf, showLink } from './link.ts';

const NOW_MINUTES = 30;
/** Asked again this soon, the meeting that was just made is meant. */
const SAME_MS = 60_000;
const NAME = 'Meeting now';
/** What Webex asks for a meeting that belongs to a space. */
const SPACE_SCOPE = 'spark:all';

/**
 * "Meet now". In a space of one's own company it is the space's own meeting, with everybody in it invited; in 1:1, and
 * where Webex refuses that, an ordinary one that starts this minute.
 */
export async function meetNow(said: string | undefined, context: Context): Promise<Reply> {
  if (context.who.roomType === 'direct') return meetOrdinary(said, undefined, context);
  const granted = await context.access.granted();
  if (granted?.includes(SPACE_SCOPE) !== true) {
    if (!(await isOwnCompany(context))) return meetOrdinary(said, OTHERS_SPACE, context);
    return context.access.consent(
      [SPACE_SCOPE],
      'to start a meeting that belongs to the space; for one without it, say "meet now" here in our 1:1 space and pass its link on',
    );
  }
  try {
    return await meetInSpace(said, context);
  } catch (error) {
    if (!(error instanceof WebexRefusal) || (error.status !== 403 && error.status !== 400)) throw error;
    return meetOrdinary(said, OTHERS_SPACE, context);
  }
}

const OTHERS_SPACE = say`Webex starts a meeting of its own only in a space of your company, so this is an ordinary one of yours; who has the link can come in.`;

async function isOwnCompany(context: Context): Promise<boolean> {
  const [space, own] = await Promise.all([context.space(), context.profiles.read(context.who.personId)]);
  return space !== undefined && own !== undefined && space.ownerOrgId === own.orgId;
}

/** Webex gives the one that runs in the space, where one does: asked again, it is the same. */
async function meetInSpace(said: string | undefined, context: Context): Promise<Reply> {
  const start = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(context.at.zone);
  const title = said ?? NAME;
  const meeting = await context.webex.meetings.meetNow({ roomId: context.who.roomId, title, start });
  await noteDone('join', `Started ${meeting.title} in a space`, context);
  return {
    markdown: say`${named(meeting.title)} is on now, for everyone in this space: ${linkOf(meeting)}`.markdown,
    where: 'here',
    card: { content: renderSpaceMeetingCard(meeting), subject: { kind: 'none' }, minutes: 0 },
  };
}

async function meetOrdinary(said: string | undefined, why: Sentence | undefined, context: Context): Promise<Reply> {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(context.at.zone);
  const name = said ?? NAME;
  const running = await justMade(name, context);
  if (running !== undefined) return showLink(running, context);
  // Webex takes no start in the minute that runs.
  const span = spanOf(now.round({ smallestUnit: 'minute', roundingMode: 'floor' }).add({ minutes: 1 }), NOW_MINUTES);
  const meeting = await context.webex.meetings.create(
    { title: name, span, zone: context.at.zone, invitees: [], sendEmail: false, options: {} },
    context.createKey(0),
  );
  await noteDone('join', `Started ${meeting.title}`, context);
  // Made here for whoever is here: its link belongs to this space.
  return {
    markdown: together(
      say`${named(meeting.title)} starts now, ${saySpan(span, now.toInstant())}: ${linkOf(meeting)}`,
      why,
    ).markdown,
    where: 'here',
    card: { content: renderJoinCard('Starts now', meeting, context), subject: { kind: 'none' }, minutes: 0 },
  };
}

async function justMade(name: string, context: Context): Promise<Meeting | undefined> {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const near = await context.webex.meetings.list({
    from: now.subtract({ minutes: 2 }),
    to: now.add({ minutes: 2 }),
    type: 'scheduledMeeting',
  });
  return near.find(
    (meeting) => meeting.title === name && Math.abs(meeting.span.start.epochMilliseconds - context.now) <= 2 * SAME_MS,
  );
}
