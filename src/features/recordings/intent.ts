import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import { tellingWords } from '../../domain/match-title.ts';
import type { At } from '../../domain/when.ts';
import { periodOf } from '../../language/period.ts';
import type { PersonMeant, Reading } from '../../language/reading.ts';
import type { WishName } from '../../language/wish.ts';
import { Doing, type Query } from './subject.ts';

export interface RecordingsIntent {
  readonly doing: Doing | 'list' | 'empty';
  readonly query: Query;
  /** Of several, the newest. */
  readonly newest: boolean;
  readonly people: readonly PersonMeant[];
  readonly invitees: boolean;
}

/** So far back is looked where no time was said; the bin keeps things for a year at most. */
const DAYS = 30;
const BIN_DAYS = 365;

export function parseRecordings(reading: Reading, at: At): Result<RecordingsIntent, Problem> {
  const { wish, target } = reading;
  const said = wish?.doing ?? 'list';
  const inBin = said === 'list-bin' || said === 'restore' || wish?.all === true;
  const period = periodOf(reading.when ?? target?.when, at);
  const to = at.now.add({ hours: 24 });
  const { title } = target ?? {};
  return ok({
    doing: doingOf(said, wish?.all === true),
    query: {
      status: inBin ? 'deleted' : 'available',
      from: (period?.from ?? to.subtract({ hours: (inBin ? BIN_DAYS : DAYS) * 24 })).toString(),
      to: (period?.to ?? to).toString(),
      ...(title === undefined || tellingWords(title).length === 0 ? {} : { title }),
      ...(wish?.format === undefined ? {} : { format: wish.format }),
      ...(wish?.site === undefined ? {} : { site: wish.site }),
    },
    newest: wish?.newest === true || target?.nth === 'last',
    people: [...reading.people, ...(target?.people ?? [])].filter(({ kind }) => kind !== 'me' && kind !== 'everyone'),
    invitees: wish?.invitees === true,
  });
}

function doingOf(said: WishName, all: boolean): RecordingsIntent['doing'] {
  if (said === 'delete' && all) return 'empty';
  const one = Doing.safeParse(said);
  return one.success ? one.data : 'list';
}

const READS = 'meeting:recordings_read';
const CHANGES: ReadonlySet<WishName> = new Set(['bin', 'restore', 'delete', 'share', 'unshare']);

/** Looking takes less than changing, and only sharing with the invitees needs to know who they are. */
export function scopesFor({ wish }: Reading): readonly string[] {
  if (wish === undefined || !CHANGES.has(wish.doing)) return [READS];
  const invitees = wish.doing === 'share' && wish.invitees === true ? ['meeting:schedules_read'] : [];
  return [READS, 'meeting:recordings_write', ...invitees];
}
