import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { ROOT } from '../support/card-states.ts';
import { address } from '../support/control.ts';

export interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** Device pixels per pixel. */
  readonly scale?: number;
  readonly touch?: boolean;
}

export const PHONE: Look = { width: 390, height: 844, scale: 2, touch: true };

/** The chat page as somebody in front of it uses it. */
export interface ChatPage {
  readonly page: Page;
  /** Everything the browser complained about. */
  readonly complaints: readonly string[];
  openSpace(title: string): Promise<void>;
  /** Types into the composer and sends. */
  say(text: string): Promise<void>;
  readonly composer: Locator;
  /** Messages shown, threads included, oldest first. */
  readonly messages: Locator;
  become(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the page as `who` in a browser of their own, so that nothing is remembered from another test. */
export async function openChatPage(browser: Browser, url: string, who: string, look: Look = {}): Promise<ChatPage> {
  const { scheme = 'light', width = 1440, height = 900, scale = 1, touch = false } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    deviceScaleFactor: scale,
    hasTouch: touch,
    isMobile: touch,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}/#/${address(who)}`);
  await page
    .locator('.space')
    .first()
    .waitFor({ state: touch ? 'visible' : 'attached' });

  const composer = page.getByRole('textbox', { name: /^Write a message to/ });
  return {
    page,
    complaints,
    composer,
    messages: page.getByRole('article'),
    async openSpace(title) {
      await page.locator('.space', { has: page.locator('.space-title', { hasText: title }) }).click();
      await page.getByRole('heading', { level: 2, name: title }).waitFor();
    },
    async say(text) {
      await composer.fill(text);
      await composer.press('Enter');
    },
    async become(name) {
      await page.getByRole('button', { name: /Be another person/ }).click();
      await page.getByRole('menuitemradio', { name }).click();
      await page.getByRole('button', { name: new RegExp(`^You are ${name}`) }).waitFor();
    },
    close: () => context.close(),
  };
}

/** Keeps a picture under docs/screenshots when asked to (`npm run screenshots`). */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS'] !== '1') return;
  const folder = join(ROOT, 'docs/screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
