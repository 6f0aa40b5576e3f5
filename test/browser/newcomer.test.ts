import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../support/world.ts';
import { openChatPage, PHONE, picture, type ChatPage, type Look } from './chat-page.ts';
import { describeInChromium, launchChromium } from './chromium.ts';

/** Somebody new each time: who connected once is no newcomer. */
const NEWCOMERS: readonly (readonly [name: string, who: string, guest: string, look: Look])[] = [
  ['light', 'alice', 'bob@falcon.example.com', { scheme: 'light', scale: 2 }],
  ['dark', 'bob', 'alice@falcon.example.com', { scheme: 'dark', scale: 2 }],
  ['phone-light', 'carol', 'bob@falcon.example.com', { ...PHONE, scheme: 'light' }],
  ['phone-dark', 'grace', 'bob@falcon.example.com', { ...PHONE, scheme: 'dark' }],
];

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

  it.each(NEWCOMERS)(
    'schedules, connects on the way and invites with a button (%s)',
    async (name, who, guest, look) => {
      const chat = await openChatPage(browser, world.url, who, look);
      if (look.touch === true) {
        await picture(chat.page, `spaces-${name}`);
        await chat.openSpace('Convene');
      }
      await chat.page.getByRole('region', { name: 'Getting started' }).waitFor();
      await picture(chat.page, `welcome-${name}`);

      // Bob is invited to what Alice plans here: each plans something of their own.
      const title = `${who} design review`;
      await chat.say(`schedule ${title} tomorrow at 3pm for 45 minutes with ${guest}`);
      await connect(chat, name);

      const card = chat.page.getByRole('group', { name: /^Card from Convene/ }).filter({ hasText: /design review/i });
      await card.getByText('15:00–15:45').waitFor();
      await picture(chat.page, `scheduled-${name}`);

      await card.getByRole('button', { name: 'Add people' }).click();
      await card.getByLabel(/^E-mail addresses/).fill('zoe@example.org');
      await picture(chat.page, `add-people-${name}`);
      await card.getByRole('button', { name: 'Invite' }).click();
      await card.getByText('zoe@example.org', { exact: false }).last().waitFor();

      if (look.touch === true) await chat.page.getByRole('button', { name: 'Calendar and preferences' }).click();
      const meeting = chat.page.locator('summary').filter({ hasText: new RegExp(title, 'i') });
      await meeting.getByText('You host, 2 invited').waitFor();
      await meeting.click();
      await chat.page.getByRole('definition').filter({ hasText: 'zoe@example.org' }).waitFor();
      await picture(chat.page, `calendar-${name}`);
      expect(chat.complaints).toEqual([]);
      await chat.close();
    },
  );

  /** The consent page opens beside the chat; afterwards the request goes on by itself. */
  async function connect(chat: ChatPage, name: string): Promise<void> {
    const button = chat.page.getByRole('link', { name: 'Connect' });
    await button.waitFor();
    await picture(chat.page, `connect-${name}`);
    const [consent] = await Promise.all([chat.page.context().waitForEvent('page'), button.click()]);
    await consent.getByRole('button', { name: 'Accept' }).waitFor();
    await picture(consent, `consent-${name}`);
    await consent.getByRole('button', { name: 'Accept' }).click();
    await consent.getByText('You can close this page').waitFor();
    await consent.close();
  }
});
