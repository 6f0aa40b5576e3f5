import { defineFeature } from '../feature.ts';
import { handleAvailability } from './handler.ts';
import { parseAvailability } from './intent.ts';

export const availability = defineFeature({
  name: 'availability',
  purpose: 'finding time',
  summary: 'Say whether or when you and your colleagues are free, and find a time that suits all',
  example: 'am I free tomorrow at 3pm?',
  examples: [
    'find 30 minutes with bob@falcon.example.com this week',
    'is bob@falcon.example.com free tomorrow at 3pm?',
    'who looked at my calendar?',
  ],
  acts: ['availability', 'looks'],
  words: { 'when am i free': 'availability', 'who looked at my calendar': 'looks' },
  scopes: ['meeting:schedules_read'],
  scopesFor: ({ act }) => (act === 'looks' ? [] : ['meeting:schedules_read']),
  parse: parseAvailability,
  handle: handleAvailability,
  actions: {},
});
