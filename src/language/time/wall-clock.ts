import type { Temporal } from 'temporal-polyfill';
import type { Zone } from '../../domain/when.ts';
import type { MomentSaid } from './said.ts';

/** No further is looked from a moment asked about. */
const MONTH = 30 * 86_400;

/** Real seconds since 1970, from `from` up to `to`, in which the clocks of a zone are so many seconds ahead of UTC. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly ahead: number;
}

/** The stretch last asked about, by zone. It ends where the clocks change, and is dear to find. */
const known = new Map<Zone, Stretch>();

/** What the clocks of a zone show: whole seconds, in plain numbers. */
export function wallAt(moment: Temporal.Instant, zone: Zone): MomentSaid {
  const now = Math.floor(moment.epochMilliseconds / 1000);
  const shown = now + stretchAt(now, moment, zone).ahead;
  const day = Math.floor(shown / 86_400);
  return { day, seconds: shown - day * 86_400 };
}

function stretchAt(now: number, moment: Temporal.Instant, zone: Zone): Stretch {
  const last = known.get(zone);
  if (last !== undefined && last.from <= now && now < last.to) return last;
  const there = moment.toZonedDateTimeISO(zone);
  const before = there.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const after = there.getTimeZoneTransition('next');
  const stretch: Stretch = {
    from: Math.max(now - MONTH, (before?.epochMilliseconds ?? -Infinity) / 1000),
    to: Math.min(now + MONTH, (after?.epochMilliseconds ?? Infinity) / 1000),
    ahead: there.offsetNanoseconds / 1e9,
  };
  known.set(zone, stretch);
  return stretch;
}
