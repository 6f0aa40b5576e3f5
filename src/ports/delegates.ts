import type { OnSite } from './preferences.ts';

/**
 * `/meetingPreferences/schedulingOptions/delegateEmails`, as the person asking: who may schedule for them in Webex's
 * own clients (not through this API).
 */
export interface Delegates {
  /** The addresses that are delegates now. */
  insert(emails: readonly string[], options?: OnSite): Promise<readonly string[]>;
  remove(emails: readonly string[], options?: OnSite): Promise<void>;
}
