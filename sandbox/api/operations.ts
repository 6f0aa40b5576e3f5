import { ATTACHMENT_ACTIONS } from './attachment-actions.ts';
import { CONTENTS } from './contents.ts';
import { MEETING_CHOICES } from './meeting-choices.ts';
import { MEETING_CONTROLS } from './meeting-controls.ts';
import { MEETING_INVITEES } from './meeting-invitees.ts';
import { MEETING_PARTICIPANTS } from './meeting-participants.ts';
import { MEETING_REGISTRATION } from './meeting-registration.ts';
import { MEETING_SUMMARIES } from './meeting-summaries.ts';
import { MEETING_TRANSCRIPTS } from './meeting-transcripts.ts';
import { MEETINGS } from './meetings.ts';
import { MEMBERSHIPS } from './memberships.ts';
import { MESSAGES } from './messages.ts';
import type { Operation } from './operation.ts';
import { PEOPLE } from './people.ts';
import { PREFERENCES } from './preferences.ts';
import { RECORDINGS } from './recordings.ts';
import { REGISTRANTS } from './registrants.ts';
import { ROOMS } from './rooms.ts';
import { WEBHOOKS } from './webhooks.ts';

/**
 * All that the simulated Webex answers under /v1, OAuth aside. Where two paths fit, the first row wins; what a load test
 * asks for most stands first.
 */
export const OPERATIONS: readonly Operation[] = [
  ...MESSAGES,
  ...PEOPLE,
  ...ROOMS,
  ...MEMBERSHIPS,
  ...CONTENTS,
  ...ATTACHMENT_ACTIONS,
  ...WEBHOOKS,
  ...MEETING_CHOICES,
  ...MEETING_CONTROLS,
  ...MEETING_REGISTRATION,
  ...REGISTRANTS,
  ...MEETINGS,
  ...MEETING_PARTICIPANTS,
  ...RECORDINGS,
  ...MEETING_TRANSCRIPTS,
  ...MEETING_SUMMARIES,
  ...MEETING_INVITEES,
  ...PREFERENCES,
];
