import type { Kind } from './kinds.ts';
import type { ClockSaid, DateSaid, LengthSaid, MomentSaid, PartSaid, RepeatSaid, SpanSaid, ZoneSaid } from './said.ts';

export interface Slots {
  date?: DateSaid;
  dates?: { readonly from: DateSaid; readonly to: DateSaid };
  span?: SpanSaid;
  clock?: ClockSaid;
  clocks?: { readonly from: ClockSaid; readonly to: ClockSaid };
  part?: PartSaid;
  moment?: MomentSaid;
  window?: { readonly from: MomentSaid; readonly to: MomentSaid };
  length?: LengthSaid;
  zone?: ZoneSaid;
  repeat?: RepeatSaid;
  now?: boolean;
  /** The day was said behind the hours: "6pm to 1am tomorrow". */
  dayBehind?: boolean;
  shift?: number;
}

export type Slot = Exclude<keyof Slots, 'shift' | 'dayBehind'>;

export const slotKinds: ReadonlyMap<Kind, Slot> = new Map<Kind, Slot>(
  (
    ['date', 'dates', 'span', 'clock', 'clocks', 'part', 'moment', 'window', 'length', 'zone', 'repeat', 'now'] as const
  ).map((kind) => [kind, kind]),
);

/** Which slots cannot both be filled in one expression. */
export const day: readonly Slot[] = ['date', 'dates', 'span', 'moment', 'window', 'now'];

export const hour: readonly Slot[] = ['clock', 'clocks', 'moment', 'window', 'now'];

export const excludes: Readonly<Record<Slot, readonly Slot[]>> = {
  date: ['date', 'dates', 'moment', 'window', 'now'],
  dates: day,
  span: [...day, 'clock', 'clocks', 'part'],
  clock: hour,
  clocks: hour,
  part: ['part', 'moment', 'window', 'now', 'dates', 'span'],
  moment: [...day, ...hour, 'part'],
  window: [...day, ...hour, 'part'],
  length: ['length', 'span', 'dates', 'window'],
  zone: ['zone'],
  repeat: ['repeat', 'now', 'window'],
  now: [...day, ...hour, 'part', 'length'],
};

/** Kinds that say nothing of time unless others stand beside them. */
export const littleAlone: ReadonlySet<Kind> = new Set<Kind>([
  'word',
  'at',
  'on',
  'in',
  'of',
  'the',
  'a',
  'from',
  'between',
  'by',
  'before',
  'after',
  'since',
  'for',
  'within',
  'to',
  'until',
  'and',
  'during',
  'around',
  'mine',
  'up',
  'out',
  'am',
  'than',
  'full',
  'time',
  'comma',
  'stop',
  'slash',
  'open',
  'close',
  'plus',
  'dash',
  'symbol',
  'label',
  'counted',
  'break',
  'which',
  'other',
  'every',
  'once',
  'times',
  'cross',
  'past',
  'pm',
  'hmark',
  'o',
  'ago',
  'begin',
  'middle',
  'end',
  'rest',
  'following',
  'sharp',
  'business',
  'starting',
  'just',
  'thing',
  'final',
  'hundred',
  'except',
  'more',
  'good',
  'dinner',
]);
