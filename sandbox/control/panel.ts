import type { Router } from 'express';
import { z } from 'zod';
import { listMeetings } from '../meetings/list-meetings.ts';
import { inviteesOf } from '../meetings/find-meeting.ts';
import { renderMeeting } from '../meetings/render-meeting.ts';
import { renderPreferences } from '../preferences/render-preferences.ts';
import { preferencesFor } from '../preferences/find-preferences.ts';
import type { Person } from '../webex/people.ts';
import { ALL_SCOPES } from '../webex/scopes.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { personBy, read } from './control.ts';
import type { Control } from './control.ts';

const QUERY = z.object({ email: z.string(), from: z.string().optional(), to: z.string().optional() });

/** What Webex holds of a person, for the panel beside the chat: everything a command acts on, as it is now. */
export function mountPanel(router: Router, { webex, bot }: Control): void {
  router.get('/panel', async (request, response) => {
    const { email, from, to } = read(QUERY, request.query);
    const person = personBy(webex, email);
    const caller = callerFor(webex, person);
    const linked = (await bot()?.linked(person.id)) ?? false;
    if (person.sites.length === 0) {
      response.json({ meetings: [], linked });
      return;
    }
    const timezone = person.timezone ?? 'UTC';
    const planned = listMeetings(webex, caller, { from, to, meetingType: 'scheduledMeeting' });
    const meetings = planned.map((meeting) => ({
      ...renderMeeting(webex, caller, meeting, { timezone }),
      ...(meeting.series.recurrence === undefined ? {} : { recurrence: meeting.series.recurrence }),
      // Who else is invited is the host's to see, as on Webex.
      ...(meeting.series.host.id === person.id ? { invitees: [...inviteesOf(meeting).values()] } : {}),
    }));
    const preferences = renderPreferences(webex, preferencesFor(webex, caller, {}, []));
    response.json({ meetings, preferences, linked });
  });
}

/** The person themselves, looking at their own. */
function callerFor(webex: Webex, person: Person): Caller {
  const { clientId } = webex.credentials;
  const scopes = new Set(ALL_SCOPES);
  return { person, token: { value: '', kind: 'user', personId: person.id, clientId, scopes, expiresAt: Infinity } };
}
