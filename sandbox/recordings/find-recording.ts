import { preferredSite } from '../preferences/preferences.ts';
import type { Person } from '../webex/people.ts';
import { forbidden, notFound } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import type { Recording } from './recording.ts';

/** Hosted by them, or shared with them; what lies in the bin is the host's alone, what is purged nobody's. */
export function maySee(person: Person, recording: Recording): boolean {
  if (recording.status === 'purged') return false;
  if (recording.meeting.host.id === person.id) return true;
  return recording.status === 'available' && recording.sharedWith.has(person.email.toLowerCase());
}

/** @param siteUrl none: whichever site the recording is on. @throws Refusal 404 for what the caller cannot see */
export function recordingFor(webex: Webex, caller: Caller, id: string, siteUrl?: string): Recording {
  const recording = webex.state.recordings.get(id);
  if (recording === undefined || !maySee(caller.person, recording)) throw notFound();
  if (siteUrl !== undefined && siteUrl !== recording.meeting.siteUrl) throw notFound();
  return recording;
}

/** For what only the host may do. @throws Refusal 404, 403 for one that is only shared with the caller */
export function hostedRecording(webex: Webex, caller: Caller, id: string): Recording {
  const recording = recordingFor(webex, caller, id);
  if (recording.meeting.host.id !== caller.person.id) throw forbidden();
  return recording;
}

/** The site a call goes to: the one it names, else the caller's preferred one. @throws Refusal 403 */
export function siteAsked(webex: Webex, person: Person, siteUrl: string | undefined): string {
  const site = siteUrl ?? preferredSite(webex, person);
  if (!person.sites.includes(site)) throw forbidden();
  return site;
}
