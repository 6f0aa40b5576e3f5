import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowed } from '../support/consents.ts';
import type { ShownMessage } from '../support/control.ts';
import { startWorld, type World } from '../support/world.ts';

describe('transcripts and summaries', () => {
  let world: World;
  let falcon: string;
  beforeAll(async () => {
    world = await startWorld();
    falcon = (await world.control.rooms('alice')).find(({ title }) => title === 'Project Falcon')?.id ?? '';
    await allowed(world, 'alice', 'transcript of the pricing review', 'action items of the pricing review');
  });
  afterAll(() => world.stop());

  const say = async (words: string): Promise<string> =>
    (await world.control.say('alice', words)).map(({ markdown }) => markdown ?? '').join('\n');

  it('sends the transcript as a file', async () => {
    const [message] = (await world.control.say(
      'alice',
      'transcript of the pricing review',
    )) as readonly (ShownMessage & {
      readonly files?: readonly string[];
    })[];
    expect(message?.markdown).toContain('The transcript of *Pricing review*, Fri 20 Nov, 10:00 (New York).');
    const file = await fetch(message?.files?.[0] ?? '', {
      headers: { authorization: `Bearer ${await world.control.token('alice')}` },
    });
    expect(file.headers.get('content-disposition')).toContain('Pricing review 2026-11-20.txt');
    expect(await file.text()).toContain('Pricing of the team plan stays at twelve a seat');
  });

  it('answers in a group in private', async () => {
    const told = await world.control.say('alice', '@Convene transcript of the pricing review', { roomId: falcon });
    expect(told.map(({ markdown }) => markdown)).toEqual(["I've answered you in private."]);
  });

  it('tells the first lines, with time and speaker', async () => {
    const told = await say('first lines of the transcript of the pricing review');
    expect(told).toContain('- 0:00:04 **Alice Archer**: Morning. The recording is on.');
    expect(told).toContain('more lines');
  });

  it('finds where something was talked about, in all of the last ones and in one', async () => {
    const everywhere = await say('where did we talk about pricing?');
    expect(everywhere).toContain('**Pricing review**, Fri 20 Nov, 10:00 (New York)');
    expect(everywhere).toMatch(/\*\*Alice Archer\*\*: Yes\. Pricing of the team plan/);
    expect(everywhere).not.toContain('Sprint retrospective');
    expect(await say('find audit log in the transcript of the pricing review')).toContain('the price of the audit log');
    expect(await say('where did we talk about unicorns?')).toContain(
      'Nobody said "unicorns" in your last 2 transcripts',
    );
  });

  it('tells action items and summary as words, whatever HTML they hold', async () => {
    const actions = await say('action items of the pricing review');
    expect(actions).toContain('- Carol: write the help page about yearly billing by Friday');
    expect(actions).toContain('search &lt; 200 ms');
    const summary = await say('summary of the pricing review');
    expect(summary).toContain('- **Team:** stays at 12 a seat');
    expect(summary).toContain('plans &amp; decided');
    expect(summary).not.toMatch(/<\/?[a-z]/);
  });

  it('asks which one where none was named, and takes the answer by number', async () => {
    expect(await say('action items')).toContain('Which meeting?');
    expect(await say('2')).toContain('Alice: give the tests their own clock');
  });

  it.each([
    ['transcript of the unicorn summit', 'Webex has no transcript of *unicorn summit* for you'],
    ['action items of the unicorn summit', 'Webex has no summary of *unicorn summit* for you'],
  ])('says so where there is none: %s', async (words, told) => {
    expect(await say(words)).toContain(told);
  });
});
