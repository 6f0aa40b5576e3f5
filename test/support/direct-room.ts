import type { ShownMessage } from './control.ts';
import type { World } from './world.ts';

/** A person's 1:1 space with the bot, over time. */
export interface DirectRoom {
  /** Says something there, and gives the bot's words. */
  say(words: string): Promise<string>;
  /** Moves the clock there (ISO 8601), and gives what the bot said meanwhile, unasked. */
  until(now: string): Promise<readonly ShownMessage[]>;
  /** The same, words only. */
  toldUntil(now: string): Promise<readonly string[]>;
}

export async function directRoom(world: World, who: string): Promise<DirectRoom> {
  const { control } = world;
  const roomId = (await control.rooms(who)).find(({ type }) => type === 'direct')?.id ?? '';
  const until = async (now: string): Promise<readonly ShownMessage[]> => {
    const before = (await control.messages(roomId)).length;
    await control.call('POST', '/sandbox/clock', { now });
    return (await control.messages(roomId)).slice(before);
  };
  return {
    until,
    say: async (words) => textOf(await control.say(who, words)).join('\n'),
    toldUntil: async (now) => textOf(await until(now)),
  };
}

function textOf(messages: readonly ShownMessage[]): readonly string[] {
  return messages.map(({ markdown }) => markdown ?? '');
}
