import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, buttonsOf, lastCard, planned, type HeldMeeting } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

interface Guest {
  readonly email: string;
  readonly coHost: boolean;
}

describe('a meeting that is to be somebody else’s', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'bob');
  });
  afterAll(() => world.stop());

  const say = async (text: string): Promise<ShownMessage> =>
    (await world.control.say('bob', text)).filter(({ deleted }) => deleted !== true).at(-1) ?? {
      id: '',
      roomId: '',
      personEmail: '',
    };
  const made = async (title: string): Promise<HeldMeeting | undefined> =>
    (await planned(world, 'bob')).find((one) => one.title === title);
  const guestsOf = async ({ id }: HeldMeeting): Promise<readonly Guest[]> =>
    (await asPerson<{ items: readonly Guest[] }>(world, 'bob', 'GET', `/meetingInvitees?meetingId=${id}`)).items;

  it('is told to be no delegate’s matter, and offered as one’s own with them as cohost', async () => {
    const offer = await say('schedule board prep on behalf of Alice tomorrow at 3pm');
    expect(offer.markdown).toContain(
      "Not scheduled yet. Webex makes meetings through me in your own name only; being Alice's delegate does not help here. Shall I make it yours, with Alice as cohost? Alice can say the same to me for a meeting of their own.",
    );
    expect(buttonsOf(offer)).toEqual(['Schedule it', 'More options', 'Leave it']);
    expect(await made('board prep')).toBeUndefined();
    await world.control.press('bob', lastCard([offer]), { action: 'schedule.create' });
    const meeting = await made('board prep');
    expect(meeting).toBeDefined();
    expect(meeting === undefined ? [] : await guestsOf(meeting)).toEqual([
      expect.objectContaining({ email: 'alice@falcon.example.com', coHost: true }),
    ]);
  });

  it.each([
    ["book budget talk in Alice Archer's name tomorrow at 4pm", 'budget talk'],
    ['schedule supplier call tomorrow at 5pm for alice@falcon.example.com as her delegate', 'supplier call'],
    ["schedule colour talk on Alice's calendar tomorrow at 6pm", 'colour talk'],
    ["I'm Alice's assistant, schedule desk talk tomorrow at 7pm", 'desk talk'],
  ])('"%s": the same, and a yes in words makes it', async (words, title) => {
    expect((await say(words)).markdown).toMatch(/being (?:Alice|Alice Archer|alice@\S+)'s delegate does not help here/);
    expect((await say('yes')).markdown).toContain(`Scheduled *${title}*`);
    const meeting = await made(title);
    expect(meeting === undefined ? [] : await guestsOf(meeting)).toEqual([
      expect.objectContaining({ email: 'alice@falcon.example.com', coHost: true }),
    ]);
  });

  it('asks for the address where only a name is known, and makes that one cohost', async () => {
    const offer = await say('schedule lab visit on behalf of Zebedee tomorrow at 8pm');
    expect(offer.markdown).toContain('I need an e-mail address for "Zebedee"');
    expect((await say('zebedee@example.org')).markdown).toContain('Scheduled *lab visit*');
    const meeting = await made('lab visit');
    expect(meeting === undefined ? [] : (await guestsOf(meeting)).map(({ email }) => email)).toEqual([
      'zebedee@example.org',
    ]);
    // Of another company, Webex grants it to nobody: the wish was sent, and what came of it is told.
    expect((await say('who is invited to the lab visit?')).markdown).toContain('zebedee@example.org');
  });

  it('says so as well where nobody is named, or everything else still lacks', async () => {
    expect((await say('book a review tomorrow at 9pm as her delegate')).markdown).toContain(
      "being somebody's delegate does not help here. Shall I make it yours?",
    );
    expect((await say('can I schedule meetings on behalf of Alice?')).markdown).toContain(
      "being Alice's delegate does not help here",
    );
  });
});
