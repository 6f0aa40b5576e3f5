import { ok } from '../../domain/result.ts';
import { defineAction, defineFeature } from '../feature.ts';
import { changeRoom, changeScheduling, showPreferences } from './handler.ts';
import { parseRoomInputs, parseSchedulingInputs } from './subject.ts';

const SCOPES = ['meeting:preferences_read', 'meeting:preferences_write'];

export const preferences = defineFeature({
  name: 'preferences',
  summary: 'Show and change your meeting preferences: join before host, automatic lock, your personal room',
  example: 'show my meeting preferences',
  acts: ['preferences'],
  words: { preferences: 'preferences', settings: 'preferences' },
  scopes: SCOPES,
  parse: () => ok(undefined),
  handle: (_intent, context) => showPreferences(context),
  actions: {
    'preferences.scheduling': defineAction({
      pressedBy: 'owner',
      scopes: SCOPES,
      parse: ({ inputs }) => parseSchedulingInputs(inputs),
      handle: changeScheduling,
    }),
    'preferences.room': defineAction({
      pressedBy: 'owner',
      scopes: SCOPES,
      parse: ({ inputs }) => parseRoomInputs(inputs),
      handle: changeRoom,
    }),
  },
});
