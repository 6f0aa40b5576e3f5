import type { OnSite } from './preferences.ts';

/** `/meetings/sessionTypes`, as the person asking: the kinds of meeting that their site lets them host. */
export interface SessionTypes {
  list(options?: OnSite): Promise<readonly SessionType[]>;
}

export interface SessionType {
  readonly id: number;
  /** The site's words; the end-to-end encrypted one says so here. */
  readonly name: string;
  readonly type: 'meeting' | 'webinar' | 'privateMeeting';
  readonly attendeesCapacity?: number;
}
