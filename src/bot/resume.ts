import type { Outgoing } from '../ports/inbox.ts';
import type { BotWorld, Try } from './world.ts';
import { answerMessage } from './hear.ts';
import { escapeMarkdown } from '../card/escape.ts';
import { planRounds } from './rounds.ts';
import { sayZone } from '../domain/spoken-time.ts';

/**
 * The person has connected. What they had asked for is read again, with its own time and the zone learned now, and
 * goes on by itself.
 */
export async function resume(
  personId: string,
  world: BotWorld,
  { knock, attempt, stillSureMs }: { knock: string; attempt: Try; stillSureMs: number },
): Promise<readonly Outgoing[]> {
  // Reminders and digests that had stopped with the last grant go on.
  await planRounds(personId, world);
  const profile = await world.profiles.read(personId);
  const zone = profile?.zone === undefined ? '' : `, time zone ${sayZone(profile.zone)}`;
  const connected = `Connected as ${escapeMarkdown(profile?.email ?? 'you')}${zone}.`;
  const parked = await world.parked.take(personId, knock, world.clock.now());
  const message = parked === undefined ? undefined : await world.fetchMessage(parked.messageId);
  if (message === undefined)
    return [note(personId, `${connected} Ask me anything, for example *what's on this week?*`)];
  const sure = world.clock.now() - Date.parse(message.created) <= stillSureMs;
  const answers = await answerMessage(message, world, { attempt, sure });
  const goingOn = message.roomType === 'group' ? ' I have gone on with what you asked in the space.' : '';
  return [note(personId, `${connected}${goingOn}`), ...answers];
}

function note(personId: string, markdown: string): Outgoing {
  return { place: { personId }, content: { markdown } };
}
