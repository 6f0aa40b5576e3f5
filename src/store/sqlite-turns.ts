import type Sqlite from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { Disk } from './disk.ts';
import { patiently } from './patiently.ts';
import { mayBeLost } from './statement.ts';
import { readyStatements, type ReadyStatements } from './ready-statements.ts';

/** What is written in one turn of the event loop, and goes into the log as one commit at its end. */
interface Turn {
  /** Committed: the process may die, and it is still there. */
  readonly written: Promise<undefined>;
  /** On the disk: the power may go as well. Waited for by the first who asks. */
  durable?: Promise<void>;
  resolve(nothing: undefined): void;
  reject(reason: unknown): void;
  /** The turn ended in the middle of somebody's transaction: it is committed as soon as that one is through. */
  overdue: boolean;
}

/**
 * Kysely's driver for SQLite, with one commit for all that is written in a turn of the event loop, and one wait for the
 * disk for all the commits that came during the last one. The wait is not SQLite's own (`synchronous = NORMAL`), which
 * would stop everything else in this process: its log is flushed on another thread.
 * Who wrote is answered when it is on the disk. Who read is answered when it is committed: what follows from it can
 * only be written behind it in the same log, so it is never kept without what it came from.
 * A statement that fails undoes itself alone, a transaction is a savepoint within the turn, and when the commit or the
 * disk fails everyone who wrote hears of it; after the disk failed nothing is written any more.
 */
export class SqliteTurns implements Driver {
  readonly #database: Sqlite.Database;
  readonly #ready: ReadyStatements;
  readonly #openDisk: () => Disk;
  readonly #waiting: (() => void)[] = [];
  #entered = false;
  #turn: Turn | undefined;
  #disk: Disk | undefined;
  #failed: Error | undefined;

  constructor(database: Sqlite.Database, openDisk: () => Disk) {
    this.#database = database;
    this.#openDisk = openDisk;
    this.#ready = readyStatements(database);
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  acquireConnection(): Promise<SqliteConnection> {
    return Promise.resolve(new SqliteConnection(this));
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }

  async beginTransaction(connection: SqliteConnection): Promise<void> {
    await this.#enter();
    try {
      await this.#openTurn();
      this.#run('savepoint own');
      connection.inTransaction = true;
    } catch (reason) {
      this.#leave();
      throw reason;
    }
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    this.#run('release own');
    const turn = this.#turn;
    connection.inTransaction = false;
    this.#leave();
    if (turn !== undefined) await this.#durable(turn);
  }

  rollbackTransaction(connection: SqliteConnection): Promise<void> {
    // A full disk makes SQLite undo the whole turn by itself; then there is no savepoint left to go back to.
    if (this.#database.inTransaction) {
      this.#run('rollback to own');
      this.#run('release own');
    }
    connection.inTransaction = false;
    this.#leave();
    return Promise.resolve();
  }

  async destroy(): Promise<void> {
    this.#commit();
    try {
      await this.#disk?.reached();
    } finally {
      this.#disk?.close();
      this.#database.close();
    }
  }

  /** Runs one statement of a transaction that is open already. */
  runInside<Row>(query: CompiledQuery): QueryResult<Row> {
    // Without its turn it would be no transaction any more, but one commit for each statement.
    if (this.#turn === undefined) throw new Error('the transaction was undone by the database');
    return this.#execute(this.#ready(query.sql), query.parameters);
  }

  /** Runs one statement by itself, once no transaction is open. */
  async runAlone<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    await this.#enter();
    let result: QueryResult<Row>;
    let turn: Turn | undefined;
    let waits = false;
    try {
      const statement = this.#ready(query.sql);
      if (statement.readonly) {
        result = await patiently(() => this.#execute<Row>(statement, query.parameters));
        turn = this.#turn;
      } else {
        turn = await this.#openTurn();
        result = this.#execute(statement, query.parameters);
        waits = hasChanged(result) && !mayBeLost(query);
      }
    } finally {
      this.#leave();
    }
    // Who read, and who changed nothing, learns of nothing that could be undone yet.
    if (turn !== undefined) await (waits ? this.#durable(turn) : turn.written);
    return result;
  }

  #execute<Row>(statement: Sqlite.Statement, parameters: readonly unknown[]): QueryResult<Row> {
    try {
      // What a row looks like only the query knows, and Kysely made its type from that.
      if (statement.reader) return { rows: statement.all(parameters) as Row[] };
      const { changes, lastInsertRowid } = statement.run(parameters);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    } catch (reason) {
      // Mostly the statement alone is undone. When the disk is full or broken, all that the turn wrote is.
      if (this.#turn !== undefined && !this.#database.inTransaction) this.#endTurn(this.#turn).reject(reason);
      throw reason;
    }
  }

  #durable(turn: Turn): Promise<void> {
    return (turn.durable ??= this.#reachDisk(turn));
  }

  async #reachDisk(turn: Turn): Promise<void> {
    await turn.written;
    try {
      this.#disk ??= this.#openDisk();
      await this.#disk.reached();
    } catch (reason) {
      this.#failed = new Error('the disk failed; what was written last may be lost', { cause: reason });
      throw this.#failed;
    }
  }

  async #openTurn(): Promise<Turn> {
    if (this.#failed !== undefined) throw this.#failed;
    if (this.#turn !== undefined) return this.#turn;
    // The right to write is taken at once: a transaction that only reads at first could be refused it later.
    await patiently(() => {
      this.#run('begin immediate');
    });
    const { promise: written, resolve, reject } = Promise.withResolvers<undefined>();
    // Everyone who wrote waits for it and hears of a failure; that nobody is left to hear is no fault.
    written.catch(() => undefined);
    const turn: Turn = { written, resolve, reject, overdue: false };
    this.#turn = turn;
    setImmediate(() => {
      if (this.#turn !== turn) return;
      if (this.#entered) turn.overdue = true;
      else this.#commit();
    });
    return turn;
  }

  #commit(): void {
    const turn = this.#turn;
    if (turn === undefined) return;
    try {
      this.#run('commit');
      this.#endTurn(turn).resolve(undefined);
    } catch (reason) {
      // Whatever the disk said: it is the answer to everyone who wrote.
      if (this.#database.inTransaction) this.#run('rollback');
      this.#endTurn(turn).reject(reason);
    }
  }

  #endTurn(turn: Turn): Turn {
    this.#turn = undefined;
    return turn;
  }

  /** One at a time: a transaction from its beginning to its end, or a statement by itself; in the order they came. */
  async #enter(): Promise<void> {
    if (this.#entered) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    } else {
      this.#entered = true;
    }
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next !== undefined) {
      next();
      return;
    }
    this.#entered = false;
    if (this.#turn?.overdue === true) this.#commit();
  }

  #run(sql: string): void {
    this.#ready(sql).run();
  }
}

/** What changed nothing has nothing of its own on the way to the disk. */
function hasChanged({ rows, numAffectedRows = 0n }: QueryResult<unknown>): boolean {
  return rows.length > 0 || numAffectedRows > 0n;
}

/** One caller's way in; there is but one real connection, and it is never waited for between statements. */
class SqliteConnection implements DatabaseConnection {
  readonly #turns: SqliteTurns;
  inTransaction = false;

  constructor(turns: SqliteTurns) {
    this.#turns = turns;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.inTransaction ? this.#turns.runInside<Row>(query) : this.#turns.runAlone<Row>(query);
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('the store reads no streams');
  }
}
