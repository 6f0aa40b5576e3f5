import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from './ledger.ts';
import type { Chance } from './random.ts';
import type { Replica } from './replicas.ts';

export interface Killer {
  /** When a kill followed right upon something Webex had taken (`performance.now()`). */
  readonly aimed: readonly number[];
  /** One replica is killed at a random moment and brought back; they take turns. */
  cycle(replicas: readonly Replica[], n: number): Promise<void>;
}

/**
 * When to strike. `time`: any moment of its work. `start`: while it is starting. `reply` and `meeting`: just after
 * Webex has taken something and while the bot does not know it yet, where doubles are made.
 */
type Moment = 'time' | 'start' | 'reply' | 'meeting';

const MOMENTS: readonly Moment[] = ['time', 'start', 'reply', 'reply', 'meeting'];
const WORK_MS: readonly [number, number] = [0, 2_500];
const START_MS: readonly [number, number] = [0, 2_000];
const DOWN_MS: readonly [number, number] = [0, 400];
/** How many replies or meetings go by before the one that is its last. */
const GO_BY: readonly [number, number] = [0, 25];
/** How long after Webex has taken it. */
const AFTER_MS: readonly [number, number] = [0, 6];
const NOTHING_CAME_MS = 5_000;

export function createKiller(ledger: Ledger, chance: Chance): Killer {
  const aimed: number[] = [];
  let countdown: { of: 'reply' | 'meeting'; left: number; strike: () => void } | undefined;
  const tick = (of: 'reply' | 'meeting') => (): void => {
    if (countdown?.of !== of) return;
    countdown.left -= 1;
    if (countdown.left < 0) countdown.strike();
  };
  ledger.onSaid(tick('reply'));
  ledger.onMeeting(tick('meeting'));

  async function strike(replica: Replica, moment: Moment): Promise<void> {
    if (moment === 'time') await pause(chance.between(...WORK_MS));
    if (moment === 'reply' || moment === 'meeting') {
      const after = chance.between(...AFTER_MS);
      const killed = Promise.withResolvers<undefined>();
      const kill = (): void => {
        countdown = undefined;
        aimed.push(performance.now());
        void replica.kill().then(() => killed.resolve(undefined));
      };
      // Without a timer where none is needed: even 1 ms later the bot knows.
      const soon = after === 0 ? kill : (): void => void setTimeout(kill, after);
      const idle = setTimeout(kill, NOTHING_CAME_MS);
      countdown = {
        of: moment,
        left: chance.between(...GO_BY),
        strike: () => {
          countdown = undefined;
          clearTimeout(idle);
          soon();
        },
      };
      await killed.promise;
      return;
    }
    await replica.kill();
  }

  return {
    aimed,
    async cycle(replicas, n) {
      const replica = replicas[n % replicas.length];
      if (replica === undefined) return;
      const moment = chance.pick(MOMENTS);
      if (moment === 'start') {
        await replica.kill();
        const started = replica.start();
        await pause(chance.between(...START_MS));
        await replica.kill();
        await started;
      } else {
        await strike(replica, moment);
      }
      await pause(chance.between(...DOWN_MS));
      await replica.start();
    },
  };
}
