import { Temporal } from 'temporal-polyfill';
import { escapeMarkdown } from '../../card/escape.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { count, sayClocks, sayDay, sayZone } from '../../domain/spoken-time.ts';
import type { Context, Reply } from '../feature.ts';
import { AGENDA_ROWS, renderAgendaCard } from './card.ts';
import type { AgendaIntent } from './intent.ts';

/** What is on. A calendar is its owner's: the answer goes 1:1, wherever it was asked. */
export async function listAgenda(intent: AgendaIntent, context: Context): Promise<Reply> {
  const { zone } = context.at;
  const from = startOf(intent.first, intent.from, zone);
  const to =
    intent.to === undefined
      ? intent.last.add({ days: 1 }).toZonedDateTime(zone)
      : startOf(intent.last, intent.to, zone);
  const meetings = await context.webex.meetings.list({
    from: from.toInstant(),
    to: to.toInstant(),
    type: 'scheduledMeeting',
  });
  return tellAgenda(intent, meetings, context, await sayLimits(context));
}

function startOf(day: Temporal.PlainDate, time: Temporal.PlainTime | undefined, zone: string): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: zone, ...(time === undefined ? {} : { plainTime: time }) });
}

function tellAgenda(intent: AgendaIntent, meetings: readonly Meeting[], context: Context, limits: string): Reply {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const period = sayPeriod(intent, now);
  const zone = sayZone(context.at.zone);
  if (meetings.length === 0) return { markdown: `Nothing on ${period} (${zone}). ${limits}`, where: 'private' };
  const lines = meetings
    .slice(0, AGENDA_ROWS)
    .map(
      (meeting) =>
        `- ${sayDay(meeting.span.start, now)}, ${sayClocks(meeting.span)}: **${escapeMarkdown(meeting.title)}**`,
    );
  const more = meetings.length - lines.length;
  return {
    markdown: [
      `${count(meetings.length, 'meeting')} ${meetings.length === 1 ? 'is' : 'are'} on ${period} (${zone}):`,
      ...lines,
      ...(more > 0 ? [`And ${count(more, 'more meeting')}.`] : []),
      '',
      limits,
    ].join('\n'),
    where: 'private',
    card: {
      content: renderAgendaCard({ period, meetings, readerEmail: context.who.email, zone, limits, now }),
      subject: { kind: 'none' },
      minutes: 0,
    },
    // "Cancel the second one."
    dialogue: {
      dialogue: { act: 'list', rows: lines.length },
      presses: {},
      meetings: meetings.slice(0, AGENDA_ROWS).map(({ id, title }) => ({ id, title })),
    },
  };
}

function sayPeriod(intent: AgendaIntent, now: Temporal.Instant): string {
  const first = sayDay(intent.first, now);
  if (intent.first.equals(intent.last)) return intent.from === undefined ? first : `${first}, ${sayPart(intent)}`;
  return `${first} to ${sayDay(intent.last, now)}`;
}

function sayPart(intent: AgendaIntent): string {
  const clock = (time: Temporal.PlainTime | undefined): string => time?.toString({ smallestUnit: 'minute' }) ?? '';
  return intent.to === undefined ? `from ${clock(intent.from)}` : `${clock(intent.from)}–${clock(intent.to)}`;
}

/** Honest about what Webex lets the bot see: in full once a day, then in a word. */
async function sayLimits(context: Context): Promise<string> {
  const first = await context.firstToday('webex-meetings-only');
  return first
    ? 'These are your Webex meetings only: what stands in Outlook or Google alone is not visible to me.'
    : 'Webex meetings only.';
}
