import type { Invitee } from '../domain/invitee.ts';
import { escapeCardText, shorten } from './escape.ts';
import { joinNames } from './sentence.ts';

/** How many are named before "and 4 more". */
const NAMED = 3;
const NAME_LENGTH = 40;

export interface Guest extends Pick<Invitee, 'email' | 'displayName' | 'coHost'> {
  /** Of another company than the host: marked, so that nobody is surprised who hears. */
  readonly outside: boolean;
}

/** "Ben Okafor (cohost), zoe@example.org (outside) and 2 more". */
export function peopleLine(guests: readonly Guest[]): string {
  const named = guests.slice(0, NAMED).map(nameGuest);
  const more = guests.length - named.length;
  if (more > 0) return `${named.join(', ')} and ${more} more`;
  return joinNames(named);
}

function nameGuest(guest: Guest): string {
  const marks = [guest.coHost ? 'cohost' : '', guest.outside ? 'outside' : ''].filter((mark) => mark !== '');
  const name = escapeCardText(shorten(nameOf(guest), NAME_LENGTH));
  return marks.length > 0 ? `${name} (${marks.join(', ')})` : name;
}

/** Webex fills a missing name with the address; then the address is the name. */
export function nameOf(person: Pick<Invitee, 'email' | 'displayName'>): string {
  return person.displayName.trim() === '' ? person.email : person.displayName;
}

export function isOutside(email: string, hostEmail: string): boolean {
  return domainOf(email) !== domainOf(hostEmail);
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}
