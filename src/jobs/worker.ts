import { randomUUID } from 'node:crypto';
import type { Try } from '../bot/world.ts';
import type { Clock } from '../ports/clock.ts';
import type { Inbox, InboxRow, Knock, Outgoing, Taker } from '../ports/inbox.ts';
import type { Messenger } from '../ports/messenger.ts';
import { backoffMs, MOST_TRIES } from './backoff.ts';
import { featureInScope, inScope, keptInScope } from '../ports/request-scope.ts';
import { sendOutbox } from './outbox.ts';

/** One try at one knock, for whoever counts. */
export interface Handled {
  readonly kind: string;
  /** `none` where no feature was reached. */
  readonly feature: string;
  readonly outcome: 'answered' | 'retried' | 'dead';
  readonly ms: number;
}

export interface WorkerDeps {
  readonly inbox: Inbox;
  readonly messenger: Messenger;
  readonly clock: Clock;
  /** Makes the answer to a knock. */
  readonly answer: (row: InboxRow, attempt: Try) => Promise<readonly Outgoing[]>;
  readonly onHandled: (handled: Handled) => void;
  readonly log: {
    readonly warn: (facts: object, text: string) => void;
    readonly error: (facts: object, text: string) => void;
  };
}

/** Takes knocks out of the inbox, has them answered and sends the answers. Any number may run on one store. */
export interface Worker {
  start(): void;
  /**
   * Puts a knock into the inbox, durably when it resolves; false when it is known. While there is room in hand the knock
   * is taken up by the same commit that stores it.
   */
  receive(knock: Knock): Promise<boolean>;
  /** Something new may be due. */
  wake(): void;
  /** Nothing in hand just now. */
  busy(): number;
  /** Resolves when nothing is due and nothing is in hand. */
  runDue(): Promise<void>;
  /**
   * Takes nothing new and waits for what is in hand. Calls that are cut off meanwhile end their knock's try as failed:
   * it is given back so, and whoever takes it up looks first what came of it.
   */
  stop(): Promise<void>;
}

const AT_ONCE = 64;
/** Prolonged thrice in its time. What a process that died had in hand waits so long for another one. */
const LEASE_MS = 15_000;
/** How often the store is asked although nobody knocked: for other replicas' rows, retries and lost leases. */
const LOOK_MS = 1_000;

export function createWorker(deps: WorkerDeps): Worker {
  const taker: Taker = { holder: randomUUID(), leaseMs: LEASE_MS };
  const inHand = new Map<string, Promise<void>>();
  /** Stored just now for this worker; they need their room already. */
  const arriving = new Set<Promise<boolean>>();
  const roomInHand = (): number => AT_ONCE - inHand.size - arriving.size;
  let running = false;
  let looking: Promise<void> | undefined;
  let again = false;
  /** There may be more due than was taken: whoever ends makes room for it. */
  let isMoreDue = false;
  /** Some may be this worker's already, and not in hand yet. */
  let leasing = false;
  let timer: NodeJS.Timeout | undefined;
  let heartbeat: NodeJS.Timeout | undefined;

  /** One look at a time; a wake during a look makes another one follow, also one that comes when it has just ended. */
  function look(): Promise<void> {
    again = true;
    return (looking ??= lookWhileAsked().finally(() => {
      looking = undefined;
      if (again) wake();
    }));
  }

  async function lookWhileAsked(): Promise<void> {
    while (again && running) {
      again = false;
      const room = roomInHand();
      const rows = room > 0 ? await lease(room) : [];
      isMoreDue = rows.length >= room;
      for (const row of rows) take(row);
    }
  }

  async function lease(room: number): Promise<readonly InboxRow[]> {
    leasing = true;
    try {
      return await deps.inbox.lease(taker.holder, room, deps.clock.now(), LEASE_MS);
    } finally {
      leasing = false;
    }
  }

  function take(row: InboxRow): void {
    const work = handle(row, taker.holder, deps)
      .catch((error: unknown) => {
        deps.log.error({ key: row.key, error }, 'a knock could not even be given back');
        return false;
      })
      .then((nextWaits) => {
        inHand.delete(row.key);
        if (nextWaits || isMoreDue) wake();
      });
    inHand.set(row.key, work);
  }

  /** Behind what waits already it would be out of its turn. */
  function mayTakeNow(knock: Knock): boolean {
    return running && !isMoreDue && roomInHand() > 0 && knock.runAt <= deps.clock.now();
  }

  async function storeAndTake(knock: Knock): Promise<boolean> {
    const received = await deps.inbox.receive(knock, taker);
    if (received === 'taken') take({ ...knock, state: 'new', attempts: 0, outbox: [] });
    else if (received === 'waits') wake();
    return received !== 'known';
  }

  function wake(): void {
    if (running) look().catch((error: unknown) => deps.log.error({ error }, 'the inbox could not be read'));
  }

  return {
    start() {
      running = true;
      timer = setInterval(wake, LOOK_MS);
      heartbeat = setInterval(() => {
        if (inHand.size === 0) return;
        deps.inbox
          .extend(taker.holder, [...inHand.keys()], LEASE_MS)
          .catch((error: unknown) => deps.log.warn({ error }, 'leases could not be prolonged'));
      }, LEASE_MS / 3);
      wake();
    },
    async receive(knock) {
      if (!mayTakeNow(knock)) {
        const isNew = await deps.inbox.accept(knock);
        if (isNew) wake();
        return isNew;
      }
      const stored = storeAndTake(knock);
      arriving.add(stored);
      try {
        return await stored;
      } finally {
        arriving.delete(stored);
      }
    },
    wake,
    busy: () => inHand.size + arriving.size + (leasing ? 1 : 0),
    async runDue() {
      do {
        await look();
        await Promise.allSettled(arriving);
        await Promise.all(inHand.values());
        // Whoever ended may have made room for others.
        await looking;
      } while (inHand.size > 0 || (running && (await deps.inbox.depth(deps.clock.now())).due > 0));
    },
    async stop() {
      running = false;
      clearInterval(timer);
      await looking;
      // What failed to arrive is told to whoever brought it.
      await Promise.allSettled(arriving);
      await Promise.all(inHand.values());
      clearInterval(heartbeat);
    },
  };
}

/** Answers and sends; what fails is given back for later, until there is no later. True when the next of its line waits. */
async function handle(row: InboxRow, holder: string, deps: WorkerDeps): Promise<boolean> {
  const started = performance.now();
  return inScope(row.key, async () => {
    const { outcome, nextWaits } = await answerOrGiveBack(row, holder, deps);
    const feature = featureInScope() ?? 'none';
    deps.onHandled({ kind: row.kind, feature, outcome, ms: performance.now() - started });
    return nextWaits;
  });
}

interface Outcome {
  readonly outcome: Handled['outcome'];
  readonly nextWaits: boolean;
}

async function answerOrGiveBack(row: InboxRow, holder: string, deps: WorkerDeps): Promise<Outcome> {
  try {
    return { outcome: 'answered', nextWaits: await actAndSend(row, holder, deps) };
  } catch (error) {
    return giveBack(row, holder, error, deps);
  }
}

async function actAndSend(row: InboxRow, holder: string, deps: WorkerDeps): Promise<boolean> {
  if (row.state !== 'new') return sendOutbox(row, { ...deps, holder });
  const outbox = await deps.answer(row, { last: row.attempts >= MOST_TRIES - 1, again: row.attempts > 0 });
  const state = outbox.length === 0 ? 'done' : 'acted';
  const { held, nextWaits } = await deps.inbox.save(holder, row.key, { state, outbox, kept: keptInScope() });
  // Somebody else has the row by now: the answer is theirs to send.
  return held && outbox.length > 0 ? sendOutbox({ ...row, state, outbox }, { ...deps, holder }) : nextWaits;
}

async function giveBack(row: InboxRow, holder: string, error: unknown, deps: WorkerDeps): Promise<Outcome> {
  const reason = error instanceof Error ? error.name : 'unknown';
  // What was done before it failed is done.
  const kept = keptInScope();
  if (row.attempts >= MOST_TRIES) {
    deps.log.error({ key: row.key, kind: row.kind, attempts: row.attempts, error }, 'a knock is given up');
    const change = { state: 'dead', outbox: row.outbox, error: reason, kept } as const;
    const { nextWaits } = await deps.inbox.save(holder, row.key, change);
    return { outcome: 'dead', nextWaits };
  }
  deps.log.warn({ key: row.key, kind: row.kind, attempts: row.attempts, error }, 'a knock is tried again');
  const runAt = deps.clock.now() + backoffMs(row.attempts, error, Math.random());
  await deps.inbox.retry(holder, row.key, { runAt, error: reason, kept });
  return { outcome: 'retried', nextWaits: false };
}
