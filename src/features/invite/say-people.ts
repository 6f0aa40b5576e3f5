import { listed, say, together, type Sentence } from '../../card/sentence.ts';
import type { Invitee } from '../../domain/invitee.ts';
import { count } from '../../domain/spoken-time.ts';

export interface Added {
  readonly fresh: readonly string[];
  readonly added: readonly Invitee[];
  readonly already: readonly string[];
  /** Who was to be cohost, as Webex has them now. */
  readonly asked: readonly Invitee[];
  /** Who was to be panelist, as Webex has them now. */
  readonly panel: readonly Invitee[];
}

/** Read back from Webex: who is really invited, and who is really cohost. */
export function sayAdded({ fresh, added, already, asked, panel }: Added): Sentence {
  const there = new Set(added.map(({ email }) => email.toLowerCase()));
  const taken = fresh.filter((email) => there.has(email));
  const missing = fresh.filter((email) => !there.has(email));
  const granted = asked.filter(({ coHost }) => coHost).map(({ email }) => email);
  const refused = asked.filter(({ coHost }) => !coHost).map(({ email }) => email);
  return together(
    taken.length === 0 ? undefined : say`Invited ${sayMany(taken)}.`,
    missing.length === 0 ? undefined : say`Webex did not take ${listed(missing)}.`,
    granted.length === 0 ? undefined : say`Made ${listed(granted)} cohost.`,
    refused.length === 0
      ? undefined
      : say`Webex did not make ${listed(refused)} cohost: that takes a host account on the meeting's own site.`,
    sayPanel(panel),
    already.length === 0 ? undefined : say`Already invited: ${sayMany(already)}.`,
  );
}

function sayPanel(panel: readonly Invitee[]): Sentence | undefined {
  const on = panel.filter(({ panelist }) => panelist).map(({ email }) => email);
  const off = panel.filter(({ panelist }) => !panelist).map(({ email }) => email);
  if (panel.length === 0) return undefined;
  return together(
    on.length === 0 ? undefined : say`Made ${sayMany(on)} ${on.length === 1 ? 'panelist' : 'panelists'}.`,
    off.length === 0 ? undefined : say`Webex did not make ${sayMany(off)} panelist.`,
  );
}

const NAMED = 5;

export function sayMany(emails: readonly string[]): string | Sentence {
  return emails.length > NAMED ? count(emails.length, 'person', 'people') : listed(emails);
}

export function sayRemoved(gone: readonly Invitee[]): Sentence {
  return say`Removed ${sayMany(gone.map(({ email }) => email))}; Webex tells them by mail.`;
}
