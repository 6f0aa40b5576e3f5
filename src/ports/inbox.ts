import type { DialogueMemory } from './dialogues.ts';
import type { Kept } from './kept.ts';
import type { Content, Place } from './messenger.ts';

/**
 * The inbox: everything that knocked and has not been dealt with. One row is one knock, and it is also the outbox
 * of its own answer: `new → acted (answer stored) → done (every message of it has an id)`.
 *
 * Times: `runAt` and `receivedAt` are civil (the movable clock); leases are real time.
 */
export interface InboxRow {
  /** Dedupe key: the same knock again is the same key. */
  readonly key: string;
  readonly kind: KnockKind;
  /** Whose registration brought it: `bot`, or the person whose webhook it was. */
  readonly owner: string;
  /** Rows of one line are handled one after the other, in the order they came; a space's id, or a person's. */
  readonly line: string;
  /** The thin notification's facts, or a job's: ids only, never message text. */
  readonly payload: Readonly<Record<string, string>>;
  readonly state: 'new' | 'acted' | 'done' | 'dead';
  readonly attempts: number;
  readonly runAt: number;
  readonly receivedAt: number;
  /**
   * The answer, once there is one; each message gets its id when Webex has taken it. Once the row is done its messages
   * are kept without their `content`.
   */
  readonly outbox: readonly Outgoing[];
}

export type KnockKind = 'message' | 'edit' | 'action' | 'joined' | 'left' | 'connected' | 'due';

/** One message of an answer, as data: it survives a crash between acting and sending. */
export interface Outgoing {
  readonly place: Place;
  readonly content: Content;
  /** What the card stands for; the posted-card row is written from it once the message has its id. */
  readonly card?: {
    readonly feature: string;
    readonly ownerId: string;
    readonly subject: unknown;
    readonly expiresAt: number;
    /** See `PostedCard`. */
    readonly meetingId?: string;
  };
  /** What this message makes of short answers to it, for the person it is said to. */
  readonly remember?: {
    readonly personId: string;
    readonly memory: Omit<DialogueMemory, 'messageId'>;
    readonly expiresAt: number;
  };
  /** An older message of the bot that this one takes the place of: deleted once this one is there. */
  readonly replaces?: string;
  /** Further messages of the bot that are out of date with it: deleted as well. */
  readonly retires?: readonly string[];
  /** Fingerprint of the words this answers: an edit that changed nothing, or was read in time, needs no second answer. */
  readonly answers?: string;
  /** For others than who asked: where Webex refuses it (the bot was sent out of the space) it is left unsaid. */
  readonly optional?: true;
  /** Webex refused it, and it was optional. */
  readonly refused?: true;
  /** Set when Webex has taken the message. */
  readonly sent?: { readonly messageId: string; readonly roomId: string };
}

export type Knock = Pick<InboxRow, 'key' | 'kind' | 'owner' | 'line' | 'payload' | 'runAt' | 'receivedAt'>;

export interface Inbox {
  /** Durable when it resolves. False: this knock is known already. Many at once share one commit. */
  accept(knock: Knock): Promise<boolean>;
  /**
   * As `accept`; and when nothing stands before the knock in its line, `taker` has it leased by the same commit. It must
   * be due, and the taker must have room for it.
   */
  receive(knock: Knock, taker: Taker): Promise<Received>;
  /** The row of a knock, as long as it is kept. */
  read(key: string): Promise<InboxRow | undefined>;
  /**
   * Takes up to `limit` rows that are due and free, at most one per line and never one behind an unfinished row of its
   * own line, for `leaseMs` of real time. No two callers, on whatever machine, ever hold the same row.
   */
  lease(holder: string, limit: number, now: number, leaseMs: number): Promise<readonly InboxRow[]>;
  /** Prolongs leases that `holder` still has; returns the keys it still holds. */
  extend(holder: string, keys: readonly string[], leaseMs: number): Promise<readonly string[]>;
  /**
   * Stores the answer in one commit with the state and with what it leaves to be remembered. That is kept also when
   * `holder` lost the lease, since it tells of what has happened.
   */
  save(holder: string, key: string, change: Change): Promise<Saved>;
  /** Gives the row back, to be tried again at `runAt`. */
  retry(holder: string, key: string, put: { runAt: number; error: string; kept?: readonly Kept[] }): Promise<void>;
  /**
   * How many rows wait, by when: due now, due later, held, dead (each counted up to 100 000); how long the first of
   * those due has been so, in ms.
   */
  depth(now: number): Promise<InboxDepth>;
  /** When the newest knock of the bot's own registrations came (civil); nothing when none ever did. */
  lastHeard(): Promise<number | undefined>;
  /** For an operator: the rows that were given up, the newest first. */
  listDead(limit: number): Promise<readonly DeadLetter[]>;
  /** Puts a dead row at the end of its line, due at `now`, with the answer it had. False when no such row is dead. */
  replay(key: string, now: number): Promise<boolean>;
}

/** Who takes a row, and for how long of real time. */
export interface Taker {
  readonly holder: string;
  readonly leaseMs: number;
}

/** `waits`: it is new, and somebody will lease it in its turn. */
export type Received = 'known' | 'waits' | 'taken';

export interface Change {
  readonly state: 'acted' | 'done' | 'dead';
  readonly outbox: readonly Outgoing[];
  readonly kept?: readonly Kept[];
  readonly error?: string;
}

export interface Saved {
  /** False when the holder had lost the lease: nothing of the row was changed. */
  readonly held: boolean;
  /** The row is ended, and the next one of its line may be leased. */
  readonly nextWaits: boolean;
}

export interface DeadLetter {
  readonly row: InboxRow;
  readonly error: string;
}

export interface InboxDepth {
  readonly due: number;
  readonly later: number;
  readonly held: number;
  readonly dead: number;
  readonly oldestMs: number;
}
