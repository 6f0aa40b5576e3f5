import { defineFeature } from '../feature.ts';
import { handleChosen, handleJoin } from './handler.ts';
import { parseJoin } from './intent.ts';

const SCOPES = ['meeting:schedules_read', 'meeting:schedules_write'];

export const join = defineFeature({
  name: 'join',
  purpose: 'joining and starting',
  summary: 'Get the link of a meeting, or start one now',
  example: 'join my next meeting',
  examples: ['join the design review', 'start my next meeting', 'meet now'],
  acts: ['join', 'start'],
  words: { 'meet now': 'start', join: 'join' },
  scopes: SCOPES,
  parse: parseJoin,
  handle: handleJoin,
  actions: {
    'join.which': { pressedBy: 'owner', scopes: SCOPES, press: handleChosen },
  },
});
