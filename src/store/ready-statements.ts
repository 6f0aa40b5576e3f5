import type Sqlite from 'better-sqlite3';

/** Statements kept; the store has about eighty, and one more for each size of a multi-row insert. */
const keptAtMost = 400;

export type ReadyStatements = (sql: string) => Sqlite.Statement;

/** Prepares each statement once; most of ours never change. The oldest make room for new ones. */
export function readyStatements(database: Sqlite.Database): ReadyStatements {
  const ready = new Map<string, Sqlite.Statement>();
  return (sql) => {
    const known = ready.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    ready.set(sql, statement);
    const [oldest] = ready.keys();
    if (ready.size > keptAtMost && oldest !== undefined) ready.delete(oldest);
    return statement;
  };
}
