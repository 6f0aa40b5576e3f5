import type { Kysely } from 'kysely';
import type { StoreConnection } from '../connection.ts';
import type { Tables } from '../schema.ts';

/** A step forward; there is none back. What was released is never changed, only followed. */
export interface Migration {
  readonly name: string;
  up(db: Kysely<Tables>, sequence: StoreConnection['sequence']): Promise<void>;
}
