import type { Kind } from './kinds.ts';
import type { Making } from './line.ts';
import type { Payloads } from './said.ts';

/** What a token carries; mostly one thing, if any. */
export type Carried = { readonly [K in keyof Payloads]?: Payloads[K] | undefined };

/** A word or phrase of the text, from `at` up to `end`. */
export interface Token extends Carried {
  readonly kind: Kind;
  readonly at: number;
  readonly end: number;
}

/** All tokens have one shape, whatever they carry: looking at them is most of the work. */
class Placed implements Token {
  readonly kind: Kind;
  readonly at: number;
  readonly end: number;
  private readonly making: Making;

  constructor(making: Making, at: number, end: number) {
    this.kind = making.kind;
    this.at = at;
    this.end = end;
    this.making = making;
  }

  get number(): Making['number'] {
    return this.making.number;
  }

  get ordinal(): Making['ordinal'] {
    return this.making.ordinal;
  }

  get qn(): Making['qn'] {
    return this.making.qn;
  }

  get weekday(): Making['weekday'] {
    return this.making.weekday;
  }

  get weekdays(): Making['weekdays'] {
    return this.making.weekdays;
  }

  get month(): Making['month'] {
    return this.making.month;
  }

  get unit(): Making['unit'] {
    return this.making.unit;
  }

  get which(): Making['which'] {
    return this.making.which;
  }

  get clock(): Making['clock'] {
    return this.making.clock;
  }

  get clocks(): Making['clocks'] {
    return this.making.clocks;
  }

  get part(): Making['part'] {
    return this.making.part;
  }

  get date(): Making['date'] {
    return this.making.date;
  }

  get dates(): Making['dates'] {
    return this.making.dates;
  }

  get span(): Making['span'] {
    return this.making.span;
  }

  get moment(): Making['moment'] {
    return this.making.moment;
  }

  get window(): Making['window'] {
    return this.making.window;
  }

  get length(): Making['length'] {
    return this.making.length;
  }

  get lengths(): Making['lengths'] {
    return this.making.lengths;
  }

  get zone(): Making['zone'] {
    return this.making.zone;
  }

  get repeat(): Making['repeat'] {
    return this.making.repeat;
  }

  get shift(): Making['shift'] {
    return this.making.shift;
  }
}

/** What was made, in its place. */
export function placed(making: Making, at: number, end: number): Token {
  return new Placed(making, at, end);
}
