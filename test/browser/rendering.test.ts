import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedIsThere, sharedPath } from '../support/shared.ts';
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

  describe.skipIf(!sharedIsThere)("Webex's own figures for cards (skipped where the reference is absent)", () => {
    interface HostConfig {
      readonly spacing: Readonly<Record<string, number>>;
      readonly fontSizes: Readonly<Record<string, number>>;
      readonly fontWeights: Readonly<Record<string, number>>;
      readonly imageSizes: Readonly<Record<string, number>>;
      readonly containerStyles: Readonly<
        Record<
          string,
          {
            readonly backgroundColor: string;
            readonly foregroundColors: Readonly<Record<string, { readonly default: string; readonly subtle: string }>>;
          }
        >
      >;
    }

    function webexConfig(look: string): HostConfig {
      const text = readFileSync(sharedPath('reference', 'webex-host-config', `${look}.json`), 'utf8');
      return JSON.parse(text) as HostConfig;
    }

    it('sizes, weights and spacings are the same', async () => {
      const own = await call<HostConfig>(chat.page, 'host-config.js', 'module.HOST_CONFIG');
      const webex = webexConfig('light');
      for (const group of ['spacing', 'fontSizes', 'fontWeights', 'imageSizes'] as const) {
        expect(own[group]).toEqual(webex[group]);
      }
    });

    it.each(['light', 'dark'])('grounds are the same in %s, and texts wherever they can be read', (look) => {
      const webex = webexConfig(look);
      const css = readFileSync(new URL('../../sandbox/page/card-colors.css', import.meta.url), 'utf8');
      const block = css.split('}')[look === 'light' ? 0 : 1] ?? '';
      for (const [style, { backgroundColor }] of Object.entries(webex.containerStyles)) {
        expect(block).toContain(`--card-${style}-background: ${backgroundColor.trim().toLowerCase()};`);
      }
      for (const [colour, { default: text }] of Object.entries(
        webex.containerStyles['default']?.foregroundColors ?? {},
      )) {
        const line = block.split('\n').find((each) => each.includes(`--card-default-${colour}:`)) ?? '';
        if (!line.includes('stepped')) expect(line).toContain(text.trim().toLowerCase());
      }
    });
  });
});
