import { Temporal } from 'temporal-polyfill';
import { together } from '../../card/sentence.ts';
import { DEFAULT_MINUTES } from '../../domain/time-form.ts';
import { problemReply, type Context, type Reply } from '../feature.ts';
import { tellColleagues } from './colleagues.ts';
import { daysOf, exactly, type AvailabilityIntent } from './intent.ts';
import { tellLooks } from './looks.ts';
import { sayDays, sayExactly, sayLimits } from './say-free.ts';

/** Free or not, and when: out of Webex meetings, which is said, and 1:1, because it tells of them. */
export async function handleAvailability(intent: AvailabilityIntent, context: Context): Promise<Reply> {
  if (intent.act === 'looks') return tellLooks(context);
  // 1:1, "we" is nobody else.
  const others = intent.others.filter(({ kind }) => kind !== 'everyone' || context.who.roomType === 'group');
  if (others.length > 0) return withOthers({ ...intent, others }, context);
  const minutes = intent.minutes ?? DEFAULT_MINUTES;
  const windows = intent.exact
    ? [exactly(intent.when, minutes, context.at)]
    : daysOf(intent.when, context.at, context.settings.workingHours);
  const [first] = windows;
  const last = windows.at(-1);
  if (first === undefined || last === undefined)
    return { markdown: 'That is a weekend. Name the day to have it looked at all the same.', where: 'private' };
  const meetings = await context.webex.meetings.list({
    from: first.start.toInstant(),
    to: last.end.toInstant(),
    type: 'scheduledMeeting',
  });
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const told = intent.exact ? sayExactly(first, meetings, now) : sayDays(windows, minutes, meetings, now);
  return { markdown: together(told, await sayLimits(context)).markdown, where: 'private' };
}

/** At a time that was named: who is free then. Else: times that suit them and the asker. */
async function withOthers(intent: AvailabilityIntent, context: Context): Promise<Reply> {
  const { emails, cohosts, unknown, outside } = await context.findPeople(intent.others);
  if (unknown.length > 0 || emails.length === 0) return problemReply({ kind: 'not-an-address', texts: unknown });
  const minutes = intent.minutes ?? context.settings.defaultLength ?? DEFAULT_MINUTES;
  if (!intent.exact) return context.offerSlots({ when: intent.when, minutes, emails, cohosts, outside });
  const window = exactly(intent.when, intent.minutes ?? DEFAULT_MINUTES, context.at);
  return tellColleagues(emails, window, context);
}
