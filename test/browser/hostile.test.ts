import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChatPage } from './chat-page.ts';
import { describeInChromium } from './chromium.ts';
import { setStage, type Stage } from './stage.ts';

/** Texts that would run or load something if any of them ever became HTML. */
const HOSTILE = [
  '<img src=x onerror="window.ran=1">',
  '<script>window.ran=1</script>',
  '<svg onload=window.ran=1><a href="javascript:window.ran=1">x</a></svg>',
  '[press me](javascript:window.ran=1)',
  '[press me](data:text/html,<script>window.ran=1</script>)',
  '**bold <iframe srcdoc="<script>parent.ran=1</script>">**',
  '`</code><img src=x onerror=window.ran=1>`',
  '<@personEmail:"><img src=x onerror=window.ran=1>|name>',
  '> quote\n> <img src=x onerror=window.ran=1>',
  '- item <style>body{display:none}</style>\n- ![alt](https://example.com/tracker.png)',
];

describeInChromium('hostile words', () => {
  let stage: Stage;
  let alice: ChatPage;
  let room: string;

  beforeAll(async () => {
    stage = await setStage();
    room = await stage.roomId('alice', 'Convene');
    alice = await stage.open('alice');
  });

  afterAll(async () => {
    await alice.close();
    await stage.stop();
  });

  /** Nothing ran, nothing was loaded, and nothing stands in the list that the page does not make itself. */
  async function expectHarmless(): Promise<void> {
    expect(await alice.page.evaluate('window.ran')).toBeUndefined();
    const foreign = '.message-list :is(img, script, style, iframe, object, embed, svg, form, meta, link, base)';
    expect(await alice.page.locator(foreign).count()).toBe(0);
    const addresses = await alice.page.evaluate<string[]>(
      `[...document.querySelectorAll('.message-list a')].map((link) => link.getAttribute('href'))`,
    );
    for (const address of addresses) expect(address).toMatch(/^(https?|mailto):/);
    const attributes = await alice.page.evaluate<string[]>(
      `[...document.querySelectorAll('.message-list *')].flatMap((element) => element.getAttributeNames())`,
    );
    expect(attributes.filter((name) => name.startsWith('on') || name === 'srcdoc')).toEqual([]);
  }

  it('typed by a person stay text, letter by letter', async () => {
    for (const words of HOSTILE) {
      await stage.control.call('POST', '/sandbox/messages', { email: 'alice@falcon.example.com', text: words });
    }
    await alice.messages.nth(HOSTILE.length - 1).waitFor();
    const shown = await alice.messages.locator('.message-text').allInnerTexts();
    expect(shown.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual(
      HOSTILE.map((text) => text.replaceAll(/\s+/g, ' ')),
    );
    await expectHarmless();
  });

  it('sent by the bot as markdown make neither elements nor links that run', async () => {
    for (const markdown of HOSTILE) await stage.botSays(room, { markdown });
    await alice.messages.nth(2 * HOSTILE.length - 1).waitFor();
    await expectHarmless();
  });

  it('in the html of a message are left out, and only their text stays', async () => {
    const html =
      '<p onclick="window.ran=1">a<b>b</b><img src=x onerror=window.ran=1><script>window.ran=1</script>' +
      '<a href="javascript:window.ran=1">c</a><u>d</u></p><form action=x>e</form>';
    const nodes = await alice.page.evaluate(`import('/page/webex-html.js').then(({ renderWebexHtml }) => {
      const holder = document.createElement('div');
      holder.append(...renderWebexHtml(${JSON.stringify(html)}, (name) => name));
      return holder.innerHTML;
    })`);
    expect(nodes).toBe('<p>a<strong>b</strong><span>c</span>d</p>e');
    await expectHarmless();
  });

  it('in a card stay text in every place a card has for them', async () => {
    const bad = HOSTILE.join('\n\n');
    const card = {
      type: 'AdaptiveCard',
      version: '1.3',
      body: [
        { type: 'TextBlock', text: bad, wrap: true },
        { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: bad }] },
        { type: 'FactSet', facts: [{ title: bad, value: bad }] },
        { type: 'Input.Text', id: 'a', label: bad, placeholder: bad, value: bad },
        { type: 'Input.Toggle', id: 'b', title: bad },
        { type: 'Input.ChoiceSet', id: 'c', label: 'c', choices: [{ title: bad, value: bad }], style: 'expanded' },
      ],
      actions: [{ type: 'Action.Submit', title: bad, data: {} }],
    };
    await stage.botSays(room, { text: 'a card', card });
    await alice.page.locator('.card').waitFor();
    await expectHarmless();
  });

  it('does not open an address that is not one to open', async () => {
    const opened: string[] = [];
    alice.page.context().on('page', (page) => opened.push(page.url()));
    // Webex itself refuses such a card; the page does not rely on that.
    await alice.page.evaluate(`import('/page/card.js').then(({ renderCard }) => {
      const action = { type: 'Action.OpenUrl', title: 'Evil', url: 'javascript:window.ran=1' };
      const content = { type: 'AdaptiveCard', version: '1.3', body: [], actions: [action] };
      document.querySelector('.message-list').after(renderCard(content, { label: 'card', submit: async () => {} }));
    })`);
    await alice.page.getByRole('link', { name: 'Evil' }).click();
    await alice.page.getByText('leads to an address that cannot be opened').waitFor();
    expect(opened).toEqual([]);
    expect(await alice.page.evaluate('window.ran')).toBeUndefined();
  });
});
