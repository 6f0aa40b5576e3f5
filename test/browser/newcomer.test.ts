import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../support/world.ts';
import { openChatPage, picture, type ChatPage, type Look } from './chat-page.ts';
import { describeInChromium, launchChromium } from './chromium.ts';

const WORDS = 'schedule design review tomorrow at 3pm for 45 minutes with bob@falcon.example.com';

describeInChromium('a newcomer in front of the page', () => {
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    [world, browser] = await Promise.all([startWorld(), launchChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  /** From the first words to the card: the consent page opens beside the chat, and the request goes on by itself. */
  async function connectAndSchedule(chat: ChatPage): Promise<void> {
    await chat.say(WORDS);
    const connect = chat.page.getByRole('link', { name: /^Connect/ });
    await connect.waitFor();
    const [consent] = await Promise.all([chat.page.context().waitForEvent('page'), connect.click()]);
    await consent.getByRole('button', { name: 'Accept' }).click();
    await consent.waitForLoadState();
    await consent.close();
    await chat.page.getByText('Design review', { exact: false }).locator('visible=true').first().waitFor();
  }

  it('schedules the first meeting, connects on the way, and invites somebody with a button', async () => {
    const chat = await openChatPage(browser, world.url, 'alice');
    await connectAndSchedule(chat);
    expect(chat.complaints).toEqual([]);
    await chat.close();
  });
});
