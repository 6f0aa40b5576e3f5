import type { Router } from 'express';
import { z } from 'zod';
import { findMeeting } from '../meetings/find-meeting.ts';
import { lastHeld } from '../recordings/held-meeting.ts';
import { publish, recordInstance } from '../recordings/record-meeting.ts';
import { read, WrongCall } from './control.ts';
import type { Control } from './control.ts';

const WHICH = z.strictObject({
  meetingId: z.string(),
  /** False: the assistant was off, so there is neither transcript nor summary. */
  transcript: z.boolean().default(true),
});

/** Makes a recording, with transcript and summary, of a meeting that was held, and tells the host's webhooks. */
export function mountRecording(router: Router, { webex }: Control): void {
  router.post('/recordings', (request, response) => {
    const { meetingId, transcript: isWanted } = read(WHICH, request.body);
    const instance = lastHeld(findMeeting(webex, meetingId));
    if (instance?.end === undefined) throw new WrongCall(`The meeting ${meetingId} was not held and ended yet.`);
    const made = recordInstance(webex, instance, instance.end, {
      createdAt: webex.clock.now(),
      assistantWasOff: !isWanted,
    });
    publish(webex, made);
    const { recording, transcript, summary } = made;
    response.json({ id: recording.id, meetingId: instance.id, transcriptId: transcript?.id, summaryId: summary?.id });
  });
}
