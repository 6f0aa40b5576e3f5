import type { Audit } from '../ports/audit.ts';
import type { Looks } from '../ports/looks.ts';
import type { ConnectStates, ParkedRequests } from '../ports/connect-states.ts';
import type { Dialogues } from '../ports/dialogues.ts';
import type { Drafts } from '../ports/drafts.ts';
import type { GrantStore } from '../ports/grants.ts';
import type { Inbox } from '../ports/inbox.ts';
import type { Limits } from '../ports/limits.ts';
import type { Locks } from '../ports/locks.ts';
import type { Marks } from '../ports/marks.ts';
import type { PostedCards } from '../ports/posted-cards.ts';
import type { Profiles } from '../ports/profiles.ts';
import type { Registrations } from '../ports/registrations.ts';
import type { Reminders } from '../ports/reminders.ts';
import type { Rounds } from '../ports/rounds.ts';
import type { Settings } from '../ports/settings.ts';
import type { Undos } from '../ports/undos.ts';
import { createAudit } from './audit.ts';
import { createLooks } from './looks.ts';
import { createConnectStates } from './connect-states.ts';
import type { StoreBase, StoreConnection } from './connection.ts';
import { createDialogues } from './dialogues.ts';
import { createDrafts } from './drafts.ts';
import { forget } from './forget.ts';
import { createGrants } from './grants.ts';
import { createInbox } from './inbox.ts';
import type { KeyRing } from './key-ring.ts';
import { createLimits } from './limits.ts';
import { createLocks } from './locks.ts';
import { createMarks } from './marks.ts';
import { migrate } from './migrate.ts';
import { createParkedRequests } from './parked-requests.ts';
import { createPostedCards } from './posted-cards.ts';
import { createProfiles } from './profiles.ts';
import { createRegistrations } from './registrations.ts';
import { createReminders } from './reminders.ts';
import { createRounds } from './rounds.ts';
import { createSettings } from './settings.ts';
import { connectSqlite } from './sqlite.ts';
import { sweep } from './sweep.ts';
import { createUndos } from './undos.ts';

/** Everything the bot remembers, on one database. */
export interface Store {
  readonly inbox: Inbox;
  readonly grants: GrantStore;
  readonly connectStates: ConnectStates;
  readonly parked: ParkedRequests;
  readonly cards: PostedCards;
  readonly drafts: Drafts;
  readonly dialogues: Dialogues;
  readonly undos: Undos;
  readonly profiles: Profiles;
  readonly settings: Settings;
  readonly reminders: Reminders;
  readonly rounds: Rounds;
  readonly registrations: Registrations;
  readonly locks: Locks;
  readonly marks: Marks;
  readonly limits: Limits;
  readonly audit: Audit;
  readonly looks: Looks;
  /** Deletes what has had its time, by the civil clock; answers how many rows went, by table. */
  sweep(now: number): Promise<Readonly<Record<string, number>>>;
  /** Removes every row of a person. */
  forget(personId: string): Promise<void>;
  /** Writes one row for good. Rejects when the database cannot be written to just now. */
  probe(): Promise<void>;
  /** Waits for what is on its way to the disk, then lets go of the database. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Folder of the SQLite file; used when there is no `databaseUrl`. */
  readonly dataDir?: string;
  /** `postgres://…`; wins over `dataDir`. */
  readonly databaseUrl?: string;
  readonly keys: KeyRing;
  /** Epoch milliseconds of real time, for leases. */
  readonly realNow?: () => number;
}

/** Opens the store and brings its tables up to date. Rejects when the database is not there or was made by a newer version. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const connection = await connect(options);
  const base: StoreBase = { ...connection, keys: options.keys, realNow: options.realNow ?? Date.now };
  try {
    await migrate(connection);
  } catch (reason) {
    await connection.db.destroy();
    throw reason;
  }
  const inbox = createInbox(base);
  const locks = createLocks(base);
  return {
    inbox,
    locks,
    marks: createMarks(base),
    grants: createGrants(base, locks),
    connectStates: createConnectStates(base),
    parked: createParkedRequests(base),
    cards: createPostedCards(base),
    drafts: createDrafts(base),
    dialogues: createDialogues(base),
    undos: createUndos(base),
    profiles: createProfiles(base),
    settings: createSettings(base),
    reminders: createReminders(base),
    rounds: createRounds(base),
    registrations: createRegistrations(base),
    limits: createLimits(base),
    audit: createAudit(base),
    looks: createLooks(base),
    sweep: (now) => sweep(base, now),
    forget: (personId) => forget(base, personId),
    async probe() {
      await locks.acquire('probe', 'probe', 0);
    },
    async close() {
      await inbox.settled();
      await connection.db.destroy();
    },
  };
}

async function connect({ databaseUrl, dataDir }: StoreOptions): Promise<StoreConnection> {
  if (databaseUrl !== undefined) {
    // Most stand on SQLite, and need not keep the client for PostgreSQL in memory.
    const { connectPostgres } = await import('./postgres.ts');
    return connectPostgres(databaseUrl);
  }
  if (dataDir !== undefined) return connectSqlite(dataDir);
  throw new Error('the store needs a folder or the URL of a database');
}
