import { Temporal } from 'temporal-polyfill';
import { listed, say, together, type Sentence } from '../../card/sentence.ts';
import { sayTimes } from '../../card/time-lines.ts';
import { overlaps } from '../../domain/free-time.ts';
import { isWithinHours } from '../../domain/slots.ts';
import { count, sayClock, sayZone } from '../../domain/spoken-time.ts';
import type { Span } from '../../domain/when.ts';
import type { BusyColleague } from '../../ports/busy.ts';
import { problemReply, type Context, type Reply } from '../feature.ts';
import { sayExactly, sayLimitsOnce } from './say-free.ts';

/** Whether colleagues are free at a time, and the asker with them: free or not, never with what. */
export async function tellColleagues(emails: readonly string[], window: Span, context: Context): Promise<Reply> {
  const looked = await context.busy.look(emails, window);
  if (!looked.ok) return problemReply(looked.problem);
  const { seen, unseen } = looked.value;
  const own = await context.webex.meetings.list({
    from: window.start.toInstant(),
    to: window.end.toInstant(),
    type: 'scheduledMeeting',
  });
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const others = emails.filter((email) => email.toLowerCase() !== context.who.email.toLowerCase());
  return {
    markdown: together(
      seen.length === 0
        ? undefined
        : say`${sayTimes(
            window,
            seen.map(({ zone }) => zone),
            now,
          )}:`,
      ...seen.map((one) => sayColleague(one, window)),
      unseen.length === 0 ? undefined : sayUnseen(unseen),
      sayExactly(window, own, now),
      say`Webex meetings of ${seen.length + 1} of ${count(others.length + 1, 'person', 'people')}.`,
      await sayLimitsOnce(context),
    ).markdown,
    where: 'private',
  };
}

function sayColleague(colleague: BusyColleague, window: Span): Sentence {
  const { displayName, zone, hours, busy } = colleague;
  if (busy.some((span) => overlaps(span, window))) return say`${displayName} is not free.`;
  return isWithinHours(window, { zone, hours, busy })
    ? say`${displayName} is free.`
    : say`${displayName} is free, but it is ${sayClock(window.start.withTimeZone(zone))} in ${sayZone(zone)} then, outside working hours.`;
}

function sayUnseen(unseen: readonly string[]): Sentence {
  return say`Of ${listed(unseen)} I cannot tell: not connected to me, or not sharing when they are busy.`;
}
