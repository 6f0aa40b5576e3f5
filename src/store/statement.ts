import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Tables } from './schema.ts';

/** A statement whose answer need not wait for the disk: with the power it may be lost, and nobody is the worse for it. */
interface MayBeLost {
  readonly mayBeLost: true;
}

export function mayBeLost(query: CompiledQuery): boolean {
  return 'mayBeLost' in query;
}

/** Stands in a compiled statement where a value of the n-th row will stand. */
class Later {
  readonly row: number;
  readonly name: string;

  constructor(row: number, name: string) {
    this.row = row;
    this.name = name;
  }
}

/** The database, or a transaction on it. */
export type Executor = Pick<Kysely<Tables>, 'executeQuery'>;

/** Runs a statement with these values, by itself or within a transaction. */
export type Statement<Values, Row> = (values: Values, on?: Executor) => Promise<QueryResult<Row>>;

/** Writes one thing, by itself or within a transaction. */
export type Writer<Thing> = (thing: Thing, on?: Executor) => Promise<void>;

/**
 * A statement that is built once, with places where the values will stand: building it takes longer than running it.
 * @param names of the values
 * @param build is given the values' places in place of values, so it can look at none of them
 */
export function statement<Values extends object, Row>(
  db: Kysely<Tables>,
  names: readonly (keyof Values & string)[],
  build: (at: Values) => Compilable<Row>,
  options?: MayBeLost,
): Statement<Values, Row> {
  const run = compiledOnce<Values, Row>(() => ({ ...build(placesOf<Values>(names, 0)).compile(), ...options }), db);
  return (values, on) => run([values], on);
}

/**
 * A statement about many rows: built once for each number of them, up to `atMost`; more are written in several.
 * Answers the rows that all of them gave back.
 */
export function statementOfMany<Values extends object, Row>(
  db: Kysely<Tables>,
  names: readonly (keyof Values & string)[],
  build: (rows: readonly Values[]) => Compilable<Row>,
  atMost = 64,
): (rows: readonly Values[], on?: Executor) => Promise<Row[]> {
  const bySize = new Map<number, Statement<readonly Values[], Row>>();

  function ofSize(size: number): Statement<readonly Values[], Row> {
    const known = bySize.get(size);
    if (known !== undefined) return known;
    const places = Array.from({ length: size }, (_, row) => placesOf<Values>(names, row));
    const made = compiledOnce<Values, Row>(() => build(places).compile(), db);
    bySize.set(size, made);
    return made;
  }

  return async (rows, on) => {
    if (rows.length <= atMost) return rows.length === 0 ? [] : (await ofSize(rows.length)(rows, on)).rows;
    const answered: Row[] = [];
    for (let from = 0; from < rows.length; from += atMost) {
      const some = rows.slice(from, from + atMost);
      answered.push(...(await ofSize(some.length)(some, on)).rows);
    }
    return answered;
  };
}

function compiledOnce<Values extends object, Row>(
  compile: () => CompiledQuery<Row>,
  db: Executor,
): Statement<readonly Values[], Row> {
  let compiled: CompiledQuery<Row> | undefined;
  return (rows, on = db) => {
    compiled ??= compile();
    const parameters = compiled.parameters.map((one) =>
      one instanceof Later ? (rows[one.row] as Readonly<Record<string, unknown>>)[one.name] : one,
    );
    return on.executeQuery({ ...compiled, parameters });
  };
}

function placesOf<Values extends object>(names: readonly (keyof Values & string)[], row: number): Values {
  return Object.fromEntries(names.map((name) => [name, new Later(row, name)])) as Values;
}
