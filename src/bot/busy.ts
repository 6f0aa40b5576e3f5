import { withReach } from '../domain/calendar-window.ts';
import { takesTime } from '../domain/clash.ts';
import { isSameCompany } from '../domain/company.ts';
import { merged, overlaps } from '../domain/free-time.ts';
import { fail, ok } from '../domain/result.ts';
import type { Span, Zone } from '../domain/when.ts';
import type { ActingPorts } from '../features/feature.ts';
import type { Busy, BusyColleague, BusyLook } from '../ports/busy.ts';
import type { Clock } from '../ports/clock.ts';
import { GrantLost, WebexRefusal } from '../ports/failure.ts';
import type { AskToken } from '../ports/grants.ts';
import type { Limits } from '../ports/limits.ts';
import type { Looks } from '../ports/looks.ts';
import type { Profile, Profiles } from '../ports/profiles.ts';
import type { PersonSettings, Settings } from '../ports/settings.ts';
import { zoneOf } from './zone-of.ts';
import type { Grants } from './grants.ts';

export interface BusyDeps {
  readonly profiles: Profiles;
  readonly settings: Settings;
  readonly grants: Grants;
  readonly limits: Limits;
  readonly looks: Looks;
  readonly clock: Clock;
  readonly defaultZone: Zone;
  readonly actAs: (token: AskToken, zone: Zone, recovering: boolean) => Pick<ActingPorts, 'meetings'>;
}

/** What a look needs of a colleague's grant. */
const SCOPE = 'meeting:schedules_read';
/** Looks of one asker: enough to plan a day's meetings, too few to watch anybody. */
const LOOKS = 20;
const HOUR_MS = 60 * 60_000;

/** The port `Busy` for one asker. Here alone somebody's grant works for another person: see docs/threat-model.md. */
export function busyFor(askerId: string, deps: BusyDeps): Busy {
  return {
    async look(emails, window) {
      const taken = await deps.limits.take(askerId, 'busy', LOOKS, HOUR_MS, deps.clock.now());
      if (!taken.allowed) return fail({ kind: 'asked-too-often', minutes: Math.ceil(taken.waitMs / 60_000) });
      const open = await thoseOpenTo(askerId, emails, deps);
      // Noted before it is done: no look goes unseen.
      await deps.looks.write({
        at: deps.clock.now(),
        byId: askerId,
        ofIds: open.map(({ profile }) => profile.personId),
      });
      const read = await Promise.all(open.map((one) => readBusy(one, window, deps)));
      const seen = read.filter((one) => one !== undefined);
      return ok<BusyLook>({
        seen,
        unseen: emails.filter((email) => !seen.some((one) => one.email.toLowerCase() === email.toLowerCase())),
      });
    },
  };
}

interface Open {
  readonly profile: Profile;
  readonly settings: PersonSettings;
}

/** Connected, of the asker's company, and willing. */
async function thoseOpenTo(askerId: string, emails: readonly string[], deps: BusyDeps): Promise<readonly Open[]> {
  const asker = await deps.profiles.read(askerId);
  if (asker === undefined || emails.length === 0) return [];
  const colleagues = (await deps.profiles.readByEmail(emails)).filter(
    (profile) => profile.personId !== askerId && isSameCompany(asker, profile),
  );
  const each = await Promise.all(
    colleagues.map(async (profile) => {
      const settings = await deps.settings.read(profile.personId);
      const scopes = settings.showsBusy === true ? await deps.grants.scopesOf(profile.personId) : undefined;
      return scopes?.includes(SCOPE) === true ? { profile, settings } : undefined;
    }),
  );
  return each.filter((one) => one !== undefined);
}

/** Stretches of time, and nothing else of what the colleague's own grant shows; nothing where it shows none. */
async function readBusy(
  { profile, settings }: Open,
  window: Span,
  { grants, actAs, clock, defaultZone }: BusyDeps,
): Promise<BusyColleague | undefined> {
  const zone = zoneOf(profile, settings, clock.now()) ?? defaultZone;
  const { meetings } = actAs(grants.tokenOf(profile.personId), zone, false);
  try {
    const listed = await meetings.list({
      ...withReach({ from: window.start.toInstant(), to: window.end.toInstant() }),
      type: 'scheduledMeeting',
    });
    const { email, displayName } = profile;
    const spans = listed.filter((one) => takesTime(one) && overlaps(one.span, window)).map(({ span }) => span);
    return { email, displayName, zone, hours: settings.workingHours, busy: merged(spans) };
  } catch (error) {
    // Access that was taken back, or an account without meetings: of this colleague nothing can be told.
    if (error instanceof GrantLost || (error instanceof WebexRefusal && error.status === 403)) return undefined;
    throw error;
  }
}
