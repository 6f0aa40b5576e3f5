import type { Generated } from 'kysely';

/** The tables as Kysely sees them. All moments are epoch milliseconds; `*_sealed` columns hold ciphertext of the key ring. */
export interface Tables {
  inbox: InboxTable;
  lines: LinesTable;
  grants: GrantsTable;
  connect_states: ConnectStatesTable;
  parked_requests: ParkedRequestsTable;
  posted_cards: PostedCardsTable;
  drafts: DraftsTable;
  dialogues: DialoguesTable;
  undos: UndosTable;
  profiles: ProfilesTable;
  settings: SettingsTable;
  registrations: RegistrationsTable;
  locks: LocksTable;
  limits: LimitsTable;
  audit: AuditTable;
  marks: MarksTable;
  looks: LooksTable;
  reminders: RemindersTable;
  rounds: RoundsTable;
}

export interface InboxTable {
  /** Order of acceptance. */
  seq: Generated<number>;
  key: string;
  kind: string;
  owner: string;
  line: string;
  payload: string;
  /** Whose message or press it is, where the notification said so. */
  person_id: string | null;
  state: 'new' | 'acted' | 'done' | 'dead';
  /** Tries that came to nothing, written when the row ends; before that `lines.attempts` counts. */
  attempts: number;
  run_at: number;
  received_at: number;
  outbox_sealed: string | null;
  error: string | null;
}

/**
 * One row per line that has unfinished inbox rows: who is at its head, when that one is due and who holds it.
 * The primary key is what makes a line be handled one row at a time, and leasing looks at heads only, so its cost
 * does not grow with what waits behind them.
 */
export interface LinesTable {
  line: string;
  /** The head: its key and its place in the order of acceptance. */
  key: string;
  seq: number;
  run_at: number;
  attempts: number;
  holder: string | null;
  /** Real time, unlike `run_at`; 0 when nobody holds it. */
  lease_until: number;
  /** Why the last try came to nothing. */
  error: string | null;
}

export interface GrantsTable {
  person_id: string;
  access_token_sealed: string;
  refresh_token_sealed: string;
  access_expires_at: number;
  refresh_expires_at: number;
  scopes: string;
  granted_at: number;
}

export interface ConnectStatesTable {
  state_hash: string;
  person_id: string;
  code_verifier_sealed: string;
  scopes: string;
  expires_at: number;
}

export interface ParkedRequestsTable {
  person_id: string;
  message_id: string;
  expires_at: number;
  /** The knock that took it; nobody else may. */
  taken_by: string | null;
}

export interface PostedCardsTable {
  message_id: string;
  room_id: string;
  owner_id: string;
  feature: string;
  subject_sealed: string;
  expires_at: number;
  /** 1 once its one-time confirmation was used. */
  claimed: number;
  /** The meeting it shows; nothing for questions and lists. */
  meeting_id: string | null;
}

export interface DraftsTable {
  id: string;
  owner_id: string;
  feature: string;
  body_sealed: string;
  expires_at: number;
  /** The request that took it; nobody else may. */
  taken_by: string | null;
}

export interface DialoguesTable {
  /** Person and space in one, for one key. */
  place: string;
  person_id: string;
  memory_sealed: string;
  expires_at: number;
}

export interface UndosTable {
  /** Order of writing: the clock may stand still between two. */
  seq: Generated<number>;
  id: string;
  owner_id: string;
  feature: string;
  done_sealed: string;
  body_sealed: string;
  created_at: number;
  expires_at: number;
  /** The request that took it; nobody else may. */
  taken_by: string | null;
}

export interface ProfilesTable {
  person_id: string;
  email: string;
  display_name: string;
  org_id: string;
  zone: string | null;
  zone_source: 'webex' | 'person' | null;
}

export interface SettingsTable {
  person_id: string;
  /** JSON of `PersonSettings`. */
  body: string;
}

export interface RegistrationsTable {
  id: string;
  owner: string;
  resource: string;
  event: string;
  secret_sealed: string;
  webhook_id: string | null;
}

export interface LocksTable {
  name: string;
  holder: string;
  /** Real time. */
  lease_until: number;
}

export interface LimitsTable {
  person_id: string;
  bucket: string;
  /** When the person's bucket will be empty again; what limits.ts reckons with. */
  empty_at: number;
}

export interface AuditTable {
  seq: Generated<number>;
  at: number;
  person_id: string;
  feature: string;
  act: string;
  meeting_id: string | null;
  outcome: string;
}

/** Who looked when somebody is busy. */
export interface LooksTable {
  seq: Generated<number>;
  at: number;
  of_id: string;
  /** Null when who looked has been forgotten since. */
  by_id: string | null;
}

/** Moments (civil time) up to which something is known to be in order. */
export interface MarksTable {
  name: string;
  at: number;
}

export interface RemindersTable {
  seq: Generated<number>;
  person_id: string;
  meeting_id: string;
  lead: number;
  starts_at: number;
  /** Null once settled. */
  due_at: number | null;
  asked: number;
  holder: string | null;
  /** Real time, unlike `due_at`. */
  lease_until: number;
}

/** What comes again for a person, one row per kind. */
export interface RoundsTable {
  seq: Generated<number>;
  person_id: string;
  kind: 'look' | 'digest';
  due_at: number;
  holder: string | null;
  /** Real time, unlike `due_at`. */
  lease_until: number;
}
