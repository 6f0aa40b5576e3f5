import { createHash } from 'node:crypto';
import type { ConnectStates } from '../ports/connect-states.ts';
import type { StoreBase } from './connection.ts';
import { splitScopes } from './grants.ts';
import type { SealedPlace } from './key-ring.ts';

/** Consents on their way. A look into the database shows neither the states of the links nor their verifiers. */
export function createConnectStates({ db, keys }: StoreBase): ConnectStates {
  return {
    async write({ state, personId, codeVerifier, scopes, expiresAt }) {
      await db
        .insertInto('connect_states')
        .values({
          state_hash: hashOf(state),
          person_id: personId,
          code_verifier_sealed: keys.seal(codeVerifier, verifierOf(personId)),
          scopes: scopes.join(' '),
          expires_at: expiresAt,
        })
        .execute();
    },

    async take(state, now) {
      const row = await db
        .deleteFrom('connect_states')
        .where('state_hash', '=', hashOf(state))
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return {
        state: {
          state,
          personId: row.person_id,
          codeVerifier: keys.open(row.code_verifier_sealed, verifierOf(row.person_id)).plain,
          scopes: splitScopes(row.scopes),
          expiresAt: row.expires_at,
        },
        expired: row.expires_at <= now,
      };
    },
  };
}

function hashOf(state: string): string {
  return createHash('sha256').update(state).digest('base64url');
}

function verifierOf(person: string): SealedPlace {
  return { table: 'connect_states', person, column: 'code_verifier' };
}
