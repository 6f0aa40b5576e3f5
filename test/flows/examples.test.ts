import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEATURES } from '../../src/features/index.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

/** Each in the order of help, as one person would try them one after the other; `connect` and `disconnect` are flows of their own. */
describe('every example of help', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    // What the examples speak of.
    await world.control.say('alice', 'schedule design review tomorrow at 3pm with bob@falcon.example.com');
  });
  afterAll(() => world.stop());

  it.each(FEATURES.map((feature) => [feature.name, feature.example] as const))(
    'of %s works as it stands: %s',
    async (_name, example) => {
      const [first] = await world.control.say('alice', example);
      const asked = first?.attachments?.at(0)?.content.actions?.at(0)?.title === 'Connect';
      if (asked) await world.control.consent('alice');
      const answer = asked ? (await world.control.after(first)).at(-1) : first;
      expect(answer?.markdown ?? '').not.toMatch(
        /I did not find|I cannot [a-z ]+ yet, so nothing was changed|went wrong|Webex refused|did not answer|does not let/,
      );
      expect((answer?.markdown ?? '').length).toBeGreaterThan(5);
    },
  );
});
