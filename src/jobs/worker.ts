import { randomUUID } from 'node:crypto';
import type { Try } from '../bot/world.ts';
import type { Clock } from '../ports/clock.ts';
import type { Dialogues } from '../ports/dialogues.ts';
import type { Inbox, InboxRow, Outgoing } from '../ports/inbox.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { PostedCards } from '../ports/posted-cards.ts';
import { backoffMs, MOST_TRIES } from './backoff.ts';
import { featureInScope, inScope } from '../ports/request-scope.ts';
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
  readonly cards: PostedCards;
  readonly dialogues: Dialogues;
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
  const holder = randomUUID();
  const inHand = new Map<string, Promise<void>>();
  let running = false;
  let looking: Promise<void> | undefined;
  let again = false;
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
      const room = AT_ONCE - inHand.size;
      const rows = room > 0 ? await deps.inbox.lease(holder, room, deps.clock.now(), LEASE_MS) : [];
      for (const row of rows) take(row);
      if (rows.length > 0 && rows.length === room) again = true;
    }
  }

  function take(row: InboxRow): void {
    const work = handle(row, holder, deps)
      .catch((error: unknown) => deps.log.error({ key: row.key, error }, 'a knock could not even be given back'))
      .finally(() => {
        inHand.delete(row.key);
        wake();
      });
    inHand.set(row.key, work);
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
          .extend(holder, [...inHand.keys()], LEASE_MS)
          .catch((error: unknown) => deps.log.warn({ error }, 'leases could not be prolonged'));
      }, LEASE_MS / 3);
      wake();
    },
    wake,
    busy: () => inHand.size,
    async runDue() {
      do {
        await look();
        await Promise.all(inHand.values());
      } while (inHand.size > 0 || (running && (await deps.inbox.depth(deps.clock.now())).due > 0));
    },
    async stop() {
      running = false;
      clearInterval(timer);
      await looking;
      await Promise.all(inHand.values());
      clearInterval(heartbeat);
    },
  };
}

/** Answers and sends; what fails is given back for later, until there is no later. */
async function handle(row: InboxRow, holder: string, deps: WorkerDeps): Promise<void> {
  const started = performance.now();
  await inScope(row.key, async () => {
    const outcome = await answerOrGiveBack(row, holder, deps);
    const feature = featureInScope() ?? 'none';
    deps.onHandled({ kind: row.kind, feature, outcome, ms: performance.now() - started });
  });
}

async function answerOrGiveBack(row: InboxRow, holder: string, deps: WorkerDeps): Promise<Handled['outcome']> {
  try {
    const answered = row.state === 'new' ? await act(row, holder, deps) : row;
    if (answered !== undefined) await sendOutbox(answered, { ...deps, holder });
    return 'answered';
  } catch (error) {
    return giveBack(row, holder, error, deps);
  }
}

async function act(row: InboxRow, holder: string, deps: WorkerDeps): Promise<InboxRow | undefined> {
  const outbox = await deps.answer(row, { last: row.attempts >= MOST_TRIES - 1, again: row.attempts > 0 });
  const state = outbox.length === 0 ? 'done' : 'acted';
  const kept = await deps.inbox.save(holder, row.key, { state, outbox });
  // Somebody else has the row by now: the answer is theirs to send.
  return kept && outbox.length > 0 ? { ...row, state, outbox } : undefined;
}

async function giveBack(row: InboxRow, holder: string, error: unknown, deps: WorkerDeps): Promise<'retried' | 'dead'> {
  const reason = error instanceof Error ? error.name : 'unknown';
  if (row.attempts >= MOST_TRIES) {
    deps.log.error({ key: row.key, kind: row.kind, attempts: row.attempts, error }, 'a knock is given up');
    await deps.inbox.save(holder, row.key, { state: 'dead', outbox: row.outbox, error: reason });
    return 'dead';
  }
  deps.log.warn({ key: row.key, kind: row.kind, attempts: row.attempts, error }, 'a knock is tried again');
  await deps.inbox.retry(holder, row.key, deps.clock.now() + backoffMs(row.attempts, error, Math.random()), reason);
  return 'retried';
}
