import { parseArgs } from 'node:util';

export interface ChaosOptions {
  readonly cycles: number;
  readonly store: 'sqlite' | 'postgres';
  readonly replicas: number;
  readonly seed: number;
  /** Without faults only the kills disturb. */
  readonly faults: boolean;
  readonly people: number;
  readonly groups: number;
  /** Instead of kills: so many hostile texts and presses; 0: none. */
  readonly hostile: number;
  /** Puts the result into `docs/measurements.md`. */
  readonly write: boolean;
}

/** Without `--store` and `--replicas` all three are run: SQLite, PostgreSQL, PostgreSQL with two replicas. */
const ALL: readonly Pick<ChaosOptions, 'store' | 'replicas'>[] = [
  { store: 'sqlite', replicas: 1 },
  { store: 'postgres', replicas: 1 },
  { store: 'postgres', replicas: 2 },
];

/** Reads the command line. @throws TypeError for an option that is not known, RangeError for a value that is none */
export function readOptions(args: readonly string[]): readonly ChaosOptions[] {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cycles: { type: 'string', default: '100' },
      store: { type: 'string' },
      replicas: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      calm: { type: 'boolean', default: false },
      people: { type: 'string', default: '60' },
      groups: { type: 'string', default: '30' },
      hostile: { type: 'string', default: '0' },
      write: { type: 'boolean', default: false },
    },
  });
  const common = {
    cycles: whole('cycles', values.cycles),
    seed: whole('seed', values.seed),
    faults: !values.calm,
    people: whole('people', values.people),
    groups: whole('groups', values.groups),
    hostile: Number(values.hostile),
    write: values.write,
  };
  if (!Number.isInteger(common.hostile) || common.hostile < 0) throw new RangeError('--hostile is a whole number');
  if (values.store === undefined && values.replicas === undefined) return ALL.map((each) => ({ ...common, ...each }));
  const store = values.store ?? 'postgres';
  if (store !== 'sqlite' && store !== 'postgres') throw new RangeError('--store is sqlite or postgres');
  const replicas = whole('replicas', values.replicas ?? '1');
  if (store === 'sqlite' && replicas > 1) throw new RangeError('SQLite holds one process: replicas need postgres');
  return [{ ...common, store, replicas }];
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`--${name} is a whole number`);
  return Number(text);
}
