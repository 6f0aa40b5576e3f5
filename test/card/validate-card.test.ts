import { describe, expect, it } from 'vitest';
import type { CardJson } from '../../src/card/card.ts';
import { judge, shapeOf, validateCard } from '../../src/card/validate-card.ts';
import { allCardStates } from '../support/card-states.ts';

const cardTo = (url: unknown): CardJson => ({
  type: 'AdaptiveCard',
  version: '1.3',
  body: [{ type: 'TextBlock', text: 'x' }],
  actions: [{ type: 'Action.OpenUrl', title: 'Open', url }],
});

describe("a card's addresses", () => {
  it.each(['https://falcon.webex.com/m/1', 'http://127.0.0.1:3000/join'])('may lead to %s', (url) => {
    expect(validateCard(cardTo(url))).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'http://evil.example.org',
    'x',
  ])('never lead to %s', (url) => {
    expect(validateCard(cardTo(url))).toContain('url is no https address');
  });
});

const all = await allCardStates();

/** The card with another text wherever its shape leaves the text out. */
function withOtherWords(content: CardJson, words: string): CardJson {
  const shape = JSON.parse(shapeOf(content)) as unknown;
  const same = (part: unknown, other: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part === other ? part : words;
    const mine = Object.entries(part).map(([name, value]) => [
      name,
      same(value, (other as typeof part)[name as never]),
    ]);
    return Array.isArray(part) ? mine.map(([, value]) => value) : Object.fromEntries(mine);
  };
  return same(content, shape) as CardJson;
}

describe('a card of a shape that was sound before', () => {
  it.each([...all])('%s is judged the same whatever its words are', (_file, make) => {
    for (const words of [
      'x',
      'javascript:alert(1)',
      '{{DATE(2026-11-24T15:00:00Z)}}',
      '**a** [b](c) <at>d</at>\n',
      '9'.repeat(5_000),
    ]) {
      const other = withOtherWords(make(), words);
      expect(JSON.stringify(other)).toContain(JSON.stringify(words));
      expect(shapeOf(other)).toBe(shapeOf(make()));
      expect(judge(other)).toEqual([]);
    }
  });

  it.each<[string, (card: CardJson) => CardJson]>([
    [
      'with a text that is empty',
      (card) => ({ ...card, actions: [{ type: 'Action.OpenUrl', title: 'Open', url: '' }] }),
    ],
    ['with another address', () => cardTo('javascript:alert(1)')],
    [
      'with a button more',
      (card) => ({ ...card, actions: Array.from({ length: 6 }, () => ({ type: 'Action.Submit', title: 'x' })) }),
    ],
    ['with an element of another kind', (card) => ({ ...card, body: [{ type: 'Unknown', text: 'x' }] })],
    ['with words in place of a size', (card) => ({ ...card, body: [{ type: 'TextBlock', text: 'x', size: 'huge' }] })],
    ['with too many words', (card) => ({ ...card, body: [{ type: 'TextBlock', text: 'x'.repeat(20_000) }] })],
  ])('is still refused %s', (_what, change) => {
    const sound = cardTo('https://falcon.webex.com/m/1');
    expect(validateCard(sound)).toEqual([]);
    expect(validateCard(change(sound))).not.toEqual([]);
    // And again: what was refused is not remembered as sound.
    expect(validateCard(change(sound))).not.toEqual([]);
  });
});
