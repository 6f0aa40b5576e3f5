import { ok } from '../../domain/result.ts';
import { defineFeature } from '../feature.ts';
import { reduceAccess, showAccess } from './handler.ts';

export const access = defineFeature({
  name: 'access',
  summary: 'Show what you allow me in your Webex account, for what and since when; give less',
  example: 'access',
  examples: ['less access'],
  acts: ['access'],
  words: {
    access: 'access',
    'my access': 'access',
    'show access': 'access',
    'show my access': 'access',
    permissions: 'access',
    'my permissions': 'access',
    'show permissions': 'access',
    'what did i allow': 'access',
    'what did i allow you': 'access',
    'what do i allow you': 'access',
    'what do you have access to': 'access',
    'what can you access': 'access',
    'less access': 'access',
  },
  scopes: [],
  parse: () => ok(undefined),
  handle: (_intent, context) => showAccess(context),
  actions: {
    'access.reduce': { pressedBy: 'owner', scopes: [], press: reduceAccess },
  },
});
