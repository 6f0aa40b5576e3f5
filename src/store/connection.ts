import type { ColumnDefinitionBuilder, Kysely, Transaction } from 'kysely';
import type { KeyRing } from './key-ring.ts';
import type { Tables } from './schema.ts';

/** A database the store can stand on, and the few things in which the two kinds differ. */
export interface StoreConnection {
  readonly db: Kysely<Tables>;
  /** Whether `for update` means something: SQLite has one writer at a time and needs no row locks. */
  readonly rowLocks: boolean;
  /** Held until the transaction ends, so that two replicas starting at once do not both migrate. */
  lockMigrations(trx: Transaction<Tables>): Promise<void>;
  /** The type of a primary key that numbers its rows in the order they come. */
  readonly sequence: {
    readonly type: 'integer' | 'bigserial';
    readonly define: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
  };
}

/** What the tables are built from. */
export interface StoreBase extends StoreConnection {
  readonly keys: KeyRing;
  /** Epoch milliseconds of real time, for leases: the civil clock may jump. */
  readonly realNow: () => number;
}
