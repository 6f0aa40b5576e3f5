import type { AudioOptions } from '../domain/preference.ts';
import type { OnSite } from './preferences.ts';

/** `/meetingPreferences/audio`, as the person asking. A PUT replaces all of it. */
export interface AudioPreferences {
  fetch(options?: OnSite): Promise<AudioOptions>;
  update(audio: AudioOptions, options?: OnSite): Promise<AudioOptions>;
}
