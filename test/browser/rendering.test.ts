import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChatPage } from './chat-page.ts';
import { describeInChromium } from './chromium.ts';
import { setStage, type Stage } from './stage.ts';

const MARKDOWN: readonly (readonly [source: string, html: string])[] = [
  ['plain', '<p>plain</p>'],
  ['one\ntwo', '<p>one<br>two</p>'],
  ['one\n\ntwo', '<p>one</p><p>two</p>'],
  ['**bold** and *leaning* and _leaning_', '<p><strong>bold</strong> and <em>leaning</em> and <em>leaning</em></p>'],
  ['**bold with *both***', '<p><strong>bold with <em>both</em></strong></p>'],
  ['2 * 3 * 4 and snake_case_name', '<p>2 * 3 * 4 and snake_case_name</p>'],
  ['~~gone~~ `a * b`', '<p><s>gone</s> <code>a * b</code></p>'],
  ['\\*not\\*', '<p>*not*</p>'],
  ['- one\n- two\n  - deeper\n- three', '<ul><li>one</li><li>two<ul><li>deeper</li></ul></li><li>three</li></ul>'],
  ['3. three\n4. four', '<ol start="3"><li>three</li><li>four</li></ol>'],
  ['# Title', '<p class="heading">Title</p>'],
  ['> said\n> twice', '<blockquote><p>said<br>twice</p></blockquote>'],
  ['```\n<b>\n```', '<pre><code>&lt;b&gt;</code></pre>'],
  ['---', '<hr>'],
  [
    '[a](https://example.com/x_(y))',
    '<p><a href="https://example.com/x_(y)" target="_blank" rel="noopener noreferrer">a</a></p>',
  ],
  [
    'see https://example.com/a.',
    '<p>see <a href="https://example.com/a" target="_blank" rel="noopener noreferrer">https://example.com/a</a>.</p>',
  ],
  ['<@personEmail:bob@example.com|Bob>', '<p><span class="mention">Bob</span></p>'],
  ['<@all>', '<p><span class="mention">All</span></p>'],
  ['<b>tags</b> stay', '<p>&lt;b&gt;tags&lt;/b&gt; stay</p>'],
];

const RULES: readonly (readonly [rule: string, words: string])[] = [
  ['FREQ=DAILY;INTERVAL=1', 'Every day'],
  ['FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR', 'Every weekday'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20261204T150000Z', 'Every 2 weeks on Mon and Thu, until 4 Dec 2026'],
  ['FREQ=MONTHLY;INTERVAL=1;BYDAY=1TU;COUNT=10', 'Every month on the first Tue, 10 times'],
  ['FREQ=MONTHLY;INTERVAL=1;BYDAY=FR;BYSETPOS=-1', 'Every month on the last Fri'],
  ['FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=15', 'Every month on day 15'],
  ['FREQ=HOURLY', 'FREQ=HOURLY'],
];

/** Calls a function of one of the page's modules in the browser. */
function call<Answer>(page: Page, module: string, expression: string): Promise<Answer> {
  return page.evaluate<Answer>(`import('/page/${module}').then((module) => (${expression}))`);
}

describeInChromium('what the page makes of', () => {
  let stage: Stage;
  let chat: ChatPage;

  beforeAll(async () => {
    stage = await setStage();
    chat = await stage.open('alice');
  });

  afterAll(async () => {
    await chat.close();
    await stage.stop();
  });

  it.each(MARKDOWN)('markdown %j', async (source, html) => {
    const drawn = `(() => {
      const holder = document.createElement('div');
      holder.append(...module.renderMarkdown(${JSON.stringify(source)}));
      return holder.innerHTML;
    })()`;
    expect(await call(chat.page, 'markdown.js', drawn)).toBe(html);
  });

  it('markdown at its worst in time: seven thousand openers of everything', async () => {
    const worst = JSON.stringify(['*', '_', '**', '[', '`', '<@', '~~', '> ', '- '].map((each) => each.repeat(7000)));
    const slowest = await call<number>(
      chat.page,
      'markdown.js',
      `Math.max(...${worst}.map((text) => {
        const start = performance.now();
        module.renderMarkdown(text.slice(0, 7439));
        return performance.now() - start;
      }))`,
    );
    expect(slowest).toBeLessThan(1000);
  });

  it.each(RULES)('the rule %s', async (rule, words) => {
    expect(await call(chat.page, 'recurrence.js', `module.sayRecurrence(${JSON.stringify(rule)})`)).toBe(words);
  });

  it('times: in the zone of whom it shows them to, days by their name', async () => {
    const now = Date.parse('2026-11-23T14:00:00Z');
    const say = (what: string) => call<string>(chat.page, 'time.js', `module.${what}`);
    expect(await say(`clockTime('2026-11-23T23:30:00Z', 'Asia/Kolkata')`)).toBe('05:00');
    expect(await say(`dayName('2026-11-23T23:30:00Z', 'Asia/Kolkata', ${now})`)).toBe('Tomorrow');
    expect(await say(`dayName('2026-11-23T23:30:00Z', 'America/New_York', ${now})`)).toBe('Today');
    expect(await say(`shortDate('2027-01-05T10:00:00Z', 'Europe/London', ${now})`)).toBe('Tue 5 Jan 2027');
    expect(await say(`startOfDay(Date.parse('2026-10-25T12:00:00Z'), 'Europe/Berlin')`)).toBe(
      Date.parse('2026-10-24T22:00:00Z'),
    );
  });
});
