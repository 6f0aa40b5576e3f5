import type { VideoDevice } from '../domain/preference.ts';
import type { OnSite } from './preferences.ts';

/** `/meetingPreferences/video`, as the person asking: devices that Webex may call. A PUT replaces the list. */
export interface VideoPreferences {
  fetch(options?: OnSite): Promise<readonly VideoDevice[]>;
  /** Empty, or with exactly one default. */
  update(devices: readonly VideoDevice[], options?: OnSite): Promise<readonly VideoDevice[]>;
}
