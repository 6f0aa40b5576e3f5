import type { Participant } from '../domain/participant.ts';

/** `/meetingParticipants`, as host, or as cohost of a running meeting; 10 to 15 minutes behind what happens. */
export interface Participants {
  /**
   * All pages. Of a series or occurrence: of its running instance, or its last. Empty when Webex knows of none (yet).
   */
  list(meetingId: string): Promise<readonly Participant[]>;
  /** Lets people out of the lobby, in hundreds. */
  admit(participantIds: readonly string[]): Promise<void>;
  /** Webex may say yes and do nothing: read it back. */
  update(participantId: string, change: { readonly muted?: boolean; readonly expel?: boolean }): Promise<Participant>;
}
