import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, it } from 'vitest';
import type { ChatPage } from './chat-page.ts';
import { describeInChromium } from './chromium.ts';
import { SAMPLE_CARD, setStage, type Stage } from './stage.ts';

/** Read in the browser: tag and name of the element that has the focus, as a screen reader would say it. */
const FOCUSED = `(() => {
  const copy = document.activeElement.cloneNode(true);
  for (const silent of copy.querySelectorAll('[aria-hidden="true"]')) silent.remove();
  const name = copy.getAttribute('aria-label') ?? copy.getAttribute('placeholder') ?? copy.textContent;
  return copy.tagName.toLowerCase() + ' ' + name.trim();
})()`;

function focused(page: Page): Promise<string> {
  return page.evaluate<string>(FOCUSED);
}

/** Tab until the focus is where it should be; so many stops are the most somebody should need. */
async function tabTo(page: Page, wanted: RegExp, most: number, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press(key);
    passed.push(await focused(page));
    if (wanted.test(passed.at(-1) ?? '')) return;
  }
  throw new Error(`no ${String(wanted)} in ${most} stops: ${passed.join(' | ')}`);
}

describeInChromium('by keyboard alone', () => {
  let stage: Stage;
  let chat: ChatPage;

  beforeAll(async () => {
    stage = await setStage();
  });

  afterAll(() => stage.stop());

  beforeEach(async () => {
    await stage.control.call('POST', '/sandbox/reset', {});
    chat = await stage.open('alice');
  });

  afterEach(() => chat.close());

  it('one finds a space, opens it, writes, mentions and sends', async () => {
    const { page } = chat;
    await tabTo(page, /^input Search spaces/, 4);
    await page.keyboard.type('fal');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/^button Project Falcon/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Project Falcon' }).waitFor();
    expect(await focused(page)).toBe('textarea Write a message to Project Falcon');
    await page.keyboard.type('@bo');
    await page.keyboard.press('Tab');
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await chat.messages.filter({ hasText: 'Bob Brennan hello' }).waitFor();
  });

  it('one walks the messages with arrows, and Tab goes into the one reached: its card, its buttons', async () => {
    const room = await stage.roomId('alice', 'Convene');
    await stage.botSays(room, { markdown: 'first' });
    await stage.botSays(room, { text: 'Which meeting?', card: SAMPLE_CARD });
    await chat.messages.nth(1).waitFor();
    const { page } = chat;
    await chat.messages.nth(1).focus();
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toMatch(/^article Convene/);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('button Reply to thread');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, /^button Cancel the meeting/, 6);
    await page.keyboard.press('Enter');
    await page.getByText('Choose a meeting.').waitFor();
    expect(await page.evaluate('document.activeElement.type')).toBe('radio');
    await page.keyboard.press('Space');
    const sent = page.waitForRequest('**/sandbox/actions');
    await tabTo(page, /^button Cancel the meeting/, 4);
    await page.keyboard.press('Enter');
    expect((await sent).postDataJSON()).toMatchObject({ inputs: { action: 'cancel', meeting: '1' } });
  });

  it('one opens what a card holds and sends all its inputs', async () => {
    const room = await stage.roomId('alice', 'Convene');
    await stage.botSays(room, { text: 'Which meeting?', card: SAMPLE_CARD });
    await chat.messages.first().focus();
    const { page } = chat;
    await tabTo(page, /^button Move it/, 8);
    await page.keyboard.press('Enter');
    await page.getByLabel('Date').fill('2026-11-25');
    await page.getByRole('radio').first().check();
    const sent = page.waitForRequest('**/sandbox/actions');
    await page.getByRole('button', { name: 'Move', exact: true }).press('Enter');
    expect((await sent).postDataJSON()).toMatchObject({
      email: 'alice@falcon.example.com',
      inputs: { action: 'move', date: '2026-11-25', tell: 'no', zone: 'here', meeting: '1' },
    });
  });

  it('one becomes somebody else, and the focus stays where it was', async () => {
    const { page } = chat;
    await tabTo(page, /^button You are Alice/, 2);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: /^Alice/ }).waitFor();
    expect(await focused(page)).toMatch(/^button Alice Archer/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^You are Bob/ }).waitFor();
    expect(await focused(page)).toMatch(/^button You are Bob/);
  });

  it('one leaves a menu, a list of names, a reply and an edit with Escape', async () => {
    const { page } = chat;
    await chat.openSpace('Project Falcon');
    await chat.say('hello');
    await chat.messages.getByText('Sent', { exact: true }).waitFor();
    await page.keyboard.type('@');
    await page.getByRole('listbox', { name: 'People to mention' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('ArrowUp');
    await page.getByText('Edit your message').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByText('Edit your message').isVisible()).toBe(false);
    expect(await chat.composer.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Light or dark' }).press('Enter');
    await page.getByRole('menuitemradio').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('button Light or dark');
  });

  it('one walks the tabs of the panel with arrows', async () => {
    const { page } = chat;
    await page.getByRole('tab', { name: 'Calendar' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: 'Preferences' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('button Mail');
  });
});
