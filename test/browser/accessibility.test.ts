import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, type ChatPage, type Look } from './chat-page.ts';
import { describeInChromium } from './chromium.ts';
import { SAMPLE_CARD, setStage, type Stage } from './stage.ts';

/** Each violation as one line that names the rule and the element. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html}`));
}

const LOOKS: readonly (readonly [name: string, look: Look])[] = [
  ['a desk, light', { scheme: 'light' }],
  ['a desk, dark', { scheme: 'dark' }],
  ['a phone, light', { ...PHONE, scheme: 'light' }],
  ['a phone, dark', { ...PHONE, scheme: 'dark' }],
];

describeInChromium('everybody can use the page', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
    const room = await stage.roomId('alice', 'Project Falcon');
    const say = (who: string, text: string, parentId?: string) =>
      stage.control.say(who, text, { roomId: room, ...(parentId === undefined ? {} : { parentId }) });
    await say('bob', 'Are we still on for the review?');
    await say('alice', '@Convene schedule falcon sync thursday 10am');
    const asked = (await stage.control.messages(room)).at(-1);
    await stage.botSays(room, { markdown: 'Which one?', card: SAMPLE_CARD, parentId: asked?.id ?? '' });
    await say('bob', '@Alice that works', asked?.id);
    await stage.botSays(room, { markdown: '# Title\n\n- **one**\n- `two`\n\n> three, see https://example.com' });
  });

  afterAll(() => stage.stop());

  describe.each(LOOKS)('on %s', (_name, look) => {
    let chat: ChatPage;
    const isPhone = look.touch === true;

    beforeAll(async () => {
      chat = await stage.open('alice', look);
    });

    afterAll(() => chat.close());

    async function showTab(name: string): Promise<void> {
      await chat.page.getByRole('tab', { name }).click();
    }

    it('the list of spaces, the welcome and the calendar have no violation', async () => {
      if (isPhone) expect(await violationsOf(chat.page)).toEqual([]);
      await chat.openSpace('Convene');
      expect(await violationsOf(chat.page)).toEqual([]);
      if (isPhone) await chat.page.goBack();
    });

    it('a thread, a card with its errors and with what opens in it, and people to mention have none', async () => {
      await chat.openSpace('Project Falcon');
      await chat.page.getByRole('button', { name: 'Move it' }).click();
      await chat.page.getByRole('button', { name: 'Move', exact: true }).click();
      await chat.page.getByText('Give a date.').waitFor();
      await chat.composer.fill('@');
      await chat.page.getByRole('listbox', { name: 'People to mention' }).waitFor();
      if (!isPhone) await showTab('Preferences');
      expect(await violationsOf(chat.page)).toEqual([]);
    });

    it('a reply, the mail and the menu of people have none', async () => {
      await chat.composer.fill('');
      await chat.page.locator('.reply-button').click();
      await chat.page.getByText('Reply to your thread').waitFor();
      if (isPhone) {
        expect(await violationsOf(chat.page)).toEqual([]);
        await chat.page.getByRole('button', { name: 'Calendar and preferences' }).click();
        await showTab('Mail');
        expect(await violationsOf(chat.page)).toEqual([]);
        await chat.page.goBack();
        await chat.page.goBack();
      } else {
        await showTab('Mail');
      }
      await chat.page.getByRole('button', { name: /Be another person/ }).click();
      await chat.page.getByRole('menuitemradio').first().waitFor();
      expect(await violationsOf(chat.page)).toEqual([]);
    });
  });
});
