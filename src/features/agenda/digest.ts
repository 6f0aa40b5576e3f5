import { Temporal } from 'temporal-polyfill';
import type { Context, JobFacts, Reply } from '../feature.ts';
import { listAgenda } from './handler.ts';

/** A digest that could not be told in time is not told late in the day. */
const LATEST_MS = 4 * 60 * 60_000;

/** The day's Webex meetings, at the time the person named; on a free day a line that says so. */
export async function tellDigest(facts: JobFacts, context: Context): Promise<Reply | undefined> {
  if (typeof context.settings.digest !== 'string') return undefined;
  if (context.now - Number(facts['dueAt']) > LATEST_MS) return undefined;
  const today = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(context.at.zone).toPlainDate();
  return listAgenda({ first: today, last: today }, context);
}
