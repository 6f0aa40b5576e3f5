import type { Grant, GrantStore } from '../ports/grants.ts';
import type { Locks } from '../ports/locks.ts';
import type { StoreBase } from './connection.ts';
import { inTurn } from './in-turn.ts';
import type { SealedPlace } from './key-ring.ts';
import { statement } from './statement.ts';

/** A refresh is one call to Webex; whoever holds the lock longer than this without a sign is taken for dead. */
const refreshLeaseMs = 15_000;

/** Grants at rest: both tokens sealed for their person and column, sealed anew with the newest key when read. */
export function createGrants(base: StoreBase, locks: Locks): GrantStore {
  const { db, keys } = base;
  const turns = inTurn();
  const read = statement(db, ['personId'], (at: { personId: string }) =>
    db.selectFrom('grants').selectAll().where('person_id', '=', at.personId),
  );
  const consent = statement(db, ['personId'], (at: { personId: string }) =>
    db.selectFrom('grants').select(['scopes', 'granted_at', 'refresh_expires_at']).where('person_id', '=', at.personId),
  );
  return {
    async read(personId) {
      const [row] = (await read({ personId })).rows;
      if (row === undefined) return undefined;
      const access = keys.open(row.access_token_sealed, accessTokenOf(personId));
      const refresh = keys.open(row.refresh_token_sealed, refreshTokenOf(personId));
      if (access.stale || refresh.stale) {
        await db
          .updateTable('grants')
          .set({
            access_token_sealed: keys.seal(access.plain, accessTokenOf(personId)),
            refresh_token_sealed: keys.seal(refresh.plain, refreshTokenOf(personId)),
          })
          .where('person_id', '=', personId)
          // Tokens that were refreshed since they were read are newer than these.
          .where('access_token_sealed', '=', row.access_token_sealed)
          .where('refresh_token_sealed', '=', row.refresh_token_sealed)
          .execute();
      }
      return {
        personId,
        accessToken: access.plain,
        refreshToken: refresh.plain,
        accessExpiresAt: row.access_expires_at,
        refreshExpiresAt: row.refresh_expires_at,
        scopes: splitScopes(row.scopes),
        grantedAt: row.granted_at,
      };
    },

    async consent(personId) {
      const [row] = (await consent({ personId })).rows;
      return row && { scopes: splitScopes(row.scopes), grantedAt: row.granted_at, endsAt: row.refresh_expires_at };
    },

    async write(grant) {
      const { person_id, ...facts } = rowOf(base, grant);
      await db
        .insertInto('grants')
        .values({ person_id, ...facts })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(facts))
        .execute();
    },

    async remove(personId) {
      const removed = await db.deleteFrom('grants').where('person_id', '=', personId).executeTakeFirst();
      return removed.numDeletedRows > 0n;
    },

    exclusively: (personId, work) =>
      turns(personId, () => locks.whenFree(`grant|${personId}`, refreshLeaseMs, () => work())),
  };
}

function rowOf({ keys }: StoreBase, grant: Grant) {
  return {
    person_id: grant.personId,
    access_token_sealed: keys.seal(grant.accessToken, accessTokenOf(grant.personId)),
    refresh_token_sealed: keys.seal(grant.refreshToken, refreshTokenOf(grant.personId)),
    access_expires_at: grant.accessExpiresAt,
    refresh_expires_at: grant.refreshExpiresAt,
    scopes: grant.scopes.join(' '),
    granted_at: grant.grantedAt,
  };
}

/** Scopes are stored as OAuth writes them: with spaces between. */
export function splitScopes(joined: string): readonly string[] {
  return joined.split(' ').filter((scope) => scope !== '');
}

function accessTokenOf(person: string): SealedPlace {
  return { table: 'grants', person, column: 'access_token' };
}

function refreshTokenOf(person: string): SealedPlace {
  return { table: 'grants', person, column: 'refresh_token' };
}
