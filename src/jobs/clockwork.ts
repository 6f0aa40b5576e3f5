import { randomUUID } from 'node:crypto';
import { dueKnock } from '../bot/due-knock.ts';
import type { PlannedJob } from '../features/feature.ts';
import type { Clock } from '../ports/clock.ts';
import type { Inbox, Knock } from '../ports/inbox.ts';
import type { Reminder, Reminders } from '../ports/reminders.ts';
import type { Round, RoundKind, Rounds } from '../ports/rounds.ts';

export interface ClockworkDeps {
  readonly reminders: Reminders;
  readonly rounds: Rounds;
  readonly inbox: Pick<Inbox, 'accept'>;
  readonly clock: Clock;
  /** When a person's next look or digest is due; nothing when there is to be none any more. */
  readonly nextRound: (personId: string, kind: RoundKind) => Promise<number | undefined>;
  readonly onKnock: () => void;
  readonly log: { readonly error: (facts: object, text: string) => void };
}

/**
 * The clock knocks: what is due becomes a row of the inbox, and from there on is like anything else that knocked. The
 * key of that row is why a claim that is made again after a crash tells nobody twice. Any number may run on one store.
 */
export interface Clockwork {
  start(): void;
  /** Resolves when everything that is due stands in the inbox. */
  runDue(): Promise<void>;
  /** What is due, and what is just being moved over. */
  waiting(): Promise<number>;
  stop(): Promise<void>;
}

const EVERY_MS = 1_000;
/** Real time. Moving rows over takes milliseconds: who has not done it by then is gone. */
const LEASE_MS = 15_000;
const REMINDERS_AT_ONCE = 500;
/** Each look is a call to Webex: so many a second are begun, and people's own words are not kept waiting by more. */
const ROUNDS_AT_ONCE = 32;

export function createClockwork(deps: ClockworkDeps): Clockwork {
  let timer: NodeJS.Timeout | undefined;
  let ticking: Promise<number> | undefined;
  let inHand = 0;

  function tick(): Promise<number> {
    return (ticking ??= moveOver().finally(() => {
      ticking = undefined;
      inHand = 0;
    }));
  }

  async function moveOver(): Promise<number> {
    // A name of its own for each claim: a row that was written anew meanwhile is not mistaken for it.
    const holder = randomUUID();
    const now = deps.clock.now();
    const reminders = await deps.reminders.claimDueReminders(holder, REMINDERS_AT_ONCE, now, LEASE_MS);
    inHand = reminders.length;
    await Promise.all(reminders.map((one) => deps.inbox.accept(reminderKnock(one, now))));
    if (reminders.length > 0) await deps.reminders.settle(holder);
    const rounds = await deps.rounds.claimDueRounds(holder, ROUNDS_AT_ONCE, now, LEASE_MS);
    inHand += rounds.length;
    for (const round of rounds) {
      await deps.inbox.accept(roundKnock(round, now));
      await deps.rounds.settle(holder, round, await deps.nextRound(round.personId, round.kind));
    }
    if (inHand > 0) deps.onKnock();
    return inHand;
  }

  return {
    start() {
      timer = setInterval(() => {
        tick().catch((error: unknown) => deps.log.error({ error }, 'what is due could not be taken up'));
      }, EVERY_MS);
    },
    async runDue() {
      // One that is under way may have read the clock before it was moved.
      await ticking;
      while ((await tick()) > 0);
    },
    async waiting() {
      const now = deps.clock.now();
      return inHand + (await deps.reminders.due(now)).count + (await deps.rounds.due(now));
    },
    async stop() {
      clearInterval(timer);
      await ticking;
    },
  };
}

function reminderKnock(reminder: Reminder, now: number): Knock {
  const { personId, meetingId, lead, startsAt, dueAt, asked } = reminder;
  const facts = { meetingId, lead: String(lead), startsAt: String(startsAt), asked: asked ? 'yes' : 'no' };
  return inTurn({ job: 'reminder', personId, dueAt, facts, of: `${meetingId} ${lead}` }, now);
}

function roundKnock({ personId, kind, dueAt }: Round, now: number): Knock {
  return inTurn({ job: kind, personId, dueAt, facts: {}, of: '' }, now);
}

/** One after the other: of access that died the first one tells, and the others find none. */
function inTurn(due: PlannedJob, now: number): Knock {
  return dueKnock(due, due.personId, now);
}
