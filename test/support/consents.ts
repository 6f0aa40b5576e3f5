import type { World } from './world.ts';

/** Says words that need more than was granted so far, and consents to each offer that comes back. */
export async function allowed(world: World, who: string, ...words: readonly string[]): Promise<void> {
  for (const text of words) {
    const [answer] = await world.control.say(who, text);
    if (answer?.attachments?.[0]?.content.actions?.[0]?.title === 'Connect') await world.control.consent(who);
  }
}
