import type { AudioPreferences } from './audio-preferences.ts';
import type { Delegates } from './delegates.ts';
import type { Invitees } from './invitees.ts';
import type { JoinLinks } from './join-links.ts';
import type { Meetings } from './meetings.ts';
import type { Participants } from './participants.ts';
import type { People } from './people.ts';
import type { Preferences } from './preferences.ts';
import type { Recordings } from './recordings.ts';
import type { RegistrationForms } from './registration-forms.ts';
import type { SessionTypes } from './session-types.ts';
import type { Sites } from './sites.ts';
import type { Summaries } from './summaries.ts';
import type { Templates } from './templates.ts';
import type { TrackingCodes } from './tracking-codes.ts';
import type { Transcripts } from './transcripts.ts';
import type { VideoPreferences } from './video-preferences.ts';

/** Webex as the person asking, with that person's own grant. */
export interface ActingPorts {
  readonly meetings: Meetings;
  readonly invitees: Invitees;
  readonly joinLinks: JoinLinks;
  readonly preferences: Preferences;
  readonly participants: Participants;
  readonly people: People;
  readonly audio: AudioPreferences;
  readonly video: VideoPreferences;
  readonly delegates: Delegates;
  readonly sites: Sites;
  readonly registrationForms: RegistrationForms;
  readonly sessionTypes: SessionTypes;
  readonly templates: Templates;
  readonly trackingCodes: TrackingCodes;
  readonly recordings: Recordings;
  readonly transcripts: Transcripts;
  readonly summaries: Summaries;
}
