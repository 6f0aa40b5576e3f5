import { Temporal } from 'temporal-polyfill';
import { escapeMarkdown } from '../../card/escape.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { count, MONTHS, sayClock, sayClocks, sayDay, sayZone } from '../../domain/spoken-time.ts';
import { QUESTION_MINUTES, type Context, type Reply } from '../feature.ts';
import { AGENDA_ROWS, renderAgendaCard } from './card.ts';
import type { AgendaIntent } from './intent.ts';
import { pageOf, subjectOf } from './pages.ts';

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
  const { shown, next, left } = pageOf(meetings, intent, context.at.zone, AGENDA_ROWS);
  const lines = shown.map(
    (meeting) =>
      `- ${sayDay(meeting.span.start, now)}, ${sayClocks(meeting.span)}: **${escapeMarkdown(meeting.title)}**`,
  );
  return {
    markdown: [
      `${count(meetings.length, 'meeting')} ${meetings.length === 1 ? 'is' : 'are'} on ${period} (${zone}):`,
      ...lines,
      ...(next === undefined ? [] : [`${count(left, 'more meeting')} from ${sayFrom(next, now)} on: ${sayHow(next)}`]),
      '',
      limits,
    ].join('\n'),
    where: 'private',
    card: {
      content: renderAgendaCard({
        period,
        meetings: shown,
        readerEmail: context.who.email,
        zone,
        limits,
        ...(next === undefined ? {} : { next: { left, from: sayFrom(next, now) } }),
        now,
      }),
      ...(next === undefined
        ? { subject: { kind: 'none' }, minutes: 0 }
        : { subject: subjectOf(next), minutes: QUESTION_MINUTES }),
    },
    // "Cancel the second one."
    dialogue: {
      dialogue: { act: 'list', rows: lines.length },
      presses: {},
      meetings: shown.map(({ id, title }) => ({ id, title })),
    },
  };
}

/** "Thu 26 Nov", or with its hour where one day alone is too long. */
function sayFrom({ first, from }: AgendaIntent, now: Temporal.Instant): string {
  return from === undefined ? sayDay(first, now) : `${sayDay(first, now)}, ${sayClock(from)}`;
}

/** For clients without the button. */
function sayHow({ first, last, from }: AgendaIntent): string {
  const day = (date: Temporal.PlainDate): string => `${date.day} ${MONTHS[date.month - 1] ?? ''}`;
  if (from !== undefined) return `say "what's on ${day(first)} after ${sayClock(from)}?"`;
  return first.equals(last) ? `say "what's on ${day(first)}?"` : `say "what's on from ${day(first)} to ${day(last)}?"`;
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
