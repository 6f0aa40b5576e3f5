import { ok } from '../../domain/result.ts';
import { defineAction, defineFeature, type CardAction, type Context, type Press, type Reply } from '../feature.ts';
import { comeBack, handleSettings, pressUndo, saveCard, takeBack } from './handler.ts';
import { parseSettings } from './intent.ts';

/** The bot's own preferences, as against Webex's. */
export const settings = defineFeature({
  name: 'settings',
  summary: 'How I work for you: time zone, clock, length, hours, reminders, digest, private answers',
  example: "I'm in Tokyo until Friday",
  acts: ['settings'],
  words: {
    'bot settings': 'settings',
    'my settings': 'settings',
    settings: 'settings',
    'show my settings': 'settings',
  },
  scopes: [],
  parse: parseSettings,
  handle: handleSettings,
  takeBack,
  actions: {
    'settings.save': pressed(saveCard),
    'settings.back': pressed(comeBack),
    'settings.undo': pressed(pressUndo),
  },
});

function pressed(handle: (press: Press, context: Context) => Promise<Reply>): CardAction {
  return defineAction({ pressedBy: 'owner', scopes: [], parse: (press) => ok(press), handle });
}
