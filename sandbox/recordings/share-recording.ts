import { mail } from '../meetings/mail.ts';
import { badRequest, notFound } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import { announceRecording } from './announce-recording.ts';
import type { Recording } from './recording.ts';

export interface AccessChange {
  readonly addEmails?: readonly string[] | undefined;
  readonly removeEmails?: readonly string[] | undefined;
  /** Absent: true. */
  readonly sendEmail?: boolean | undefined;
}

/** Lets people watch a recording, or no longer; the new ones get a letter. @throws Refusal 400 when nobody is named, 404 in the bin */
export function changeAccess(webex: Webex, recording: Recording, change: AccessChange): void {
  if (recording.status !== 'available') throw notFound();
  const added = (change.addEmails ?? []).map((email) => email.toLowerCase());
  const removed = (change.removeEmails ?? []).map((email) => email.toLowerCase());
  if (added.length + removed.length === 0) throw badRequest("'addEmails' and 'removeEmails' should not both be empty.");
  share(webex, recording, added, change.sendEmail ?? true);
  for (const email of removed) recording.sharedWith.delete(email);
  announceRecording(webex, recording, 'updated');
}

/** Adds those who do not have it yet, and tells them. @param emails in lower case */
export function share(webex: Webex, recording: Recording, emails: readonly string[], sendEmail: boolean): void {
  const { host, meetingId, topic } = recording.meeting;
  const fresh = emails.filter((email) => email !== host.email.toLowerCase() && !recording.sharedWith.has(email));
  for (const email of fresh) recording.sharedWith.add(email);
  mail(webex, sendEmail, 'recording', fresh, { id: meetingId, title: topic });
}
