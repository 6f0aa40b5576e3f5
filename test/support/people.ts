import type { World } from './world.ts';

/** Says something as a person who is not connected yet, connects them, and gives the messages that came of it. */
export async function connected(world: World, who: string): Promise<void> {
  await world.control.say(who, 'connect');
  await world.control.consent(who);
  if (!(await isLinked(world, who))) throw new Error(`${who} is not connected`);
}

export async function isLinked(world: World, who: string): Promise<boolean> {
  const { items } = await world.control.call<{ items: readonly { email: string; linked: boolean }[] }>(
    'GET',
    '/sandbox/people',
  );
  return items.find((person) => person.email.startsWith(`${who}@`))?.linked === true;
}
