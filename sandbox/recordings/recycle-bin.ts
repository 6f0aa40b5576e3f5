import { badRequest, forbidden, notFound } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { announceRecording } from './announce-recording.ts';
import { hostedRecording, siteAsked } from './find-recording.ts';
import type { Recording } from './recording.ts';

/** Which recordings a call is about: those named, or all in the bin. */
export interface Which {
  readonly all?: boolean | undefined;
  readonly recordingIds?: readonly string[] | undefined;
  readonly siteUrl?: string | undefined;
}

/** Into the bin: all of them or none. @throws Refusal 400, 403 shared ones, 404 those not there or on another site */
export function softDelete(webex: Webex, caller: Caller, which: Which): void {
  for (const recording of namedRecordings(webex, caller, which, 'available')) {
    recording.status = 'deleted';
    announceRecording(webex, recording, 'updated');
  }
}

/** Out of the bin again: all of them or none. @throws Refusal as softDelete */
export function restore(webex: Webex, caller: Caller, which: Which): void {
  for (const recording of binned(webex, caller, which, 'restoreAll')) {
    recording.status = 'available';
    announceRecording(webex, recording, 'updated');
  }
}

/** Out of the bin for good: all of them or none. @throws Refusal as softDelete */
export function purge(webex: Webex, caller: Caller, which: Which): void {
  for (const recording of binned(webex, caller, which, 'purgeAll')) destroy(webex, recording);
}

/** For good at once, in the bin or not. @throws Refusal 404, 403 for one that is only shared */
export function deleteRecording(webex: Webex, caller: Caller, id: string): void {
  destroy(webex, hostedRecording(webex, caller, id));
}

function destroy(webex: Webex, recording: Recording): void {
  recording.status = 'purged';
  announceRecording(webex, recording, 'deleted');
}

function binned(webex: Webex, caller: Caller, which: Which, allName: string): readonly Recording[] {
  const ids = which.recordingIds ?? [];
  if (which.all !== true) return namedRecordings(webex, caller, which, 'deleted');
  if (ids.length > 0) throw badRequest(`'recordingIds' should be empty when '${allName}' is true.`);
  const site = siteAsked(webex, caller.person, which.siteUrl);
  return [...webex.state.recordings.values()].filter(
    ({ status, meeting }) => status === 'deleted' && meeting.siteUrl === site && meeting.host.id === caller.person.id,
  );
}

function namedRecordings(
  webex: Webex,
  caller: Caller,
  which: Which,
  status: Recording['status'],
): readonly Recording[] {
  const ids = new Set(which.recordingIds);
  if (ids.size === 0) throw badRequest("'recordingIds' should not be empty.");
  const site = siteAsked(webex, caller.person, which.siteUrl);
  return [...ids].map((id) => {
    const recording = webex.state.recordings.get(id);
    if (recording === undefined || recording.meeting.siteUrl !== site) throw notFound();
    if (recording.meeting.host.id !== caller.person.id) throw forbidden();
    if (recording.status !== status) throw notFound();
    return recording;
  });
}
