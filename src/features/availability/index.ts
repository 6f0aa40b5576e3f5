import { defineFeature } from '../feature.ts';
import { handleAvailability } from './handler.ts';
import { parseAvailability } from './intent.ts';

export const availability = defineFeature({
  name: 'availability',
  summary: 'Say whether or when you are free',
  example: 'am I free tomorrow at 3pm?',
  examples: ['when am I free tomorrow?', 'when am I free for an hour next week?'],
  acts: ['availability'],
  words: { 'when am i free': 'availability' },
  scopes: ['meeting:schedules_read'],
  parse: parseAvailability,
  handle: handleAvailability,
  actions: {},
});
