import type { Zone } from '../domain/when.ts';
import type { AskToken } from '../ports/grants.ts';
import type { Invitees } from '../ports/invitees.ts';
import type { Meetings } from '../ports/meetings.ts';
import type { People } from '../ports/people.ts';
import type { Preferences } from '../ports/preferences.ts';
import { callerFor } from './caller.ts';
import type { WebexClient } from './client.ts';
import { createInvitees } from './invitees.ts';
import { createMeetings } from './meetings.ts';
import { createPeople } from './people.ts';
import { createPreferences } from './preferences.ts';
import { createWebhooks, type Webhooks } from './webhooks.ts';

export interface ActAsOptions {
  readonly client: WebexClient;
  /** Asked at each call, and once more with the token that Webex refused; see `callerFor`. */
  readonly token: AskToken;
  /** The person's: times are sent and come back in it. */
  readonly zone: Zone;
  /** Milliseconds of real time before each look after a lost answer; see `doOnce`. */
  readonly lookUpPauses?: readonly number[];
}

/** Webex as one person: the ports, with that person's own grant. */
export interface ActingPorts {
  readonly meetings: Meetings;
  readonly invitees: Invitees;
  readonly preferences: Preferences;
  readonly people: People;
  /** Of that person's own meetings; for the reconciler, not for features. */
  readonly webhooks: Webhooks;
}

/** Cheap: made anew for every request. */
export function actAs({ client, token, zone, lookUpPauses }: ActAsOptions): ActingPorts {
  const caller = callerFor(client, token);
  return {
    meetings: createMeetings(caller, zone, lookUpPauses),
    invitees: createInvitees(caller, lookUpPauses),
    preferences: createPreferences(caller),
    people: createPeople(caller),
    webhooks: createWebhooks(caller),
  };
}
