import { z } from 'zod';
import type { Temporal } from 'temporal-polyfill';
import type { Participant } from '../domain/participant.ts';
import type { Zone } from '../domain/when.ts';
import { WebexRefusal } from '../ports/failure.ts';
import type { Participants } from '../ports/participants.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { path } from './path.ts';
import { present } from './present.ts';
import { timeFrom } from './wire-time.ts';

/** People that Webex lets in at once. */
const BULK = 100;

/** `/meetingParticipants` as the host, times in their zone. */
export function createParticipants(caller: Caller, zone: Zone): Participants {
  const headers = { timezone: zone };
  return {
    async list(meetingId) {
      try {
        const query = { meetingId, max: 100 };
        const items = await caller.all({ method: 'GET', path: '/meetingParticipants', query, headers });
        return items.map((item) => participantFrom(item, zone));
      } catch (error) {
        // Webex lags behind a meeting that has just begun, and says that there is none.
        if (error instanceof WebexRefusal && error.status === 404) return [];
        throw error;
      }
    },
    async admit(participantIds) {
      for (let from = 0; from < participantIds.length; from += BULK) {
        const items = participantIds.slice(from, from + BULK).map((participantId) => ({ participantId }));
        // Who is in already stays in.
        await caller.request({
          method: 'POST',
          path: '/meetingParticipants/admit',
          body: { items },
          repeatable: true,
        });
      }
    },
    async update(participantId, change) {
      const where = path`/meetingParticipants/${participantId}`;
      const answer = await caller.request({ method: 'PUT', path: where, body: { ...change }, headers });
      return participantFrom(answer.body, zone);
    },
  };
}

const participantWire = z.object({
  id: z.string(),
  email: z.string().nullish(),
  displayName: z.string().nullish(),
  host: z.boolean().nullish(),
  coHost: z.boolean().nullish(),
  invitee: z.boolean().nullish(),
  muted: z.boolean().nullish(),
  state: z.enum(['lobby', 'joined', 'breakoutSession', 'end']),
  joinedTime: z.string().nullish(),
  leftTime: z.string().nullish(),
});

function participantFrom(body: unknown, zone: Zone): Participant {
  const wire = readBody(participantWire, body, 'a participant');
  return {
    ...present({ joinedAt: momentFrom(wire.joinedTime, zone), leftAt: momentFrom(wire.leftTime, zone) }),
    id: wire.id,
    email: wire.email ?? '',
    displayName: wire.displayName ?? wire.email ?? '',
    isHost: wire.host ?? false,
    isCoHost: wire.coHost ?? false,
    isInvitee: wire.invitee ?? false,
    isMuted: wire.muted ?? false,
    state: wire.state,
  };
}

/** Webex writes 1970 for what it does not know yet. */
function momentFrom(text: string | null | undefined, zone: Zone): Temporal.ZonedDateTime | undefined {
  if (text === null || text === undefined || text === '') return undefined;
  const time = timeFrom(text, zone);
  return time.epochMilliseconds < 86_400_000 ? undefined : time;
}
