import { describe, expect, it } from 'vitest';
import { cardInTwelveHours, inTwelveHours } from '../../src/card/clock-style.ts';

describe('times for readers of a 12-hour clock', () => {
  it.each([
    ['Tue 24 Nov, 15:00–15:45 (London)', 'Tue 24 Nov, 3:00–3:45 pm (London)'],
    ['11:30–12:15', '11:30 am–12:15 pm'],
    ['Thu 26 Nov, 00:00–00:45: **Retro**', 'Thu 26 Nov, 12:00–12:45 am: **Retro**'],
    ['00:00 and 12:00', '12:00 am and 12:00 pm'],
    ['23:00–01:00 (+1)', '11:00 pm–1:00 am (+1)'],
    ['**Tue 24 Nov, 15:00–15:45** New York', '**Tue 24 Nov, 3:00–3:45 pm** New York'],
    // People's words, links, offsets and lengths are none of ours.
    ['Scheduled *Sync 15:00* for Tue 24 Nov, 15:00', 'Scheduled *Sync 15:00* for Tue 24 Nov, 3:00 pm'],
    ['"tomorrow at 15:00" = Tue 24 Nov, 15:00', '"tomorrow at 15:00" = Tue 24 Nov, 3:00 pm'],
    ['[Watch](https://example.com/12:30) 01:30, UTC-04:00', '[Watch](https://example.com/12:30) 1:30 am, UTC-04:00'],
    ['0:05:12 Ana', '0:05:12 Ana'],
  ])('%s', (told, read) => {
    expect(inTwelveHours(told)).toBe(read);
  });

  it('turns the running texts of a card, and neither names nor inputs', () => {
    const card = {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'Sync 15:00', weight: 'Bolder' },
        { type: 'TextBlock', text: '15:00–15:45' },
        { type: 'Input.Time', id: 'time', label: 'Start', value: '15:00' },
        { type: 'Input.ChoiceSet', id: 'c', choices: [{ title: '15:00', value: '15:00' }] },
        { type: 'FactSet', facts: [{ title: 'Digest', value: '15:00' }] },
      ],
    } as const;
    expect(cardInTwelveHours(card)).toEqual({
      ...card,
      body: [
        card.body[0],
        { type: 'TextBlock', text: '3:00–3:45 pm' },
        card.body[2],
        card.body[3],
        { type: 'FactSet', facts: [{ title: 'Digest', value: '3:00 pm' }] },
      ],
    });
  });
});
