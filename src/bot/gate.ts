import type { Clock } from '../ports/clock.ts';
import type { Outgoing } from '../ports/inbox.ts';
import type { Limits } from '../ports/limits.ts';
import type { Place } from '../ports/messenger.ts';

/** Who may talk to the bot, and how often; an empty list lets everybody in. */
export interface GateRules {
  /** Domains of e-mail addresses. */
  readonly domains: readonly string[];
  readonly people: readonly string[];
  /** Ids of group spaces; 1:1 spaces are decided by the person alone. */
  readonly spaces: readonly string[];
  readonly requestsPerMinute: number;
}

export interface Knocker {
  readonly personId: string;
  readonly email: string;
  readonly roomId: string;
  readonly roomType: 'direct' | 'group';
  readonly place: Place;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * The gate, before a word is read: the same for messages and presses. Whoever is not let in hears so once a day, whoever
 * is too quick once a minute; nothing when they may pass.
 */
export async function gate(
  knocker: Knocker,
  world: { readonly gate: GateRules; readonly limits: Limits; readonly clock: Clock },
): Promise<readonly Outgoing[] | undefined> {
  const { gate: rules, limits, clock } = world;
  const told = async (what: string, windowMs: number, markdown: string): Promise<readonly Outgoing[]> => {
    const first = await limits.take(knocker.personId, `told:${what}`, 1, windowMs, clock.now());
    return first.allowed ? [{ place: knocker.place, content: { markdown } }] : [];
  };
  if (!isLetIn(knocker, rules))
    return told(
      'not-allowed',
      DAY_MS,
      'I am set up for other people or spaces, so I cannot help here. Your Webex administrator can change that.',
    );
  const taken = await limits.take(knocker.personId, 'requests', rules.requestsPerMinute, MINUTE_MS, clock.now());
  if (!taken.allowed)
    return told(
      'too-quick',
      MINUTE_MS,
      'That is more than I can take from one person in a minute, so I left the last ones undone. Go on in a minute.',
    );
  return undefined;
}

/** Whether the lists need to know who pressed; a press tells no address. */
export function asksForEmail(rules: GateRules): boolean {
  return rules.domains.length > 0 || rules.people.length > 0;
}

/** The lists alone, for what nobody asks for just now. */
export function isLetIn(
  { email, roomId, roomType }: Pick<Knocker, 'email' | 'roomId' | 'roomType'>,
  rules: GateRules,
): boolean {
  const address = email.toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const knowsPerson = !asksForEmail(rules) || rules.people.includes(address) || rules.domains.includes(domain);
  const knowsSpace = rules.spaces.length === 0 || roomType === 'direct' || rules.spaces.includes(roomId);
  return knowsPerson && knowsSpace;
}
