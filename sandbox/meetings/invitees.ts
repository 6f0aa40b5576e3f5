import { randomDigits } from '../webex/ids.ts';
import type { Person } from '../webex/people.ts';
import { findByEmail } from '../webex/people.ts';
import { badRequest, notFound, Refusal } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import { announceMeeting } from './announce.ts';
import { inviteesOf, meetingId, settingsOf } from './find-meeting.ts';
import { mail } from './mail.ts';
import type { Invitee, Meeting, Series } from './meeting.ts';
import { exceptionFor } from './occurrences.ts';

export const MOST_INVITEES = 1000;

export interface InviteeDraft {
  readonly email: string;
  readonly displayName?: string | undefined;
  readonly coHost?: boolean | undefined;
  readonly panelist?: boolean | undefined;
}

/** Everybody who is invited, by e-mail. */
export function listInvitees(meeting: Meeting): Invitee[] {
  return [...inviteesOf(meeting).values()].sort((one, other) => (one.email < other.email ? -1 : 1));
}

/**
 * Invites people, to the whole series or to one occurrence. Who is a cohost is decided by Webex: only host accounts of
 * the same site. @throws Refusal 400 over 1000
 */
export function invite(webex: Webex, meeting: Meeting, drafts: readonly InviteeDraft[]): Invitee[] {
  const lists = listsToChange(meeting);
  const invitees = drafts.map((draft) => inviteeFrom(webex, meeting.series, draft));
  for (const list of lists) {
    if (list.size + invitees.length > MOST_INVITEES) throw badRequest("'invitees' must be at most 1000.");
    for (const invitee of invitees) list.set(invitee.email, list === lists[0] ? invitee : { ...invitee });
  }
  for (const { email } of invitees) remember(webex, email, meeting.series);
  return invitees;
}

/** Lets a person find the series in their own list. */
export function remember(webex: Webex, email: string, series: Series): void {
  const known = webex.state.seriesOf.get(email.toLowerCase()) ?? new Set();
  webex.state.seriesOf.set(email.toLowerCase(), known.add(series));
}

/** @throws Refusal 409 when one of them is invited already, or is the host */
export function refuseKnown(meeting: Meeting, emails: readonly string[], several: boolean): void {
  const list = inviteesOf(meeting);
  const host = meeting.series.host.email.toLowerCase();
  const known = emails.some((email) => list.has(email.toLowerCase()) || email.toLowerCase() === host);
  if (!known) return;
  if (several) throw new Refusal(409, { message: 'Some users in the list have been invited.', descriptions: [] });
  throw new Refusal(409, { message: 'User is already a meeting invitee.' });
}

/** The invitee with this number. @throws Refusal 404 */
export function inviteeNumbered(meeting: Meeting, number: string): Invitee {
  const found = [...inviteesOf(meeting).values()].find((invitee) => invitee.number === number);
  if (found === undefined) throw notFound('Cannot find invitee');
  return found;
}

/** Replaces an invitee's row. @throws Refusal 409 when the new address is taken */
export function changeInvitee(webex: Webex, meeting: Meeting, invitee: Invitee, draft: InviteeDraft): Invitee {
  const email = draft.email.toLowerCase();
  if (email !== invitee.email) refuseKnown(meeting, [email], false);
  const changed = { ...inviteeFrom(webex, meeting.series, draft), number: invitee.number };
  for (const list of listsToChange(meeting)) {
    if (!list.delete(invitee.email)) continue;
    list.set(email, { ...changed });
  }
  remember(webex, email, meeting.series);
  return changed;
}

export function removeInvitee(meeting: Meeting, invitee: Invitee): void {
  for (const list of listsToChange(meeting)) list.delete(invitee.email);
}

/** After a change of who is invited: the mail, and the notification. */
export function tellOfInvitees(
  webex: Webex,
  meeting: Meeting,
  actor: Person,
  letters: readonly {
    readonly to: string;
    readonly kind: 'invitation' | 'update' | 'cancellation';
    readonly sendEmail: boolean;
  }[],
): void {
  const about = { id: meetingId(meeting), title: settingsOf(meeting).title };
  for (const letter of letters) mail(webex, letter.sendEmail, letter.kind, [letter.to], about);
  announceMeeting(webex, meeting, actor, 'updated');
}

export function renderInvitee(meeting: Meeting, invitee: Invitee): Record<string, unknown> {
  const id = meetingId(meeting);
  const { email, displayName, coHost, panelist } = invitee;
  return { id: `${id}_${invitee.number}`, email, displayName, coHost, panelist, meetingId: id };
}

/** The list of the series and of every occurrence that has its own; or the occurrence's own, made when first changed. */
function listsToChange(meeting: Meeting): Map<string, Invitee>[] {
  const { series } = meeting;
  if (meeting.kind !== 'occurrence') {
    const own = [...series.exceptions.values()].flatMap((exception) => exception.invitees ?? []);
    return [series.invitees, ...own];
  }
  const exception = exceptionFor(series, meeting.occurrence.key);
  exception.invitees ??= new Map([...series.invitees].map(([email, invitee]) => [email, { ...invitee }]));
  return [exception.invitees];
}

function inviteeFrom(webex: Webex, series: Series, draft: InviteeDraft): Invitee {
  const person = findByEmail(webex, draft.email);
  const qualifies = person?.canHost === true && person.sites.includes(series.siteUrl);
  return {
    number: randomDigits(9),
    email: draft.email.toLowerCase(),
    displayName: person?.displayName ?? draft.displayName ?? draft.email,
    coHost: draft.coHost === true && qualifies,
    panelist: draft.panelist ?? false,
  };
}
