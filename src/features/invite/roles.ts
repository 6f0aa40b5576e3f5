import { listed, named, say, together } from '../../card/sentence.ts';
import type { Invitee } from '../../domain/invitee.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Context } from '../feature.ts';
import { guestOf } from './guests.ts';
import type { PeopleChange, PeopleDone } from './people-change.ts';

/** No longer cohost, or panelist: whatever Webex makes of it is read back. */
export async function demote(
  _meeting: Meeting,
  present: readonly Invitee[],
  { emails, panelist }: PeopleChange,
  context: Context,
): Promise<PeopleDone> {
  const [name, role] = panelist === true ? (['panelist', 'panelist'] as const) : (['coHost', 'cohost'] as const);
  const meant = present.filter((one) => one[name] && emails.includes(one.email.toLowerCase()));
  const updated: Invitee[] = [];
  for (const invitee of meant)
    updated.push(await context.webex.invitees.update({ ...invitee, [name]: false }, { sendEmail: false }));
  const still = updated.filter((one) => one[name]).map(({ email }) => email);
  const freed = updated.filter((one) => !one[name]).map(({ email }) => email);
  return {
    invited: { guests: present.map((one) => guestOf(updated.find(({ id }) => id === one.id) ?? one)) },
    added: [],
    removed: [],
    raised: meant.filter(({ email }) => freed.includes(email)),
    did: 'lowered',
    sentence: together(
      freed.length === 0 ? undefined : say`${listed(freed)} ${freed.length === 1 ? 'is' : 'are'} no longer ${role}.`,
      still.length === 0 ? undefined : say`Webex still lists ${listed(still)} as ${role}.`,
      meant.length > 0
        ? undefined
        : say`${listed(emails)} ${emails.length === 1 ? 'was' : 'were'} no ${role}; nothing was changed.`,
    ),
  };
}

/** Another name for people whom Webex knows by their address only. */
export async function rename(
  _meeting: Meeting,
  present: readonly Invitee[],
  { emails, name = '' }: PeopleChange,
  context: Context,
): Promise<PeopleDone> {
  const meant = present.filter(({ email }) => emails.includes(email.toLowerCase()));
  const updated: Invitee[] = [];
  for (const invitee of meant)
    updated.push(await context.webex.invitees.update({ ...invitee, displayName: name }, { sendEmail: false }));
  return {
    invited: { guests: present.map((one) => guestOf(updated.find(({ id }) => id === one.id) ?? one)) },
    added: [],
    removed: [],
    raised: meant.filter(({ id, displayName }) =>
      updated.some((one) => one.id === id && one.displayName !== displayName),
    ),
    did: 'renamed',
    sentence: together(...updated.map(({ email, displayName }) => say`${email} is shown as ${named(displayName)}.`)),
  };
}
