import type { Context, Job, JobFacts, Reply } from '../features/feature.ts';
import { GrantLost } from '../ports/failure.ts';
import type { Outgoing } from '../ports/inbox.ts';
import { recordAct } from './audit.ts';
import { makeContext } from './context.ts';
import { isLetIn } from './gate.ts';
import { toPerson } from './reply.ts';
import { CALENDAR_SCOPE } from './rounds.ts';
import type { BotWorld, Try } from './world.ts';

/** What the clock asks for: which job, for whom, and its facts. */
export interface DueJob {
  /** The knock's key: the same job again has the same. */
  readonly id: string;
  readonly personId: string;
  readonly job: string;
  readonly facts: JobFacts;
}

/**
 * A job of a feature, for somebody who asked for it once: with their own grant, told 1:1. Who has not
 * granted what it needs any more, or is not let in any more, is left alone.
 */
export async function answerDue(due: DueJob, world: BotWorld, attempt: Try): Promise<readonly Outgoing[]> {
  const { personId } = due;
  const feature = world.features.find(({ jobs }) => jobs !== undefined && Object.hasOwn(jobs, due.job));
  const job = feature?.jobs?.[due.job];
  if (feature === undefined || job === undefined) throw new Error(`no feature has a job called ${due.job}`);
  const profile = await world.profiles.read(personId);
  const granted = (await world.grants.scopesOf(personId)) ?? [];
  if (profile === undefined || !job.scopes.every((scope) => granted.includes(scope))) return [];
  const who = { personId, email: profile.email, roomId: '', roomType: 'direct' as const };
  if (!isLetIn(who, world.gate)) return [];
  const created = new Date(world.clock.now()).toISOString();
  const context = await makeContext(who, { id: due.id, created, again: attempt.again === true }, world);
  const reply = await runJob(job, due, context, attempt);
  if (reply === undefined) return [];
  recordAct(world, { personId, feature: feature.name, act: due.job, reply });
  return toPerson(reply, {
    who,
    ownerId: personId,
    feature: feature.name,
    now: world.clock.now(),
    settings: context.settings,
    onFault: world.onCardFault,
  });
}

/** A grant that died is told of once, since there is none after that. Everything else is tried again. */
async function runJob(job: Job, due: DueJob, context: Context, attempt: Try): Promise<Reply | undefined> {
  try {
    return await job.run(due.facts, context);
  } catch (error) {
    if (error instanceof GrantLost)
      return context.access.offer(
        [CALENDAR_SCOPE],
        'because Webex no longer accepts the access you gave me, so reminders and digests have stopped',
      );
    if (attempt.last && job.failed !== undefined) return job.failed(due.facts, context);
    throw error;
  }
}
