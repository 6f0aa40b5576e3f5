import { defineFeature, type CardAction, type Context, type Press, type Reply } from '../feature.ts';
import { comeBack, handleSettings, pressUndo, saveCard, takeBack } from './handler.ts';
import { CALENDAR, needsCalendar } from './calendar-scope.ts';
import { parseSettings } from './intent.ts';

/** The bot's own preferences, as against Webex's. */
export const settings = defineFeature({
  name: 'settings',
  summary: 'How I work for you: time zone, clock, length, hours, reminders, digest, private answers',
  example: "I'm in Tokyo until Friday",
  examples: [
    'bot settings',
    '12 hour clock',
    'my working hours are 9 to 5',
    'default length 45 minutes',
    'default reminder 15 minutes',
    'send me the digest at 8:30',
    'quiet hours from 22:00 to 7:00',
    'use my personal room for my meetings',
    'colleagues may see when I am busy',
    'answer me in private',
    'show my recordings in this space',
  ],
  acts: ['settings'],
  words: {
    'bot settings': 'settings',
    'my settings': 'settings',
    settings: 'settings',
    'show my settings': 'settings',
  },
  scopes: [],
  scopesFor: ({ setting }) => (needsCalendar(setting?.name, setting?.value) ? CALENDAR : []),
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
  return { pressedBy: 'owner', scopes: [], press: handle };
}
