import { Temporal } from 'temporal-polyfill';
import { LOOK_HOURS, nextLook } from '../domain/reminder.ts';
import { nextDigest } from '../domain/digest.ts';
import type { Context, Reply } from '../features/feature.ts';
import type { Clock } from '../ports/clock.ts';
import type { Profiles } from '../ports/profiles.ts';
import type { Reminders } from '../ports/reminders.ts';
import type { RoundKind, Rounds } from '../ports/rounds.ts';
import type { PersonSettings, Settings, SettingsChange } from '../ports/settings.ts';
import type { Zone } from '../domain/when.ts';
import type { Grants } from './grants.ts';

/** What reading a calendar for somebody asks of their grant. */
export const CALENDAR_SCOPE = 'meeting:schedules_read';

export interface RoundDeps {
  readonly rounds: Rounds;
  readonly reminders: Reminders;
  readonly settings: Settings;
  readonly profiles: Profiles;
  readonly grants: Pick<Grants, 'scopesOf'>;
  readonly clock: Clock;
  readonly defaultZone: Zone;
}

/** When the next one of this kind is due; nothing for whom does not want it, or is not connected. */
export async function nextRound(personId: string, kind: RoundKind, deps: RoundDeps): Promise<number | undefined> {
  const settings = await deps.settings.read(personId);
  if ((await deps.grants.scopesOf(personId))?.includes(CALENDAR_SCOPE) !== true) return undefined;
  const now = deps.clock.now();
  const home = (await deps.profiles.read(personId))?.zone ?? deps.defaultZone;
  if (kind === 'digest') return digestAfter(now, settings, home);
  return (await wantsLooks(personId, settings, deps)) ? lookAfter(now, settings, home) : undefined;
}

/**
 * After what it depends on has changed: how the person wants it, where they are, what they granted. Reminders that were
 * written for all meetings are written anew by a look that is due at once.
 */
export async function planRounds(personId: string, deps: RoundDeps): Promise<void> {
  await deps.reminders.drop(personId, 'standing');
  const look = await nextRound(personId, 'look', deps);
  await deps.rounds.plan(personId, 'look', look === undefined ? undefined : deps.clock.now());
  await deps.rounds.plan(personId, 'digest', await nextRound(personId, 'digest', deps));
}

/** For reminders that were just asked for one by one. */
export async function followReminders(
  personId: string,
  { rounds, clock }: Pick<RoundDeps, 'rounds' | 'clock'>,
): Promise<void> {
  await rounds.begin(personId, 'look', clock.now() + LOOK_HOURS * 3_600_000);
}

const CHANGING: ReadonlySet<string> = new Set(
  'schedule start move update cancel skip invite uninvite undo answer press'.split(' '),
);

/** Somebody with reminders may just have changed their calendar through the bot: it is looked at again. */
export async function lookAgain(
  { settings, who }: Pick<Context, 'settings' | 'who'>,
  act: string,
  reply: Pick<Reply, 'problem'>,
  { rounds, clock }: Pick<RoundDeps, 'rounds' | 'clock'>,
): Promise<void> {
  if (settings.reminderLead === undefined || reply.problem !== undefined || !CHANGING.has(act)) return;
  await rounds.hasten(who.personId, 'look', clock.now());
}

/** Whether a change of settings changes when anything is due. */
export function changesRounds(change: SettingsChange): boolean {
  return TIMED.some((name) => name in change);
}

const TIMED: readonly (keyof PersonSettings)[] = ['reminderLead', 'digest', 'quietHours', 'temporaryZone'];

/** Reminders that were asked for one by one follow a meeting that is moved, so they are looked after too. */
async function wantsLooks(
  personId: string,
  { reminderLead }: PersonSettings,
  { reminders }: RoundDeps,
): Promise<boolean> {
  return reminderLead !== undefined || (await reminders.list(personId)).some((one) => one.asked);
}

function lookAfter(now: number, { temporaryZone: away, quietHours }: PersonSettings, home: Zone): number {
  const zone = away !== undefined && away.until > now ? away.zone : home;
  return nextLook(Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone), quietHours).epochMilliseconds;
}

function digestAfter(now: number, settings: PersonSettings, home: Zone): number | undefined {
  const { digest, temporaryZone: away, quietHours } = settings;
  if (typeof digest !== 'string') return undefined;
  const after = Temporal.Instant.fromEpochMilliseconds(now);
  return nextDigest({ at: digest, home, away, quietHours }, after).epochMilliseconds;
}
