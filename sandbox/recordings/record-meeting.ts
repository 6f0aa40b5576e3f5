import type { Instance } from '../meetings/meeting.ts';
import { preferencesOf } from '../preferences/preferences.ts';
import type { Webex } from '../webex/state.ts';
import { announceRecording, announceTranscript } from './announce-recording.ts';
import { heldMeeting } from './held-meeting.ts';
import { makeRecording } from './make-recording.ts';
import type { Made, Particulars } from './make-recording.ts';
import { share } from './share-recording.ts';

/** Makes a recording of an instance that is over, and what goes with it; no notification goes out. */
export function recordInstance(webex: Webex, instance: Instance, endedAt: number, particulars: Particulars): Made {
  const made = makeRecording(webex, heldMeeting(instance, endedAt), particulars);
  instance.hasRecording = true;
  instance.hasTranscript ||= made.transcript !== undefined;
  instance.hasSummary ||= made.summary !== undefined;
  return made;
}

/** Hands out what was made: to the invitees where the host shares by themselves, and to the host's webhooks. */
export function publish(webex: Webex, { recording, transcript }: Made): void {
  const { host, siteUrl, invited } = recording.meeting;
  announceRecording(webex, recording, 'created');
  if (transcript !== undefined) announceTranscript(webex, transcript);
  if (preferencesOf(webex, host, siteUrl).schedulingOptions.enabledAutoShareRecording) {
    share(webex, recording, invited, true);
  }
}
