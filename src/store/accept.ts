import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Knock, Received, Taker } from '../ports/inbox.ts';

/** As many as one statement takes at once; more wait for the next. */
const batchSize = 500;

/** PostgreSQL indexes no value longer than about 2700 bytes; Webex's ids have about 100. */
const longestName = 500;

/** A knock, and who takes it where it is the first of its line. */
export interface Arriving {
  readonly knock: Knock;
  readonly taker?: Taker;
}

/** What became of the new ones of a batch, by key; who is missing was known. */
type Written = ReadonlyMap<string, Exclude<Received, 'known'>>;

interface Waiting {
  readonly arriving: Arriving;
  readonly resolve: (received: Received) => void;
  reject(reason: unknown): void;
}

export interface GroupedAccept {
  accept(arriving: Arriving): Promise<Received>;
  /** Resolves when nothing is on its way to the disk any more. */
  settled(): Promise<void>;
}

/**
 * Gathers what arrives in one turn of the event loop, and while the last batch is being written, into one commit.
 * One batch is on its way at a time, so rows are numbered in the order they came.
 * @param write stores a batch
 */
export function groupAccepts(write: (batch: readonly Arriving[]) => Promise<Written>): GroupedAccept {
  const waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await turnOfTheLoop();
      await writeBatch(waiting.splice(0, batchSize), write);
    }
    running = undefined;
  }

  return {
    accept(arriving) {
      const fault = faultOf(arriving.knock);
      if (fault !== undefined) return Promise.reject(new RangeError(fault));
      const accepted = new Promise<Received>((resolve, reject) => {
        waiting.push({ arriving, resolve, reject });
      });
      running ??= run();
      return accepted;
    },
    async settled() {
      await running;
    },
  };
}

/** Settles everyone of the batch and never throws: a batch that failed is the answer of each of its knocks. */
async function writeBatch(
  batch: readonly Waiting[],
  write: (batch: readonly Arriving[]) => Promise<Written>,
): Promise<void> {
  try {
    const fresh = new Map(await write(batch.map((one) => one.arriving)));
    for (const { arriving, resolve } of batch) {
      const { key } = arriving.knock;
      resolve(fresh.get(key) ?? 'known');
      // The same knock twice in a batch is new once.
      fresh.delete(key);
    }
  } catch (reason) {
    for (const one of batch) one.reject(reason);
  }
}

/** One knock that the database would refuse must not take the others of its batch with it. */
function faultOf(knock: Knock): string | undefined {
  const names = [knock.key, knock.kind, knock.owner, knock.line];
  if (names.some((name) => name.length > longestName)) return `a knock's names have at most ${longestName} characters`;
  if (names.some((name) => name.includes('\0'))) return 'a knock’s names hold no NUL';
  return undefined;
}
