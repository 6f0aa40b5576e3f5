import { describe, expect, it } from 'vitest';
import { saidIn } from '../../src/bot/said.ts';

const BOT = 'Ym90';
const mention = (id: string, name: string): string =>
  `<spark-mention data-object-type="person" data-object-id="${id}">${name}</spark-mention>`;

describe('the words of a message', () => {
  it.each([
    ['first', `<p>${mention(BOT, 'Convene')} what's on today?</p>`, "what's on today?"],
    ['last', `<p>what's on today ${mention(BOT, 'Convene')}</p>`, "what's on today"],
    ['in the middle', `<p>please ${mention(BOT, 'Convene')} show today</p>`, 'please show today'],
    ['twice', `<p>${mention(BOT, 'Convene')} hey ${mention(BOT, 'Convene')}</p>`, 'hey'],
  ])('lose the mention of the bot when it stands %s', (_where, html, words) => {
    expect(saidIn({ text: 'unused', html }, BOT).text).toBe(words);
  });

  it('keep the word Convene in a title, because only the mention goes', () => {
    const html = `<p>${mention(BOT, 'Convene')} schedule Convene demo tomorrow</p>`;
    expect(saidIn({ text: 'Convene schedule Convene demo tomorrow', html }, BOT).text).toBe(
      'schedule Convene demo tomorrow',
    );
  });

  it('keep other people who are mentioned, with who they are', () => {
    const html = `<p>${mention(BOT, 'Convene')} invite ${mention('Ym9i', 'Bob Hill')}</p>`;
    expect(saidIn({ text: '', html }, BOT)).toEqual({
      text: 'invite Bob Hill',
      mentions: [{ name: 'Bob Hill', personId: 'Ym9i' }],
    });
  });

  it('read entities and line ends as what they stand for', () => {
    const html = `<p>${mention(BOT, 'C')} a &lt;b&gt; &amp; &quot;c&quot; &#x41;<br>d</p>`;
    expect(saidIn({ text: '', html }, BOT).text).toBe('a <b> & "c" A\nd');
  });

  it('are the plain text where nobody is mentioned, whatever the html says', () => {
    expect(saidIn({ text: ' hello ', html: '<b>hello</b>' }, BOT)).toEqual({ text: 'hello', mentions: [] });
  });
});
