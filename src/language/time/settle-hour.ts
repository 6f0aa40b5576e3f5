import type { Guess } from '../reading.ts';
import type { ClockSaid, PartSaid } from './said.ts';

interface Hour {
  readonly seconds: number;
  readonly guessed: readonly Guess[];
}

/** A bare 1 to 7 is the afternoon, 8 to 12 the working day, unless a part of the day or what is past says otherwise. */
export function hourMeant(clock: ClockSaid, part: PartSaid | undefined, past: number | undefined): Hour {
  const am = secondsOf(clock);
  if (clock.half === 'sure' && (part === undefined || clock.padded !== true)) return { seconds: am, guessed: [] };
  const pm = clock.hour === 12 ? am : am + 43_200;
  if (part !== undefined) return { seconds: inPart(clock, part, am, pm), guessed: [] };
  const first = clock.hour <= 7 || clock.evening === true ? pm : am;
  if (past !== undefined && first <= past && pm > past) return { seconds: pm, guessed: ['meridiem'] };
  return { seconds: first, guessed: ['meridiem'] };
}

function inPart(clock: ClockSaid, part: PartSaid, am: number, pm: number): number {
  // Across noon ("office hours"): the half of the day that lies within it.
  if (part.from < 12 && part.to > 12) return am < part.from * 3600 ? pm : am;
  if (part.half === 'am') return clock.hour === 12 ? am - 43_200 : am;
  // "Tonight at 1", "12 at night": past midnight.
  if (part.from >= 20 && (clock.hour === 12 || clock.hour < 5))
    return clock.hour === 12 ? 86_400 + am - 43_200 : 86_400 + am;
  return pm;
}

export function secondsOf({ hour, minute: min, second }: ClockSaid): number {
  return hour * 3600 + min * 60 + second;
}

/** The moments of the day that a time may be, earliest first. */
export function halvesOf(clock: ClockSaid): readonly number[] {
  const am = secondsOf(clock);
  if (clock.half === 'sure') return [am];
  return clock.hour === 12
    ? [am - 43_200, am].filter((each) => each > 0 || clock.minute > 0).slice(-1)
    : [am, am + 43_200];
}
