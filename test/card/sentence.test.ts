import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeCardText, escapeMarkdown } from '../../src/card/escape.ts';
import { listed, named, say, together } from '../../src/card/sentence.ts';

describe("people's words in our sentences", () => {
  it.each([
    ['<@all>', '&lt;@all&gt;'],
    ['<@personEmail:eve@example.com|Eve>', '&lt;@personEmail:eve@example.com\\|Eve&gt;'],
    ['[free](https://example.org)', '\\[free\\](https:\u2060//example.org)'],
    ['**now**', '\\*\\*now\\*\\*'],
    ['<script>', '&lt;script&gt;'],
    ['two\nlines', 'two lines'],
    ['snake_case stays', 'snake_case stays'],
    ['Q3 - plan (v2.1)!', 'Q3 - plan (v2.1)!'],
  ])('%s goes into a message as the text it is', (theirs, escaped) => {
    expect(say`Scheduled ${theirs}.`.markdown).toBe(`Scheduled ${escaped}.`);
  });

  it.each([
    ['[free](https://example.org)', '](', 'link'],
    ['{{DATE(2026-01-01)}}', '{{', 'date function'],
    ['**bold**', '**', 'bold text'],
    ['<at>x</at>', '<', 'tag'],
  ])('%s becomes no %s of a card', (theirs, sign) => {
    expect(escapeCardText(theirs)).not.toContain(sign);
  });

  it('cannot turn the line round', () => {
    expect(escapeMarkdown('safe\u202Etxet')).toBe('safetxet');
    expect(escapeMarkdown('סקירה')).toBe('\u2068סקירה\u2069');
  });

  it('never open a mention, a tag or a link, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '<@all>', '[a](http://b)', '](', '{{', '*', '_x_'),
        (text, spice) => {
          const { markdown, card } = say`${text + spice + text}`;
          expect(markdown).not.toMatch(/<|(?<!\\)\]\(|:\/\//);
          expect(card).not.toMatch(/[<>*]|\]\(|\{\{|:\/\//);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('stand in lists and together without being escaped twice', () => {
    expect(
      together(
        say`Invited ${listed(['a_b@example.com', '*c*'])}.`,
        undefined,
        together(),
        say`Meeting: ${named('x*y')}.`,
      ).markdown,
    ).toBe('Invited a_b@example.com and \\*c\\*. Meeting: *x\\*y*.');
  });
});
