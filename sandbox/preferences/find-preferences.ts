import type { Person } from '../webex/people.ts';
import { forbidden } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { preferencesOf, preferredSite } from './preferences.ts';
import type { PreferenceGroups, SitePreferences } from './preferences.ts';

/** Whose preferences are asked for, and on which site; the caller's own on their preferred one when absent. */
export interface Asked {
  readonly userEmail?: string | undefined;
  readonly siteUrl?: string | undefined;
}

/** The preferences a call is about. */
export interface Found {
  readonly person: Person;
  readonly siteUrl: string;
  readonly preferences: SitePreferences;
}

/** What only somebody with a host licence has. */
const FOR_HOSTS: ReadonlySet<keyof PreferenceGroups> = new Set(['personalMeetingRoom', 'schedulingOptions']);

/**
 * The caller's own preferences, for reading or changing these groups.
 * @throws Refusal 403 for somebody else's, a site that is not the caller's, or what takes a host licence
 */
export function preferencesFor(
  webex: Webex,
  caller: Caller,
  asked: Asked,
  groups: readonly (keyof PreferenceGroups)[],
): Found {
  const { person } = caller;
  refuseOthers(person, asked.userEmail);
  const siteUrl = asked.siteUrl ?? preferredSite(webex, person);
  if (!person.sites.includes(siteUrl)) throw forbidden();
  if (!person.canHost && groups.some((group) => FOR_HOSTS.has(group))) throw forbidden();
  return { person, siteUrl, preferences: preferencesOf(webex, person, siteUrl) };
}

/** Other people's preferences are for administrators, which nobody here is. @throws Refusal 403 */
export function refuseOthers(person: Person, userEmail: string | undefined): void {
  if (userEmail !== undefined && userEmail.toLowerCase() !== person.email.toLowerCase()) {
    throw forbidden("Not permitted to view or change other user's preferences.");
  }
}
