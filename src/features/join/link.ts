import { Temporal } from 'temporal-polyfill';
import { named, say, together, type Sentence } from '../../card/sentence.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { sayClock, saySpan } from '../../domain/spoken-time.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import type { JoinLink } from '../../ports/join-links.ts';
import type { Context, Reply } from '../feature.ts';
import { renderJoinCard, renderStartCard } from './card.ts';

/** Webex's own address, which is no words of anybody. */
export function linkOf({ webLink }: Pick<Meeting, 'webLink'>): Sentence {
  return { markdown: webLink, card: webLink };
}

export function showLink(meeting: Meeting, context: Context): Reply {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  return {
    markdown: say`${named(meeting.title)}, ${saySpan(meeting.span, now)}: ${linkOf(meeting)}`.markdown,
    where: 'private',
    card: {
      content: renderJoinCard(meeting.state === 'inProgress' ? 'Live now' : 'Join', meeting, context),
      subject: { kind: 'none' },
      minutes: 0,
    },
    ...aboutIt(meeting),
  };
}

/** "Start my next meeting": the link that starts it, for its host and cohosts and for an hour at most; 1:1. */
export async function showStart(meeting: Meeting, context: Context): Promise<Reply> {
  const links = await startLinkOf(meeting, context);
  if (links?.startLink === undefined) {
    const why = say`Only its host can start it, so here is the link to join.`;
    const joined = showLink(meeting, context);
    return { ...joined, markdown: `${why.markdown} ${joined.markdown}` };
  }
  const { startLink, expiresAt } = links;
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const until =
    expiresAt === undefined ? say`for a while` : say`until ${sayClock(expiresAt.withTimeZone(context.at.zone))}`;
  return {
    markdown: together(
      say`${named(meeting.title)}, ${saySpan(meeting.span, now)}.`,
      say`Start it in the browser (for you alone, ${until}): ${{ markdown: startLink, card: startLink }}`,
      say`On a phone or in the app: ${linkOf(meeting)}`,
    ).markdown,
    where: 'private',
    card: { content: renderStartCard(meeting, startLink, context), subject: { kind: 'none' }, minutes: 0 },
    ...aboutIt(meeting),
  };
}

/** Nothing where Webex gives this account no link of its own to this meeting. */
async function startLinkOf({ id }: Meeting, { webex }: Context): Promise<JoinLink | undefined> {
  try {
    return await webex.joinLinks.create({ meetingId: id });
  } catch (error) {
    if (error instanceof WebexRefusal && [400, 403, 404].includes(error.status)) return undefined;
    throw error;
  }
}

function aboutIt({ id, title }: Meeting): Pick<Reply, 'dialogue'> {
  return { dialogue: { dialogue: { act: 'join' }, presses: {}, meetings: [{ id, title }] } };
}
