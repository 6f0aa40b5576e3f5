import type { Guess } from '../reading.ts';
import type { Now } from './rules.ts';
import type { ClockSaid } from './said.ts';
import { dayOfDate, type SettledDay } from './settle-date.ts';
import { halvesOf, hourMeant, secondsOf } from './settle-hour.ts';
import type { Settled } from './settle.ts';
import type { Slots } from './slots.ts';

/** Two hours: what one says of am and pm holds for the other, so that the range comes out short and forwards. */
export function settleClocks(
  { from, to }: { from: ClockSaid; to: ClockSaid },
  slots: Slots,
  said: SettledDay | undefined,
  now: Now,
): Settled {
  const past = said?.day === now.today ? now.seconds : undefined;
  const starts = halvesOf(from);
  const stops = halvesOf(to);
  let start = starts.length === 1 ? (starts[0] ?? 0) : hourMeant(from, slots.part, past).seconds;
  if (starts.length > 1 && to.half === 'sure' && slots.part === undefined) {
    const end = secondsOf(to);
    start = starts.filter((each) => each < end).at(-1) ?? start;
  }
  const end = stops.find((each) => each > start) ?? (stops[0] ?? 0) + 86_400;
  const guessed: readonly Guess[] =
    (starts.length > 1 && to.half !== 'sure') || (stops.length > 1 && from.half !== 'sure')
      ? slots.part === undefined
        ? ['meridiem']
        : []
      : [];
  const day =
    said?.day ??
    (start > now.seconds || (from.half === 'sure' && end > now.seconds && start === now.seconds)
      ? now.today
      : now.today + 1);
  const all: readonly Guess[] = [...(said === undefined ? (['date'] as const) : said.guessed), ...guessed];
  const lastDay = slots.dates === undefined ? day : dayOfDate(slots.dates.to, now, day).day;
  // "6pm – 1am tomorrow", said before six: it is tomorrow that it ends.
  const first =
    end > 86_400 && slots.dayBehind === true && slots.date?.day === now.today + 1 && start > now.seconds
      ? day - 1
      : day;
  return {
    start: { day: first, seconds: start, guessed: all },
    end: { day: first + lastDay - day, seconds: end, guessed: all },
    grain: 'minute',
  };
}
