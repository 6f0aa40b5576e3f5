import { ATTACHMENT_ACTIONS } from './attachment-actions.ts';
import { CONTENTS } from './contents.ts';
import { MEETING_INVITEES } from './meeting-invitees.ts';
import { MEETINGS } from './meetings.ts';
import { MEMBERSHIPS } from './memberships.ts';
import { MESSAGES } from './messages.ts';
import type { Operation } from './operation.ts';
import { PEOPLE } from './people.ts';
import { PREFERENCES } from './preferences.ts';
import { ROOMS } from './rooms.ts';
import { WEBHOOKS } from './webhooks.ts';

/** All that the simulated Webex answers under /v1, OAuth aside. Where two paths fit, the first row wins. */
export const OPERATIONS: readonly Operation[] = [
  ...PEOPLE,
  ...ROOMS,
  ...MEMBERSHIPS,
  ...MESSAGES,
  ...CONTENTS,
  ...ATTACHMENT_ACTIONS,
  ...WEBHOOKS,
  ...MEETINGS,
  ...MEETING_INVITEES,
  ...PREFERENCES,
];
