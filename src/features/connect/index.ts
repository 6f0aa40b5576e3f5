import { ok } from '../../domain/result.ts';
import type { Act } from '../../language/reading.ts';
import { defineFeature, type Context, type Reply } from '../feature.ts';

/** What scheduling needs; later requests ask for more only when they need it. */
const FIRST_SCOPES = ['meeting:schedules_read', 'meeting:schedules_write'];

export const connect = defineFeature<Act>({
  name: 'connect',
  summary: 'Connect your Webex account, or disconnect it and have everything about you forgotten',
  example: 'connect',
  examples: ['disconnect'],
  acts: ['connect', 'disconnect'],
  words: { connect: 'connect', disconnect: 'disconnect' },
  scopes: [],
  parse: (reading) => ok(reading.act),
  handle: (act, context) => (act === 'disconnect' ? handleDisconnect(context) : handleConnect(context)),
  actions: {},
});

async function handleConnect(context: Context): Promise<Reply> {
  const granted = await context.access.granted();
  if (granted !== undefined && FIRST_SCOPES.every((scope) => granted.includes(scope))) {
    return { markdown: 'You are connected already. Say "disconnect" to have me forget you.', where: 'private' };
  }
  return context.access.offer(FIRST_SCOPES, 'to schedule and show your meetings');
}

async function handleDisconnect(context: Context): Promise<Reply> {
  const wasConnected = await context.access.forget();
  const markdown = wasConnected
    ? 'Disconnected. I have deleted your access and everything I kept about you; your meetings stay as they are. ' +
      'To withdraw the permission at Webex as well, remove the app in your account settings: settings.webex.com.'
    : 'You were not connected; there was nothing to forget.';
  return { markdown, where: 'private' };
}
