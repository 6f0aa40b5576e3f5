import { access } from './access/index.ts';
import { agenda } from './agenda/index.ts';
import { cancel } from './cancel/index.ts';
import { availability } from './availability/index.ts';
import { connect } from './connect/index.ts';
import type { Feature } from './feature.ts';
import { help } from './help/index.ts';
import { invite } from './invite/index.ts';
import { join } from './join/index.ts';
import { late } from './late/index.ts';
import { meeting } from './meeting/index.ts';
import { preferences } from './preferences/index.ts';
import { proposal } from './proposal/index.ts';
import { recordings } from './recordings/index.ts';
import { reminders } from './reminders/index.ts';
import { reschedule } from './reschedule/index.ts';
import { schedule } from './schedule/index.ts';
import { settings } from './settings/index.ts';
import { transcript } from './transcript/index.ts';
import { undo } from './undo/index.ts';

/** THE REGISTRY: every feature, in the order in which help shows them. */
export const FEATURES: readonly Feature[] = [
  schedule,
  agenda,
  meeting,
  reschedule,
  cancel,
  late,
  invite,
  join,
  availability,
  reminders,
  recordings,
  transcript,
  preferences,
  settings,
  undo,
  proposal,
  access,
  connect,
  help,
];
