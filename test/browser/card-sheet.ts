import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createMovableClock } from '../../sandbox/clock.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { ROOT } from '../support/card-states.ts';
import { launchChromium } from './chromium.ts';
import { MONDAY } from './stage.ts';

/** One picture of every card state in `cards/`, as the page draws it, and once more with each card inside opened. */
export interface Sheet {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  /** Width of one card in pixels. */
  readonly cardWidth: number;
  readonly columns: number;
}

export const SHEETS: readonly Sheet[] = [
  { name: 'cards-light', scheme: 'light', cardWidth: 544, columns: 3 },
  { name: 'cards-dark', scheme: 'dark', cardWidth: 544, columns: 3 },
  { name: 'cards-phone-light', scheme: 'light', cardWidth: 326, columns: 5 },
  { name: 'cards-phone-dark', scheme: 'dark', cardWidth: 326, columns: 5 },
];

const GAP = 24;

/** Every card state by name (`schedule/draft`), from the golden files; of `folder` only when one is named. */
export function goldenCards(folder?: string): Readonly<Record<string, unknown>> {
  const from = join(ROOT, 'cards');
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.json') && (folder === undefined || file.startsWith(`${folder}/`)),
  );
  const entries = files.sort().map((file): [string, unknown] => {
    return [file.replace('.json', ''), JSON.parse(readFileSync(join(from, file), 'utf8'))];
  });
  return Object.fromEntries(entries);
}

/** Draws the cards with the page's own modules on a board of their own; closing the context closes it. */
export async function openBoard(
  browser: Browser,
  url: string,
  { scheme, cardWidth, columns }: Sheet,
  cards: Readonly<Record<string, unknown>>,
): Promise<Page> {
  const width = columns * (cardWidth + GAP) + GAP;
  const context = await browser.newContext({
    viewport: { width, height: 300 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(drawing(cards, cardWidth, columns));
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return page;
}

/** What runs in the browser: the page gives way to a board of cards in columns. */
function drawing(cards: Readonly<Record<string, unknown>>, cardWidth: number, columns: number): string {
  return `Promise.all([import('/page/card.js'), import('/page/element.js')]).then(([{ renderCard }, { h }]) => {
    const columns = Array.from({ length: ${columns} }, () => h('div', { class: 'board-column' }));
    const look = new CSSStyleSheet();
    look.replaceSync(\`
      html, body { height: auto; overflow: visible; background: var(--surface); }
      .board { display: flex; align-items: start; gap: ${GAP}px; padding: ${GAP}px; }
      .board-column { display: grid; grid-template-columns: minmax(0, 1fr); gap: ${GAP}px; width: ${cardWidth}px; }
      .board figure { min-width: 0; }
      .board figcaption { margin-bottom: 6px; font-size: 12px; color: var(--text-quiet); }
      .board .card { margin: 0; }
    \`);
    document.adoptedStyleSheets = [look];
    document.body.replaceChildren(h('div', { class: 'board' }, columns));
    const draw = (name, content, open) => {
      const card = renderCard(content, { label: name, submit: async () => {} });
      const shortest = columns.reduce((best, each) => (each.offsetHeight < best.offsetHeight ? each : best));
      shortest.append(h('figure', {}, h('figcaption', {}, open ? name + ' · ' + open : name), card));
      const buttons = [...card.querySelectorAll('.ac-pushButton.expandable')];
      buttons.find((button) => button.textContent === open)?.click();
      return open ? [] : buttons.map((button) => button.textContent);
    };
    for (const [name, content] of Object.entries(${JSON.stringify(cards)})) {
      for (const inside of draw(name, content)) draw(name, content, inside);
    }
  })`;
}

/** `npx node test/browser/card-sheet.ts [folder of cards] [folder for the pictures]` */
async function writeSheets(folder: string | undefined, target = join(ROOT, 'docs/screenshots')): Promise<void> {
  mkdirSync(target, { recursive: true });
  const sandbox = createSandbox({ clock: createMovableClock(MONDAY) });
  const [url, browser] = await Promise.all([sandbox.listen(0), launchChromium()]);
  const cards = goldenCards(folder);
  for (const sheet of SHEETS) {
    const path = join(target, `${sheet.name}.png`);
    const page = await openBoard(browser, url, sheet, cards);
    await page.screenshot({ path, fullPage: true });
    await page.context().close();
    console.log(path);
  }
  await browser.close();
  await sandbox.stop();
}

if (import.meta.main) await writeSheets(process.argv[2], process.argv[3]);
