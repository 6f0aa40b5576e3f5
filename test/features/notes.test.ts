import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/features/transcript/notes.ts';

describe('the HTML of a summary', () => {
  it.each([
    ['<h3>Plans</h3><p>Two &amp; <strong>three</strong>.</p>', '**Plans**\n\nTwo &amp; **three**.'],
    ['<ul><li>one</li><li>two <ol><li>a</li><li>b</li></ol></li></ul>', '- one\n- two\n  1. a\n  2. b'],
    ['<script>alert(1)</script><p>words</p><style>p{}</style>', 'words'],
    ['<a href="https://example.org">click</a>', 'click'],
    ['&lt;b&gt;no&lt;/b&gt; <img src=x onerror=y>', '&lt;b&gt;no&lt;/b&gt;'],
    ['[free](https://example.org) <@all> *x*', '\\[free\\](https:\u2060//example.org) &lt;@all&gt; \\*x\\*'],
    ['a < b', 'a &lt; b'],
    ['', ''],
  ])('becomes markdown that holds its words only: %s', (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });

  it('never lets a tag, a mention or a link through, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<li>',
        '<ul>',
        '</ul>',
        '<b>',
        '<@all>',
        '[x](http://a.b)',
        '&lt;',
        '<script>',
        '-->',
        '<!--',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const markdown = markdownOf(pieces.join(''));
        expect(markdown).not.toMatch(/<|:\/\//);
        expect(markdown).not.toMatch(/(?<!\\)\]\(/);
      }),
      { numRuns: 2000 },
    );
  });
});
