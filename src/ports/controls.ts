/** `/meetings/controls`, as the host of a running meeting. Not for personal-room meetings. */
export interface Controls {
  fetch(meetingId: string): Promise<MeetingControls>;
  /** What is absent stays. Stopping a recording ignores `recordingPaused`. */
  update(meetingId: string, change: Partial<MeetingControls>): Promise<MeetingControls>;
  /** Ends it for everybody. False when nothing ran. */
  end(meetingId: string): Promise<boolean>;
}

export interface MeetingControls {
  readonly locked: boolean;
  readonly recordingStarted: boolean;
  readonly recordingPaused: boolean;
}
