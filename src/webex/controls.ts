import { z } from 'zod';
import type { Controls, MeetingControls } from '../ports/controls.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { path } from './path.ts';

/** Webex does not say which of these it answers when no meeting runs; the request itself has nothing to be wrong. */
const NOTHING_RAN = [400, 404, 409] as const;

/** `/meetings/controls` as the host of a running meeting. */
export function createControls(caller: Caller): Controls {
  return {
    async fetch(meetingId) {
      const answer = await caller.request({ method: 'GET', path: '/meetings/controls', query: { meetingId } });
      return controlsFrom(answer.body);
    },
    async update(meetingId, change) {
      const call = { method: 'PUT', path: '/meetings/controls', query: { meetingId }, body: { ...change } } as const;
      return controlsFrom((await caller.request(call)).body);
    },
    async end(meetingId) {
      // Ending what has ended changes nothing, so it may be asked for again.
      const answer = await caller.request({
        method: 'POST',
        path: path`/meetings/${meetingId}/end`,
        body: {},
        repeatable: true,
        accept: NOTHING_RAN,
      });
      return answer.status < 300 || answer.uncertain;
    },
  };
}

const controlsWire = z.object({
  locked: z.boolean().default(false),
  recordingStarted: z.boolean().default(false),
  recordingPaused: z.boolean().default(false),
});

function controlsFrom(body: unknown): MeetingControls {
  return readBody(controlsWire, body, "a meeting's controls");
}
