import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../support/world.ts';
import { openChatPage, PHONE, picture, type ChatPage, type Look } from './chat-page.ts';
import { describeInChromium, launchChromium } from './chromium.ts';

interface Newcomer {
  readonly who: string;
  readonly guest: string;
  /** Bob is invited to what Alice plans here: each plans something of their own. */
  readonly title: string;
  readonly look: Look;
  /** Which moments of their way are kept as pictures for the manual. */
  readonly kept: readonly string[];
}

/** Somebody new each time: who connected once is no newcomer. */
const NEWCOMERS: Readonly<Record<string, Newcomer>> = {
  light: {
    who: 'alice',
    guest: 'bob@falcon.example.com',
    title: 'design review',
    look: { scheme: 'light' },
    kept: ['welcome', 'connect', 'consent', 'scheduled', 'add-people', 'calendar'],
  },
  dark: {
    who: 'bob',
    guest: 'alice@falcon.example.com',
    title: 'pricing workshop',
    look: { scheme: 'dark' },
    kept: ['welcome', 'scheduled', 'add-people'],
  },
  'phone-light': {
    who: 'carol',
    guest: 'bob@falcon.example.com',
    title: 'launch plan',
    look: { ...PHONE, scheme: 'light' },
    kept: ['spaces', 'welcome', 'scheduled', 'calendar'],
  },
  'phone-dark': {
    who: 'grace',
    guest: 'bob@falcon.example.com',
    title: 'press briefing',
    look: { ...PHONE, scheme: 'dark' },
    kept: ['scheduled', 'calendar'],
  },
};

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

  it.each(Object.entries(NEWCOMERS))(
    'schedules, connects on the way and invites with a button (%s)',
    async (name, newcomer) => {
      const { who, guest, title, look, kept } = newcomer;
      const keep = async (page: Page, moment: string) => {
        if (kept.includes(moment)) await picture(page, `${moment}-${name}`);
      };
      const chat = await openChatPage(browser, world.url, who, look);
      if (look.touch === true) {
        await keep(chat.page, 'spaces');
        await chat.openSpace('Convene');
      }
      await chat.page.getByRole('region', { name: 'Getting started' }).waitFor();
      await keep(chat.page, 'welcome');

      await chat.say(`schedule ${title} tomorrow at 3pm for 45 minutes with ${guest}`);
      await connect(chat, keep);

      const card = chat.page
        .getByRole('group', { name: /^Card from Convene/ })
        .filter({ hasText: new RegExp(title, 'i') });
      await card.getByText('15:00–15:45').waitFor();
      await keep(chat.page, 'scheduled');

      await card.getByRole('button', { name: 'Add people' }).click();
      await card.getByLabel(/^E-mail addresses/).fill('zoe@example.org');
      await keep(chat.page, 'add-people');
      await card.getByRole('button', { name: 'Invite' }).click();
      await card.getByText('zoe@example.org', { exact: false }).last().waitFor();

      if (look.touch === true) await chat.page.getByRole('button', { name: 'Calendar and preferences' }).click();
      const meeting = chat.page.locator('summary').filter({ hasText: new RegExp(title, 'i') });
      await meeting.getByText('You host, 2 invited').waitFor();
      await meeting.click();
      await chat.page.getByRole('definition').filter({ hasText: 'zoe@example.org' }).waitFor();
      await keep(chat.page, 'calendar');
      expect(chat.complaints).toEqual([]);
      await chat.close();
    },
  );

  /** The consent page opens beside the chat; afterwards the request goes on by itself. */
  async function connect(chat: ChatPage, keep: (page: Page, moment: string) => Promise<void>): Promise<void> {
    const button = chat.page.getByRole('link', { name: 'Connect' });
    await button.waitFor();
    await keep(chat.page, 'connect');
    const [consent] = await Promise.all([chat.page.context().waitForEvent('page'), button.click()]);
    await consent.getByRole('button', { name: 'Accept' }).waitFor();
    await keep(consent, 'consent');
    await consent.getByRole('button', { name: 'Accept' }).click();
    await consent.getByText('You can close this page').waitFor();
    await consent.close();
  }
});
