import { describe, expect, it } from 'vitest';
import type { CardJson } from '../../src/card/card.ts';
import { validateCard } from '../../src/card/validate-card.ts';

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
