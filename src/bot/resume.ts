import type { Outgoing } from '../ports/inbox.ts';
import { answerMessage, type BotWorld, type Try } from './bot.ts';
import { escapeMarkdown } from '../card/escape.ts';
import { sayZone } from '../domain/spoken-time.ts';

/** After this long the person is asked before anything is changed: they may have done it another way by now. */
const STILL_SURE_MS = 10 * 60_000;

/**
 * The person has connected. What they had asked for is read again, with its own time and the zone learned now, and
 * goes on by itself.
 */
export async function resume(personId: string, world: BotWorld, attempt: Try): Promise<readonly Outgoing[]> {
  const profile = await world.profiles.read(personId);
  const zone = profile?.zone === undefined ? '' : `, time zone ${sayZone(profile.zone)}`;
  const connected = `Connected as ${escapeMarkdown(profile?.email ?? 'you')}${zone}.`;
  const parked = await world.parked.take(personId, world.clock.now());
  const message = parked === undefined ? undefined : await world.fetchMessage(parked.messageId);
  if (message === undefined)
    return [note(personId, `${connected} Ask me anything, for example *what's on this week?*`)];
  const sure = world.clock.now() - Date.parse(message.created) <= STILL_SURE_MS;
  const answers = await answerMessage(message, world, { attempt, sure });
  const goingOn = message.roomType === 'group' ? ' I have gone on with what you asked in the space.' : '';
  return [note(personId, `${connected}${goingOn}`), ...answers];
}

function note(personId: string, markdown: string): Outgoing {
  return { place: { personId }, content: { markdown } };
}
