import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEATURES } from '../../src/features/index.ts';
import { groupOf } from '../support/calendar.ts';
import { allExamples } from '../support/commands.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const EXAMPLES = FEATURES.flatMap((feature) => allExamples(feature).map((example) => [feature.name, example] as const));

/** What an example that works never gets for an answer. */
const FAILED =
  /I did not find|That names no|No recording matches|Which one shall I|I cannot [a-z ]+ yet, so nothing was changed|I can't do that|went wrong|Webex refused|did not answer|does not let/;

/** Questions that are answered, so that what comes after has something to work on. */
const CONFIRMED = new Set(['delete the recording of the pricing review']);

/** Each in the order of help, as one person would try them one after the other: what is scheduled first is changed later. */
describe.each(['1:1', 'a group'] as const)('every example of the manual, in %s', (place) => {
  let world: World;
  let falcon: string;
  let direct: string;

  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    falcon = await groupOf(world, 'alice');
    direct = (await world.control.rooms('alice')).find(({ type }) => type === 'direct')?.id ?? '';
    await connected(world, 'alice');
  });
  // Here the world looks through everything the group was told for what was not the group's.
  afterAll(() => world.stop());

  it.each(EXAMPLES)('%s: %s', async (_feature, example) => {
    const before = (await world.control.messages(direct)).length;
    const here =
      place === '1:1'
        ? await world.control.say('alice', example)
        : await world.control.say('alice', `@Convene ${example}`, { roomId: falcon });
    if (asksToConnect((await world.control.messages(direct)).at(-1))) await world.control.consent('alice');
    const told = [...here, ...(await world.control.messages(direct)).slice(before)];
    const answers = told.filter(({ personEmail }) => personEmail.endsWith('@webex.bot'));
    const words = answers.map(({ markdown }) => markdown ?? '').join('\n');
    expect(words).not.toMatch(FAILED);
    expect(words.length).toBeGreaterThan(5);
    expect(here.length).toBeGreaterThan(0);
    if (CONFIRMED.has(example)) await world.control.say('alice', 'yes');
  });
});

function asksToConnect(message: ShownMessage | undefined): boolean {
  return message?.attachments?.at(0)?.content.actions?.at(0)?.title === 'Connect';
}
