import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChatPage } from './chat-page.ts';
import { describeInChromium } from './chromium.ts';
import { setStage, type Stage } from './stage.ts';

const MANY = 1000;

describeInChromium('a space with a thousand messages', () => {
  let stage: Stage;
  let chat: ChatPage;

  beforeAll(async () => {
    stage = await setStage();
    const roomId = await stage.roomId('alice', 'Project Falcon');
    for (let n = 0; n < MANY; n += 1) {
      const who = ['alice', 'bob', 'carol'][n % 3] ?? 'alice';
      const email = `${who}@falcon.example.com`;
      await stage.control.call('POST', '/sandbox/messages', { email, roomId, text: `message ${n}` });
    }
    chat = await stage.open('alice');
    await chat.openSpace('Project Falcon');
  });

  afterAll(async () => {
    await chat.close();
    await stage.stop();
  });

  it('opens at the newest, and draws only those near', async () => {
    await chat.messages.getByText(`message ${MANY - 1}`, { exact: true }).waitFor();
    expect(await chat.messages.count()).toBeLessThan(100);
  });

  it('draws more as somebody scrolls up, and what they read stays where it was', async () => {
    const oldest = await chat.messages.first().innerText();
    const id = await chat.messages.first().getAttribute('data-id');
    const scroller = chat.page.locator('.message-scroller');
    const before = await chat.messages.count();
    await chat.page.evaluate(`document.querySelector('.message-scroller').scrollTo(0, 0)`);
    await expect.poll(() => chat.messages.count()).toBeGreaterThan(before);
    expect(await chat.messages.first().innerText()).not.toBe(oldest);
    const [area, message] = await Promise.all([
      scroller.boundingBox(),
      chat.page.locator(`article[data-id="${id ?? ''}"]`).boundingBox(),
    ]);
    const top = (message?.y ?? Infinity) - (area?.y ?? 0);
    expect(Math.abs(top)).toBeLessThan(80);
  });

  it('puts a new message in without a long task', async () => {
    await chat.page.evaluate(`
      window.tasks = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.tasks.push(entry.duration);
      }).observe({ entryTypes: ['longtask'] });
    `);
    await chat.say('one more');
    await chat.messages.getByText('one more').waitFor();
    const longest = await chat.page.evaluate<number>('Math.max(0, ...window.tasks)');
    // Generous: the machine is shared. A list drawn whole takes ten times as long.
    expect(longest).toBeLessThan(250);
  });
});
