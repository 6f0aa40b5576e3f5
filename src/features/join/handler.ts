import { Temporal } from 'temporal-polyfill';
import { card, kicker, openUrl, title } from '../../card/elements.ts';
import { escapeCardText } from '../../card/escape.ts';
import { named, say } from '../../card/sentence.ts';
import { timeRows } from '../../card/time-lines.ts';
import type { CardJson } from '../../card/card.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { saySpan } from '../../domain/spoken-time.ts';
import { spanOf } from '../../domain/when.ts';
import { problemReply, type Context, type Press, type Reply } from '../feature.ts';
import type { JoinIntent } from './intent.ts';

const NOW_MINUTES = 30;
/** Asked again this soon, the meeting that was just made is meant. */
const SAME_MS = 60_000;

/** "join my next meeting": its link, 1:1. "start a meeting now": one that begins this minute. */
export async function handleJoin(intent: JoinIntent, context: Context): Promise<Reply> {
  if (intent.kind === 'now') return meetNow(intent.title, context);
  const found = await context.find(intent.target);
  if (found.kind === 'one') return showLink(found.meeting, context);
  return context.askWhich(found, { action: 'join.which', act: 'join', doing: 'give you the link of', keep: {} });
}

export async function handleChosen(press: Press, context: Context): Promise<Reply> {
  const chosen = await context.readChosen(press);
  return chosen.ok
    ? { ...showLink(chosen.value.meeting, context), replacesPressed: true }
    : problemReply(chosen.problem);
}

async function meetNow(said: string | undefined, context: Context): Promise<Reply> {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(context.at.zone);
  const name = said ?? 'Meeting now';
  const running = await justMade(name, context);
  if (running !== undefined) return showLink(running, context);
  // Webex takes no start in the minute that runs.
  const span = spanOf(now.round({ smallestUnit: 'minute', roundingMode: 'floor' }).add({ minutes: 1 }), NOW_MINUTES);
  const meeting = await context.webex.meetings.create(
    { title: name, span, zone: context.at.zone, invitees: [], sendEmail: false, options: {} },
    context.createKey(0),
  );
  const sentence = say`${named(meeting.title)} starts now, ${saySpan(span, now.toInstant())}: ${{ markdown: meeting.webLink, card: meeting.webLink }}`;
  // Made here for whoever is here: its link belongs to this space.
  return {
    markdown: sentence.markdown,
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

function showLink(meeting: Meeting, context: Context): Reply {
  const sentence = say`${named(meeting.title)}, ${saySpan(meeting.span, Temporal.Instant.fromEpochMilliseconds(context.now))}: ${{ markdown: meeting.webLink, card: meeting.webLink }}`;
  return {
    markdown: sentence.markdown,
    where: 'private',
    card: {
      content: renderJoinCard(meeting.state === 'inProgress' ? 'Live now' : 'Join', meeting, context),
      subject: { kind: 'none' },
      minutes: 0,
    },
    dialogue: { dialogue: { act: 'join' }, presses: {}, meetings: [{ id: meeting.id, title: meeting.title }] },
  };
}

export function renderJoinCard(
  what: string,
  meeting: Pick<Meeting, 'title' | 'span' | 'webLink'>,
  context: Pick<Context, 'now'>,
): CardJson {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  return card(
    [kicker(what), title(escapeCardText(meeting.title)), ...timeRows(meeting.span, [], now)],
    [openUrl('Open in Webex', meeting.webLink)],
  );
}
