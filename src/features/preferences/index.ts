import { defineFeature, problemReply, type CardAction, type Context, type Press, type Reply } from '../feature.ts';
import { handlePreferences, onlyCoHosts, onSite, openGroup, saveGroup } from './handler.ts';
import { parsePreferences, scopesFor } from './intent.ts';
import { nextDefault } from './next-default.ts';
import { showAll } from './show.ts';
import { makeSiteDefault, showSites } from './sites.ts';
import { pressUndo, takeBack } from './undo.ts';

const READS = ['meeting:preferences_read'];
const WRITES = [...READS, 'meeting:preferences_write'];

/** Webex's own preferences: every field of its four groups, and the sites. */
export const preferences = defineFeature({
  name: 'preferences',
  summary: 'Show and change your Webex preferences: personal room, scheduling, audio, video, sites',
  example: 'show my meeting preferences',
  examples: [
    'what is my host pin?',
    'turn on auto lock after 10 minutes',
    'let people in 5 minutes early',
    'voip only',
    'what are my video devices?',
    'what are my webex sites?',
  ],
  acts: ['preferences'],
  words: { preferences: 'preferences' },
  scopes: WRITES,
  scopesFor,
  parse: parsePreferences,
  handle: handlePreferences,
  takeBack,
  actions: {
    'preferences.all': pressed(READS, async (_press, context) => ({
      ...(await showAll(context)),
      replacesPressed: true,
    })),
    'preferences.open': pressed(READS, openGroup),
    'preferences.sites': pressed(READS, async (_press, context) => ({
      ...(await showSites(context)),
      replacesPressed: true,
    })),
    'preferences.room': pressed(WRITES, saveGroup),
    'preferences.scheduling': pressed(WRITES, saveGroup),
    'preferences.audio': pressed(WRITES, saveGroup),
    'preferences.video': pressed(WRITES, saveGroup),
    'preferences.only-cohosts': pressed(WRITES, onlyCoHosts),
    'preferences.on-site': pressed(WRITES, onSite),
    'preferences.next-default': pressed(WRITES, nextDefault),
    'preferences.site': pressed(WRITES, async ({ inputs }, context) => {
      const { site } = inputs;
      if (site === undefined) return problemReply({ kind: 'card-gone' });
      return { ...(await makeSiteDefault(site, context)), replacesPressed: true };
    }),
    'preferences.undo': pressed(WRITES, pressUndo),
  },
});

function pressed(scopes: readonly string[], handle: (press: Press, context: Context) => Promise<Reply>): CardAction {
  return { pressedBy: 'owner', scopes, press: handle };
}
