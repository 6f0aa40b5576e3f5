import type { Temporal } from 'temporal-polyfill';

/** Somebody who is or was in a running meeting. Who was invited is an invitee. */
export interface Participant {
  readonly id: string;
  /** Empty for somebody who joined by phone or as a guest without one. */
  readonly email: string;
  readonly displayName: string;
  readonly isHost: boolean;
  readonly isCoHost: boolean;
  readonly isInvitee: boolean;
  readonly isMuted: boolean;
  readonly state: 'lobby' | 'joined' | 'breakoutSession' | 'end';
  /** Absent while Webex does not know it yet. */
  readonly joinedAt?: Temporal.ZonedDateTime;
  readonly leftAt?: Temporal.ZonedDateTime;
}
