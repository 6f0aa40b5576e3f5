import type { Router } from 'express';
import { z } from 'zod';
import { findMeeting } from '../meetings/find-meeting.ts';
import { endMeeting, joinMeeting, leave, runningOf, startMeeting, waitInLobby } from '../meetings/live.ts';
import type { Comer } from '../meetings/live.ts';
import type { Participant } from '../meetings/meeting.ts';
import { findByEmail } from '../webex/people.ts';
import type { Webex } from '../webex/state.ts';
import { read, WrongCall } from './control.ts';
import type { Control } from './control.ts';

const WHO = z.strictObject({ email: z.string(), displayName: z.string().optional() });

/** Lives a meeting: starts it, lets people come, wait and go, ends it. Everything fires its notification. */
export function mountLiving(router: Router, { webex }: Control): void {
  router.post('/meetings/:id/start', (request, response) => {
    response.json({ id: startMeeting(webex, findMeeting(webex, request.params.id)).id, state: 'inProgress' });
  });

  router.post('/meetings/:id/join', (request, response) => {
    const comer = comerFrom(webex, read(WHO, request.body));
    response.json(shown(joinMeeting(webex, findMeeting(webex, request.params.id), comer)));
  });

  router.post('/meetings/:id/lobby', (request, response) => {
    const comer = comerFrom(webex, read(WHO, request.body));
    response.json(shown(waitInLobby(webex, findMeeting(webex, request.params.id), comer)));
  });

  router.post('/meetings/:id/leave', (request, response) => {
    const { email } = read(WHO, request.body);
    const instance = runningOf(findMeeting(webex, request.params.id));
    const participant = instance.participants.find(
      (candidate) => candidate.email.toLowerCase() === email.toLowerCase() && candidate.state !== 'end',
    );
    if (participant === undefined) throw new WrongCall(`${email} is not in this meeting.`);
    leave(webex, participant, instance);
    response.json(shown(participant));
  });

  router.post('/meetings/:id/end', (request, response) => {
    const meeting = findMeeting(webex, request.params.id);
    const instance = runningOf(meeting);
    endMeeting(webex, instance, meeting.series.host);
    response.json({ id: instance.id, state: 'ended' });
  });

  router.post('/lag', (request, response) => {
    const { on } = read(z.strictObject({ on: z.boolean() }), request.body);
    webex.limits.lag = on;
    response.json({ on });
  });
}

function comerFrom(webex: Webex, who: z.infer<typeof WHO>): Comer {
  const person = findByEmail(webex, who.email);
  const email = person?.email ?? who.email.toLowerCase();
  return { email, displayName: person?.displayName ?? who.displayName ?? email, person };
}

function shown({ id, email, state }: Participant): Record<string, unknown> {
  return { id, email, state };
}
