import type { Kind } from './kinds.ts';
import type { Line } from './line.ts';
import type { ClockSaid } from './said.ts';
import { excludes, hour, type Slot, slotKinds, type Slots } from './slots.ts';
import type { Token } from './token.ts';

/** Everything that one time expression said, in whatever order: a day, an hour, a length, a zone, a repetition. */
export interface Run {
  readonly at: number;
  readonly end: number;
  /** Where the little word before it stands, and which it is. */
  readonly lead: number;
  readonly role?: Role;
  /** The little word before the hour, where it says more than "at": "tomorrow before 4". */
  readonly hourRole?: Role;
  readonly slots: Slots;
  /** Its first and last token in the line. */
  readonly first: number;
  readonly last: number;
}

const roles = [
  'at',
  'on',
  'in',
  'from',
  'between',
  'to',
  'until',
  'by',
  'before',
  'after',
  'since',
  'for',
  'within',
  'during',
  'around',
  'starting',
] as const;

export type Role = (typeof roles)[number];

const roleOf: ReadonlyMap<Kind, Role> = new Map(roles.map((role) => [role, role]));

/** Words that may stand inside a time expression without ending it. */
const glue: ReadonlySet<Kind> = new Set<Kind>([
  ...roles,
  'of',
  'the',
  'a',
  'comma',
  'and',
  'open',
  'close',
  'symbol',
  'dinner',
  'sharp',
  'dash',
  'stop',
]);
/** Words that tie two ends together. */

const ties: ReadonlySet<Kind> = new Set<Kind>(['to', 'until', 'dash']);

/** Gathers neighbouring tokens into expressions: "at 3 on Friday for an hour" is one, whatever the order. */
export function gatherRuns(line: Line): readonly Run[] {
  const runs: Run[] = [];
  let open: Open | undefined;
  for (let i = 0; i < line.tokens.length; i++) {
    const token = line.tokens[i];
    const slot = token === undefined ? undefined : slotKinds.get(token.kind);
    if (token === undefined || slot === undefined || token.part?.meal === true) continue;
    if (open !== undefined && joins(line, open, i, slot, token)) {
      add(open, line, i, token, slot);
      continue;
    }
    if (open !== undefined) close(line, open, runs);
    open = slot === 'zone' ? undefined : begin(line, i, token, slot);
  }
  if (open !== undefined) close(line, open, runs);
  return runs;
}

interface Open {
  readonly at: number;
  readonly first: number;
  readonly lead: number;
  readonly role: Role | undefined;
  hourRole: Role | undefined;
  end: number;
  last: number;
  readonly slots: Slots;
}

function begin(line: Line, i: number, token: Token, slot: Slot): Open {
  const before = roleBefore(line, i);
  // One is put "on the 3pm" as on a list: an hour is no day that something is on.
  const role = before?.role === 'on' && slot === 'clock' ? undefined : before;
  const open: Open = {
    at: token.at,
    first: i,
    lead: role?.at ?? token.at,
    role: role?.role,
    hourRole: undefined,
    end: token.end,
    last: i,
    slots: {},
  };
  fill(open.slots, token, slot);
  return open;
}

function joins(line: Line, open: Open, i: number, slot: Slot, token: Token): boolean {
  const within =
    slot === 'date' &&
    open.slots.span !== undefined &&
    token.date?.weekday !== undefined &&
    open.slots.span.grain === 'week';
  // "Friday 3-4pm next week": the week of the weekday, said last.
  const mereWeekday = open.slots.date?.weekday !== undefined && open.slots.date.which === undefined;
  const weekBehind = slot === 'span' && token.span?.grain === 'week' && mereWeekday && i <= open.last + 2;
  if (!within && !weekBehind && excludes[slot].some((other) => open.slots[other] !== undefined)) return false;
  // "My 3pm half an hour earlier": by how much, not for how long.
  if (slot === 'length' && token.shift !== undefined) return false;
  if (slot === 'zone' && open.slots.clock === undefined && open.slots.clocks === undefined) return false;
  if (i - open.last > 5) return false;
  const between = line.tokens.slice(open.last + 1, i);
  if (between.some(({ kind }) => !glue.has(kind))) return false;
  const kinds = between.map(({ kind }) => kind);
  if (slot === 'length' && kinds.includes('by')) return false;
  if (slot === 'repeat' && token.clock !== undefined && hour.some((each) => open.slots[each] !== undefined))
    return false;
  if (kinds.includes('and') && !['length', 'clock', 'part'].includes(slot)) return false;
  if (kinds.some((kind) => ties.has(kind)) && !(kinds.length === 1 && kinds[0] === 'dash')) return false;
  if (
    kinds.includes('dash') &&
    (slot === 'date' || slot === 'clock') &&
    open.slots.clock !== undefined &&
    open.slots.date !== undefined
  )
    return false;
  if (
    kinds.includes('stop') &&
    !(kinds.length === 1 && slot !== 'length' && token.at - (line.tokens[open.last]?.end ?? 0) <= 2)
  )
    return false;
  return true;
}

function add(open: Open, line: Line, i: number, token: Token, slot: Slot): void {
  const role = roleBefore(line, i, open.last)?.role;
  if (hour.includes(slot) || (slot === 'part' && (role === 'after' || role === 'before'))) open.hourRole = role;
  if (slot === 'date' && open.slots.clocks !== undefined) open.slots.dayBehind = true;
  fill(open.slots, token, slot);
  open.end = token.end;
  open.last = i;
}

function fill(slots: Slots, token: Token, slot: Slot): void {
  if (slot === 'now') slots.now = true;
  else Object.assign(slots, { [slot]: token[slot] });
  if (token.shift !== undefined) slots.shift = token.shift;
  if (slot === 'repeat' && token.clock !== undefined) slots.clock = token.clock;
  if (slot === 'repeat' && token.clocks !== undefined) slots.clocks = token.clocks;
  if (slot === 'date' && token.part !== undefined) slots.part = token.part;
  if (token.moment?.zone !== undefined) slots.zone = { zone: token.moment.zone };
}

/** The nearest role word before a token, over articles: "by the end", "from the 3rd". */
function roleBefore(line: Line, i: number, after = -1): { readonly role: Role; readonly at: number } | undefined {
  for (let j = i - 1; j > after && j >= i - 3; j--) {
    const token = line.tokens[j];
    if (token === undefined) return undefined;
    const role = roleOf.get(token.kind);
    if (role === 'around' || role === 'at') {
      const outer = roleBefore(line, j, after);
      if (outer !== undefined && outer.role !== 'on' && outer.role !== 'in') return outer;
    }
    if (role !== undefined) return { role, at: token.at };
    if (token.kind !== 'the' && token.kind !== 'a') return undefined;
  }
  return undefined;
}

/** "Dinner with Ana at 8", "tomorrow at 8 dinner": rather in the evening. */
function atDinner(line: Line, { first, last, slots }: Open): Slots {
  const hour = slots.clock ?? slots.clocks?.from;
  if (hour?.half !== 'open' || hour.hour < 8 || !(isDinner(line.tokens[last + 1]) || isOfDinner(line, first)))
    return slots;
  const evening: ClockSaid = { ...hour, evening: true };
  return slots.clocks === undefined
    ? { ...slots, clock: evening }
    : { ...slots, clocks: { ...slots.clocks, from: evening } };
}

/** Whether a dinner is spoken of before the token, and no other hour since. */
function isOfDinner(line: Line, before: number): boolean {
  for (let i = before - 1; i >= Math.max(0, before - 10); i--) {
    const token = line.tokens[i];
    if (isDinner(token)) return true;
    if (token === undefined || token.kind === 'stop' || token.kind === 'clock' || token.kind === 'clocks') return false;
  }
  return false;
}

function isDinner(token: Token | undefined): boolean {
  return token?.kind === 'dinner' || (token?.part?.meal === true && token.part.from >= 18);
}

function close(line: Line, open: Open, runs: Run[]): void {
  const { at, end, lead, role, hourRole, first, last } = open;
  const slots = atDinner(line, open);
  runs.push({
    at,
    end,
    lead,
    slots,
    first,
    last,
    ...(role === undefined ? {} : { role }),
    ...(hourRole === undefined ? {} : { hourRole }),
  });
}
