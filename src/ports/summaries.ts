import type { Summary } from '../domain/transcript.ts';

/** `/meetingSummaries`, as the person asking. */
export interface Summaries {
  /**
   * Nothing when there is none.
   * @param meetingId of an instance that has ended
   */
  fetch(meetingId: string): Promise<Summary | undefined>;
}
