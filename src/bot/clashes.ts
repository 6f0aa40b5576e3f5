import { Temporal } from 'temporal-polyfill';
import { withReach } from '../domain/calendar-window.ts';
import { clashesOf, hullOf, timesOf } from '../domain/clash.ts';
import type { TimeTaken } from '../domain/problem.ts';
import type { ClashQuestion, Taken } from '../features/feature.ts';
import type { Meetings } from '../ports/meetings.ts';
import { sayProblem } from './words.ts';

export interface ClashFinding {
  readonly meetings: Pick<Meetings, 'list'>;
  readonly inGroup: boolean;
  readonly firstToday: (topic: string) => Promise<boolean>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What the person has at the times planned, in their own Webex meetings; one call, none where the exchange has read them. */
export async function findClashes(
  { planned, except, where }: ClashQuestion,
  { meetings, inGroup, firstToday, now }: ClashFinding,
): Promise<Taken | undefined> {
  const times = timesOf(planned);
  const calendar = await meetings.list({ ...withReach(hullOf(times)), type: 'scheduledMeeting' });
  const clashes = clashesOf(times, calendar, except);
  if (clashes === undefined) return undefined;
  const { taken, of } = clashes;
  const full: TimeTaken = {
    kind: 'time-taken',
    clashes: clashes.meetings.map(({ title, span }) => ({ title, span })),
    taken,
    of,
    first: await firstToday('webex-meetings-only'),
    now: Temporal.Instant.fromEpochMilliseconds(now),
  };
  const by = clashes.meetings.map(({ id, span }) => `${id} ${span.start.epochMilliseconds}`).join(' ');
  // What stands in a calendar is told to its owner alone.
  return where === 'private' || !inGroup
    ? { doubt: full, by }
    : { doubt: { ...full, clashes: [] }, by, aside: sayProblem(full).markdown };
}
