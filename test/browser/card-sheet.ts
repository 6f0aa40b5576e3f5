import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createMovableClock } from '../../sandbox/clock.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { cardFolders, pictureOf, type Look } from '../support/card-docs.ts';
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
  /** A card inside is opened once for all states that have it, not in each of them. */
  readonly opensOnce?: true;
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
  sheet: Sheet,
  cards: Readonly<Record<string, unknown>>,
): Promise<Page> {
  const { scheme, cardWidth, columns } = sheet;
  const width = columns * (cardWidth + GAP) + GAP;
  const context = await browser.newContext({
    viewport: { width, height: 300 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(drawing(cards, sheet));
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return page;
}

/** What runs in the browser: the page gives way to a board of cards in columns. */
function drawing(cards: Readonly<Record<string, unknown>>, { cardWidth, columns, opensOnce }: Sheet): string {
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
    const opened = new Set();
    for (const [name, content] of Object.entries(${JSON.stringify(cards)})) {
      for (const inside of draw(name, content)) {
        if (!(${opensOnce ?? false} && opened.has(inside))) draw(name, content, inside);
        opened.add(inside);
      }
    }
  })`;
}

/** The manual's pictures of the cards of one folder: side by side on a page, and as a narrow phone shows them. */
const PICTURES: readonly (Sheet & { readonly name: Look })[] = [
  { name: 'light', scheme: 'light', cardWidth: 440, columns: 2, opensOnce: true },
  { name: 'dark', scheme: 'dark', cardWidth: 440, columns: 2, opensOnce: true },
  { name: 'phone', scheme: 'light', cardWidth: 288, columns: 3, opensOnce: true },
];

/** `docs/screenshots/cards/<folder>-<look>.webp` for each of these folders of cards. */
export async function writePictures(browser: Browser, url: string, folders: readonly string[]): Promise<void> {
  mkdirSync(join(ROOT, 'docs/screenshots/cards'), { recursive: true });
  for (const folder of folders) {
    for (const sheet of PICTURES) {
      const page = await openBoard(browser, url, sheet, goldenCards(folder));
      writeFileSync(join(ROOT, 'docs', pictureOf(folder, sheet.name)), await wholePage(page));
      await page.context().close();
    }
  }
}

/** As WebP, a sixth of the size of a PNG: the pictures are many, and the repository is to stay light. */
async function wholePage(page: Page): Promise<Buffer> {
  const chromium = await page.context().newCDPSession(page);
  const options = { format: 'webp', quality: 45, captureBeyondViewport: true } as const;
  const { cssContentSize } = await chromium.send('Page.getLayoutMetrics');
  const { data } = await chromium.send('Page.captureScreenshot', {
    ...options,
    clip: { ...cssContentSize, x: 0, y: 0, scale: 1 },
  });
  return Buffer.from(data, 'base64');
}

/** `npx node test/browser/card-sheet.ts [folder of cards…]` */
async function write(folders: readonly string[]): Promise<void> {
  const sandbox = createSandbox({ clock: createMovableClock(MONDAY) });
  const [url, browser] = await Promise.all([sandbox.listen(0), launchChromium()]);
  await writePictures(browser, url, folders.length === 0 ? cardFolders() : folders);
  await browser.close();
  await sandbox.stop();
}

if (import.meta.main) await write(process.argv.slice(2));
