import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asPerson, buttonsOf, groupOf, plan, planned, type HeldMeeting } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

/** Monday 23 November 2026, 09:00 in New York. */
describe('a meeting like another one', () => {
  let world: World;
  let review: HeldMeeting;

  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    review = await plan(world, 'alice', {
      title: 'Design review',
      start: '2026-11-24T15:00:00',
      end: '2026-11-24T15:45:00',
      invitees: [{ email: 'bob@falcon.example.com' }, { email: 'carol@falcon.example.com' }],
    });
  });
  afterEach(() => world.stop());

  const say = async (text: string, place: { roomId?: string } = {}): Promise<ShownMessage> => {
    const answers = (await world.control.say('alice', text, place)).filter(({ deleted }) => deleted !== true);
    expect(answers).toHaveLength(1);
    return answers[0] ?? { id: '', roomId: '', personEmail: '' };
  };
  const told = async (text: string): Promise<string> => (await say(text)).markdown ?? '';
  const privateNews = async (): Promise<string> => {
    const room = (await world.control.rooms('alice')).find(({ type }) => type === 'direct');
    return (await world.control.messages(room?.id ?? '')).at(-1)?.markdown ?? '';
  };
  const starts = async (title: string): Promise<readonly string[]> =>
    (await planned(world, 'bob'))
      .filter((one) => one.title === title)
      .map(({ start, end }) => `${start.slice(5, 16)}–${end.slice(11, 16)}`);
  const invited = async (title: string, start: string): Promise<readonly string[]> => {
    const meeting = (await planned(world, 'alice')).find((one) => one.title === title && one.start.startsWith(start));
    const { items } = await asPerson<{ items: readonly { email: string }[] }>(
      world,
      'alice',
      'GET',
      `/meetingInvitees?meetingId=${meeting?.id ?? ''}&max=100`,
    );
    return items.map(({ email }) => email);
  };

  it('is held again a week on, at the same hour, as long, with the same people', async () => {
    await say('show design review');
    expect(await told('same again next week with the same people')).toMatch(
      /Scheduled \*Design review\* for Tue 1 Dec, 15:00–15:45 \(New York\), with bob@falcon\.example\.com and carol@falcon\.example\.com/,
    );
    expect(await starts('Design review')).toEqual(['11-24T20:00–20:45', '12-01T20:00–20:45']);
    expect(await invited('Design review', '2026-12-01')).toEqual([
      'bob@falcon.example.com',
      'carol@falcon.example.com',
    ]);
  });

  it.each([
    ['same again on thursday', 'Design review', '11-26T20:00–20:45'],
    ['same thing next monday at 10', 'Design review', '11-30T15:00–15:45'],
    ['do that again on friday at 2pm for 30 minutes', 'Design review', '11-27T19:00–19:30'],
    ['book a follow-up next Tuesday at 10 with the same people', 'Follow-up: Design review', '12-01T15:00–15:45'],
    ['schedule a follow-up on friday at 4pm', 'Follow-up: Design review', '11-27T21:00–21:45'],
    ['schedule a follow-up to the design review on friday at 4pm', 'Follow-up: Design review', '11-27T21:00–21:45'],
  ])('after it was shown: %s', async (words, title, span) => {
    await say('show design review');
    expect(await told(words)).toContain(`Scheduled *${title}*`);
    expect(await starts(title)).toContain(span);
  });

  it('is asked about first where no day was said, a week on and with everything filled in', async () => {
    await say('show design review');
    const question = await say('same again with the same people');
    expect(question.markdown).toContain('Not scheduled yet. Shall I schedule this?');
    const card = JSON.stringify(question.attachments);
    for (const value of ['Design review', '2026-12-01', '15:00', 'bob@falcon.example.com, carol@falcon.example.com'])
      expect(card).toContain(`"value":"${value}"`);
    expect(await told('yes')).toContain('Scheduled *Design review* for Tue 1 Dec, 15:00–15:45');
  });

  it('is held against the calendar like any other', async () => {
    await plan(world, 'alice', { title: 'Budget', start: '2026-12-01T15:00:00', end: '2026-12-01T16:00:00' });
    await say('show design review');
    expect(await told('same again next week')).toContain('Not scheduled yet. You have *Budget* on Tue 1 Dec');
  });

  it('follows the last one that was held, where none was shown, after a question', async () => {
    const question = await told('book a follow-up tomorrow at 4pm with the same people');
    expect(question).toMatch(/Not scheduled yet\. Shall I schedule this\?.*\*Follow-up: .*\*/);
  });

  it('is only a name where nothing was shown', async () => {
    expect(await told('schedule a follow-up tomorrow at 5pm')).toMatch(
      /Scheduled \*follow-up\*|What should it be called/,
    );
    expect(await told('schedule a follow-up with bob@falcon.example.com tomorrow at 6pm')).not.toContain(
      'Design review',
    );
  });

  it('is booked with a press on the card of one that is over: times that suit, and one more press', async () => {
    await world.control.call('POST', '/sandbox/clock', { now: '2026-11-24T21:30:00Z' });
    const card = await say('show design review');
    expect(buttonsOf(card)).toContain('Book a follow-up');
    const shown = await world.control.press('alice', card, { action: 'schedule.follow-up' });
    const offer = shown.at(-1) ?? card;
    expect(offer.markdown).toMatch(/These suit you, 45 minutes each:/);
    expect(offer.markdown).toContain('Webex meetings of 1 of 3 people.');
    const made = await world.control.press('alice', offer, { action: 'schedule.slot', choice: '1' });
    expect(made.at(-1)?.markdown).toContain('Scheduled *Follow-up: Design review*');
    expect(await starts('Follow-up: Design review')).toHaveLength(1);
  });

  it('has no such button while it is still to come', async () => {
    expect(buttonsOf(await say('show design review'))).not.toContain('Book a follow-up');
  });

  it('tells a space nothing out of a calendar', async () => {
    const falcon = await groupOf(world, 'alice');
    const note = await say('@Convene book a follow-up to the design review on friday at 4pm', { roomId: falcon });
    expect(note.markdown).toBe("I've answered you in private.");
    expect(await privateNews()).toContain('Scheduled *Follow-up: Design review*');
    expect(JSON.stringify(await world.control.messages(falcon))).not.toMatch(
      /Design review\*|carol@falcon\.example\.com/,
    );
  });

  it('names no people that Webex keeps from the asker', async () => {
    await say('show coffee with carol');
    expect(await told('same again next week with the same people')).toContain(
      'Webex does not tell you who was invited',
    );
    expect(review.title).toBe('Design review');
  });
});
