import { isZone, type Zone } from '../domain/when.ts';
import type { Profile } from '../ports/profiles.ts';
import type { PersonSettings } from '../ports/settings.ts';

/** Where somebody is: for a while, as long as that lasts, else where they live; nothing while nobody told. */
export function zoneOf(profile: Profile | undefined, settings: PersonSettings, now: number): Zone | undefined {
  return temporaryZone(settings, now) ?? profile?.zone;
}

function temporaryZone({ temporaryZone: away }: PersonSettings, now: number): Zone | undefined {
  return away !== undefined && away.until > now && isZone(away.zone) ? away.zone : undefined;
}
