import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { PHONE, type ChatPage } from './chat-page.ts';
import { describeInChromium } from './chromium.ts';
import { setStage, type Stage } from './stage.ts';

describeInChromium('the conversation', () => {
  let stage: Stage;
  let alice: ChatPage;

  beforeAll(async () => {
    stage = await setStage();
  });

  afterAll(() => stage.stop());

  beforeEach(async () => {
    await stage.control.call('POST', '/sandbox/reset', {});
    alice = await stage.open('alice');
  });

  afterEach(() => alice.close());

  it('greets a newcomer with two sentences that run, until they said something', async () => {
    const welcome = alice.page.getByRole('region', { name: 'Getting started' });
    const examples = welcome.getByRole('button');
    expect(await examples.count()).toBe(2);
    const words = await examples.first().innerText();
    await examples.first().click();
    await alice.messages.filter({ hasText: words }).waitFor();
    expect(await welcome.isVisible()).toBe(false);
  });

  it('sends with Enter, begins a line with Shift and Enter, and says how far the message came', async () => {
    await alice.composer.pressSequentially('first');
    await alice.composer.press('Shift+Enter');
    await alice.composer.pressSequentially('second');
    await alice.composer.press('Enter');
    const message = alice.messages.filter({ hasText: 'first' });
    await message.getByText('Sent', { exact: true }).waitFor();
    expect(await message.innerText()).toContain('first\nsecond');
    expect(await alice.composer.inputValue()).toBe('');
  });

  it('shows the same message once, though it comes back on the stream as well', async () => {
    await alice.say('only once');
    await alice.messages.getByText('Sent', { exact: true }).waitFor();
    expect(await alice.messages.count()).toBe(1);
  });

  it('keeps a message that was refused, says why, and sends it again when asked', async () => {
    await alice.page.route('**/sandbox/messages', (route) =>
      route.fulfill({ status: 400, json: { message: 'Message length limited.' } }),
    );
    await alice.say('too much');
    await alice.page.getByText('Message length limited.').waitFor();
    await alice.page.getByText('Not sent.').waitFor();
    await alice.page.unroute('**/sandbox/messages');
    await alice.page.getByRole('button', { name: 'Send again' }).click();
    await alice.messages.getByText('Sent', { exact: true }).waitFor();
    expect(await alice.messages.count()).toBe(1);
  });

  it('edits what one said last with the up arrow, marks it, and keeps its mentions', async () => {
    await alice.openSpace('Project Falcon');
    await alice.say('@Bob can you come');
    await alice.messages.getByText('Sent', { exact: true }).waitFor();
    await alice.composer.press('ArrowUp');
    expect(await alice.composer.inputValue()).toBe('@Bob can you come');
    await alice.composer.pressSequentially(' at ten');
    await alice.composer.press('Enter');
    await alice.messages.getByText('Edited').waitFor();
    const message = alice.messages.filter({ hasText: 'at ten' });
    expect(await message.locator('.mention').innerText()).toBe('Bob');
  });

  it('offers the people of the space after an at sign, and mentions the one chosen', async () => {
    await alice.openSpace('Project Falcon');
    await alice.composer.pressSequentially('ask @ca');
    const list = alice.page.getByRole('listbox', { name: 'People to mention' });
    expect(await list.getByRole('option').count()).toBe(1);
    await alice.composer.press('Enter');
    expect(await alice.composer.inputValue()).toBe('ask @Carol Chandra ');
    await alice.composer.press('Enter');
    expect(await alice.messages.locator('.mention').innerText()).toBe('Carol Chandra');
  });

  it('shows answers in a thread under what they answer, and sends there after "Reply to thread"', async () => {
    const room = await stage.roomId('alice', 'Project Falcon');
    await alice.openSpace('Project Falcon');
    await alice.say('@Convene schedule a sync');
    await alice.messages.getByText('Sent', { exact: true }).waitFor();
    const [asked] = await stage.control.messages(room);
    if (asked === undefined) throw new Error('nothing was said');
    await stage.botSays(room, { markdown: 'Scheduled *Sync*.', parentId: asked.id });
    await alice.messages.getByText('Scheduled Sync.').waitFor();
    await alice.say('something else');
    await alice.page.locator('.reply-button').click();
    await alice.page.getByText('Reply to your thread').waitFor();
    await alice.say('thank you');
    const thread = alice.page.locator('.thread').first();
    await thread.getByText('thank you').waitFor();
    expect(await thread.getByRole('article').count()).toBe(3);
  });

  it('lets deleted messages vanish', async () => {
    const room = await stage.roomId('alice', 'Convene');
    const message = await stage.botSays(room, { markdown: 'soon gone' });
    await alice.messages.getByText('soon gone').waitFor();
    await stage.botDeletes(message.id);
    await alice.messages.getByText('soon gone').waitFor({ state: 'detached' });
  });

  it('marks unread spaces, and says where the new messages begin', async () => {
    const room = await stage.roomId('alice', 'Project Falcon');
    await stage.control.call('POST', '/sandbox/messages', {
      email: 'bob@falcon.example.com',
      roomId: room,
      text: 'are you there',
    });
    const space = alice.page.locator('.space', { hasText: 'Project Falcon' });
    await space.getByRole('img', { name: '1 unread' }).waitFor();
    await alice.openSpace('Project Falcon');
    await alice.page.getByRole('heading', { name: 'New messages' }).waitFor();
    expect(await space.getByRole('img').count()).toBe(0);
  });

  it('becomes somebody else in the same space, with their times and their drafts', async () => {
    await alice.openSpace('Project Falcon');
    await alice.say('hello all');
    await alice.messages.getByText('09:0', { exact: false }).waitFor();
    await alice.composer.fill('not sent yet');
    await alice.become('Bob Brennan');
    await alice.page.getByRole('heading', { level: 2, name: 'Project Falcon' }).waitFor();
    const message = alice.messages.filter({ hasText: 'hello all' });
    expect(await message.innerText()).toMatch(/Alice Archer\s+14:0/);
    expect(await alice.composer.inputValue()).toBe('');
    await alice.become('Alice Archer');
    expect(await alice.composer.inputValue()).toBe('not sent yet');
  });

  it('tells everybody at once: two people in two windows see the same', async () => {
    const bob = await stage.open('bob');
    await alice.openSpace('Project Falcon');
    await bob.openSpace('Project Falcon');
    await alice.say('hello Bob');
    await bob.messages.getByText('hello Bob').waitFor();
    await bob.say('hello Alice');
    await alice.messages.getByText('hello Alice').waitFor();
    await bob.close();
  });

  it('begins again with the sandbox, in the same place', async () => {
    await alice.openSpace('Project Falcon');
    await alice.say('soon forgotten');
    await alice.messages.getByText('soon forgotten').waitFor();
    await stage.control.call('POST', '/sandbox/reset', {});
    await alice.messages.getByText('soon forgotten').waitFor({ state: 'detached' });
    await alice.page.getByRole('region', { name: 'Getting started' }).waitFor();
    expect(await alice.page.getByRole('heading', { level: 2, name: 'Project Falcon' }).isVisible()).toBe(true);
  });

  it('follows the system into the dark, and keeps what somebody chose instead', async () => {
    const theme = () => alice.page.evaluate<string>('document.documentElement.dataset.theme');
    expect(await theme()).toBe('light');
    await alice.page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(theme).toBe('dark');
    await alice.page.getByRole('button', { name: 'Light or dark' }).click();
    await alice.page.getByRole('menuitemradio', { name: 'Light' }).click();
    expect(await theme()).toBe('light');
    await alice.page.reload();
    expect(await theme()).toBe('light');
  });

  it('keeps what was typed into a card when other messages come and go', async () => {
    const room = await stage.roomId('alice', 'Convene');
    const card = { type: 'AdaptiveCard', version: '1.3', body: [{ type: 'Input.Text', id: 'name', label: 'Name' }] };
    await stage.botSays(room, { text: 'a form', card });
    await alice.page.getByLabel('Name').fill('half a word');
    await stage.botSays(room, { markdown: 'and another thing' });
    await alice.messages.getByText('and another thing').waitFor();
    expect(await alice.page.getByLabel('Name').inputValue()).toBe('half a word');
  });

  it('narrows the list of spaces while somebody types', async () => {
    await alice.page.getByRole('searchbox', { name: 'Search spaces' }).fill('fal');
    expect(await alice.page.locator('.space').allInnerTexts()).toHaveLength(1);
    await alice.page.getByRole('searchbox').fill('nothing like it');
    await alice.page.getByText('No space is called “nothing like it”.').waitFor();
  });

  it('shows one column at a time on a phone, and the back button leads back', async () => {
    const phone = await stage.open('alice', PHONE);
    await phone.page.locator('.space', { hasText: 'Project Falcon' }).tap();
    await phone.composer.waitFor();
    expect(await phone.page.locator('.spaces').isVisible()).toBe(false);
    await phone.page.getByRole('button', { name: 'Calendar and preferences' }).tap();
    await phone.page.getByRole('tab', { name: 'Calendar' }).waitFor();
    await phone.page.goBack();
    await phone.composer.waitFor();
    await phone.page.goBack();
    await phone.page.locator('.space').first().waitFor();
    await phone.close();
  });
});
