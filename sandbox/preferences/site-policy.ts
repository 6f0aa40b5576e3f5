import { FALCON_LABS_SITE, FALCON_SITE, HERON_SITE } from '../seeds/sites.ts';
import type { PreferenceGroups } from './preferences.ts';

/** What the administrator of a site leaves to its people. */
export interface SitePolicy {
  readonly siteUrl: string;
  readonly hostPinLength: number;
  readonly hasGlobalCallIn: boolean;
  readonly hasTollFree: boolean;
  /** Groups that people may read but not change. */
  readonly locked: readonly (keyof PreferenceGroups)[];
}

const POLICIES: readonly SitePolicy[] = [
  { siteUrl: FALCON_SITE, hostPinLength: 4, hasGlobalCallIn: true, hasTollFree: true, locked: [] },
  // A small site: longer PINs, no call-in from abroad, no toll-free numbers, no calls to video systems.
  { siteUrl: FALCON_LABS_SITE, hostPinLength: 6, hasGlobalCallIn: false, hasTollFree: false, locked: ['video'] },
  // Personal rooms are set up by the administrator.
  { siteUrl: HERON_SITE, hostPinLength: 4, hasGlobalCallIn: true, hasTollFree: false, locked: ['personalMeetingRoom'] },
];

/** Every person's sites are in the table; a missing one is a fault of the seeds. */
export function policyOf(siteUrl: string): SitePolicy {
  const policy = POLICIES.find((candidate) => candidate.siteUrl === siteUrl);
  if (policy === undefined) throw new Error(`No such site: ${siteUrl}`);
  return policy;
}
