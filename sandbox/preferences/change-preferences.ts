import type { Person } from '../webex/people.ts';
import { findByEmail } from '../webex/people.ts';
import { badRequest, forbidden } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Found } from './find-preferences.ts';
import type { AudioOptions, PersonalMeetingRoom, PreferenceGroups, SchedulingOptions } from './preferences.ts';
import { policyOf } from './site-policy.ts';

/** Replaces one group whole, when the site leaves it to its people. @throws Refusal 403, 400 */
export function replaceGroup<Name extends keyof PreferenceGroups>(
  webex: Webex,
  found: Found,
  name: Name,
  group: PreferenceGroups[Name],
): void {
  if (policyOf(found.siteUrl).locked.includes(name)) throw forbidden();
  const groups: PreferenceGroups = found.preferences;
  groups[name] = group;
  showPreferences(webex, found.person);
}

/** Replaces the personal room's options. @throws Refusal 400, 403 */
export function changePersonalRoom(webex: Webex, found: Found, room: PersonalMeetingRoom): void {
  const { hostPinLength } = policyOf(found.siteUrl);
  if (room.hostPin.length !== hostPinLength) throw badRequest(`'hostPin': must be exactly ${hostPinLength} digits`);
  for (const { email } of room.coHosts) checkHost(webex, found, 'coHosts', email);
  replaceGroup(webex, found, 'personalMeetingRoom', room);
}

/** Replaces the audio options; what the site has not got cannot be switched on. @throws Refusal 403 */
export function changeAudio(webex: Webex, found: Found, audio: AudioOptions): void {
  const { hasGlobalCallIn, hasTollFree } = policyOf(found.siteUrl);
  if ((audio.enabledGlobalCallIn && !hasGlobalCallIn) || (audio.enabledTollFree && !hasTollFree)) throw forbidden();
  replaceGroup(webex, found, 'audio', audio);
}

/** Replaces the scheduling options; delegates that are not spoken of stay. @throws Refusal 400, 403 */
export function changeScheduling(
  webex: Webex,
  found: Found,
  options: Omit<SchedulingOptions, 'delegateEmails'> & {
    readonly delegateEmails?: readonly string[] | null | undefined;
  },
): void {
  const delegateEmails = options.delegateEmails ?? found.preferences.schedulingOptions.delegateEmails;
  for (const email of delegateEmails) checkHost(webex, found, 'delegateEmails', email);
  replaceGroup(webex, found, 'schedulingOptions', { ...options, delegateEmails: withoutRepeats(delegateEmails) });
}

/** Adds delegates; one who is there already stays once. @returns all delegates now @throws Refusal 400, 403 */
export function insertDelegates(webex: Webex, found: Found, emails: readonly string[]): readonly string[] {
  const { schedulingOptions } = found.preferences;
  const delegateEmails = [...schedulingOptions.delegateEmails, ...emails];
  changeScheduling(webex, found, { ...schedulingOptions, delegateEmails });
  return found.preferences.schedulingOptions.delegateEmails;
}

/** Takes delegates away; one who is none is no fault. @throws Refusal 403 */
export function deleteDelegates(webex: Webex, found: Found, emails: readonly string[]): void {
  const { schedulingOptions } = found.preferences;
  const gone = new Set(emails.map((email) => email.toLowerCase()));
  const delegateEmails = schedulingOptions.delegateEmails.filter((email) => !gone.has(email.toLowerCase()));
  replaceGroup(webex, found, 'schedulingOptions', { ...schedulingOptions, delegateEmails });
}

/** Makes one of a person's sites their preferred one. @throws Refusal 403 for a site that is not theirs */
export function changeDefaultSite(webex: Webex, person: Person, siteUrl: string): void {
  if (!person.sites.includes(siteUrl)) throw forbidden();
  webex.state.defaultSites.set(person.id, siteUrl);
  showPreferences(webex, person);
}

/** Cohosts of a room and delegates are hosts on the same site, and somebody else. */
function checkHost(webex: Webex, { person, siteUrl }: Found, field: string, email: string): void {
  const other = findByEmail(webex, email);
  if (other === undefined || other === person || !other.canHost || !other.sites.includes(siteUrl)) {
    throw badRequest(`'${field}': ${email} is not another host of ${siteUrl}`);
  }
}

function withoutRepeats(emails: readonly string[]): readonly string[] {
  const spelled = emails.map((email) => email.toLowerCase());
  return emails.filter((_, index) => spelled.indexOf(spelled[index] ?? '') === index);
}

function showPreferences(webex: Webex, person: Person): void {
  webex.events.show({ type: 'preferences', to: [person.id], data: () => ({}) });
}
