import type { Zone } from '../domain/when.ts';
import type { AudioPreferences } from '../ports/audio-preferences.ts';
import type { Controls } from '../ports/controls.ts';
import type { Delegates } from '../ports/delegates.ts';
import type { AskToken } from '../ports/grants.ts';
import type { Invitees } from '../ports/invitees.ts';
import type { JoinLinks } from '../ports/join-links.ts';
import type { Meetings } from '../ports/meetings.ts';
import type { Participants } from '../ports/participants.ts';
import type { People } from '../ports/people.ts';
import type { Preferences } from '../ports/preferences.ts';
import type { Recordings } from '../ports/recordings.ts';
import type { RegistrationForms } from '../ports/registration-forms.ts';
import type { SessionTypes } from '../ports/session-types.ts';
import type { Sites } from '../ports/sites.ts';
import type { Summaries } from '../ports/summaries.ts';
import type { Templates } from '../ports/templates.ts';
import type { TrackingCodes } from '../ports/tracking-codes.ts';
import type { Transcripts } from '../ports/transcripts.ts';
import type { VideoPreferences } from '../ports/video-preferences.ts';
import { createAudioPreferences } from './audio-preferences.ts';
import { callerFor } from './caller.ts';
import type { WebexClient } from './client.ts';
import { createControls } from './controls.ts';
import { createDelegates } from './delegates.ts';
import { createInvitees } from './invitees.ts';
import { createJoinLinks } from './join-links.ts';
import { createMeetings } from './meetings.ts';
import { createParticipants } from './participants.ts';
import { createPeople } from './people.ts';
import { createPreferences } from './preferences.ts';
import { createRecordings } from './recordings.ts';
import { createRegistrationForms } from './registration-forms.ts';
import { createSessionTypes } from './session-types.ts';
import { createSites } from './sites.ts';
import { createSummaries } from './summaries.ts';
import { createTemplates } from './templates.ts';
import { createTrackingCodes } from './tracking-codes.ts';
import { createTranscripts } from './transcripts.ts';
import { createVideoPreferences } from './video-preferences.ts';
import { createWebhooks, type Webhooks } from './webhooks.ts';

export interface ActAsOptions {
  readonly client: WebexClient;
  /** Asked at each call, and once more with the token that Webex refused; see `callerFor`. */
  readonly token: AskToken;
  /** The person's: times are sent and come back in it. */
  readonly zone: Zone;
  /** This request was begun before and broken off: every create looks first whether it was done. */
  readonly recovering?: boolean;
  /** Milliseconds of real time before each look after a lost answer; see `doOnce`. */
  readonly lookUpPauses?: readonly number[];
}

/** Webex as one person: the ports, with that person's own grant. */
export interface ActingPorts {
  readonly meetings: Meetings;
  readonly invitees: Invitees;
  readonly preferences: Preferences;
  readonly people: People;
  readonly audio: AudioPreferences;
  readonly controls: Controls;
  readonly delegates: Delegates;
  readonly joinLinks: JoinLinks;
  readonly participants: Participants;
  readonly recordings: Recordings;
  readonly registrationForms: RegistrationForms;
  readonly sessionTypes: SessionTypes;
  readonly sites: Sites;
  readonly summaries: Summaries;
  readonly templates: Templates;
  readonly trackingCodes: TrackingCodes;
  readonly transcripts: Transcripts;
  readonly video: VideoPreferences;
  /** Of that person's own meetings; for the reconciler, not for features. */
  readonly webhooks: Webhooks;
}

/** Cheap: made anew for every request. */
export function actAs({ client, token, zone, recovering, lookUpPauses }: ActAsOptions): ActingPorts {
  const caller = callerFor(client, token);
  return {
    meetings: createMeetings(caller, { zone, recovering, pauses: lookUpPauses }),
    invitees: createInvitees(caller, lookUpPauses, recovering),
    preferences: createPreferences(caller),
    people: createPeople(caller),
    audio: createAudioPreferences(caller),
    controls: createControls(caller),
    delegates: createDelegates(caller),
    joinLinks: createJoinLinks(caller, zone),
    participants: createParticipants(caller, zone),
    recordings: createRecordings(caller, zone),
    registrationForms: createRegistrationForms(caller),
    sessionTypes: createSessionTypes(caller),
    sites: createSites(caller),
    summaries: createSummaries(caller),
    templates: createTemplates(caller),
    trackingCodes: createTrackingCodes(caller),
    transcripts: createTranscripts(caller, zone),
    video: createVideoPreferences(caller),
    webhooks: createWebhooks(caller),
  };
}
