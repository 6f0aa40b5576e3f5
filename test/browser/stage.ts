import type { Browser } from 'playwright-core';
import { createMovableClock } from '../../sandbox/clock.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { Control, type ShownMessage } from '../support/control.ts';
import { openChatPage, type ChatPage, type Look } from './chat-page.ts';
import { launchChromium } from './chromium.ts';

/** A Monday morning in New York. */
export const MONDAY = Date.parse('2026-11-23T14:00:00Z');

/** What the bot is made to say, in Webex's own words for it. */
export interface BotMessage {
  readonly markdown?: string;
  readonly text?: string;
  readonly card?: object;
  readonly parentId?: string;
}

/** The page and the sandbox without the bot: its part is played by the test. */
export interface Stage {
  readonly browser: Browser;
  readonly control: Control;
  open(who: string, look?: Look): Promise<ChatPage>;
  /** The id of a space of somebody's. */
  roomId(who: string, title: string): Promise<string>;
  botSays(roomId: string, message: BotMessage): Promise<ShownMessage>;
  botDeletes(messageId: string): Promise<void>;
  stop(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const sandbox = createSandbox({ clock: createMovableClock(MONDAY) });
  const [url, browser]: [string, Browser] = await Promise.all([sandbox.listen(0), launchChromium()]);
  const control = new Control(url);

  async function asBot<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${url}/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${sandbox.credentials.botToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }

  return {
    browser,
    control,
    open: (who, look) => openChatPage(browser, url, who, look),
    async roomId(who, title) {
      const room = (await control.rooms(who)).find((each) => each.title === title);
      if (room === undefined) throw new Error(`${who} has no space ${title}`);
      return room.id;
    },
    botSays: (roomId, { card, ...words }) =>
      asBot('POST', '/messages', {
        roomId,
        ...words,
        ...(card === undefined
          ? {}
          : { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] }),
      }),
    botDeletes: (messageId) => asBot('DELETE', `/messages/${messageId}`),
    async stop() {
      await browser.close();
      await sandbox.stop();
    },
  };
}

/** A card with everything the page has to draw and send: text, facts, all inputs, a card inside, a link. */
export const SAMPLE_CARD = {
  type: 'AdaptiveCard',
  version: '1.3',
  body: [
    { type: 'TextBlock', text: 'Which meeting?', size: 'Large', weight: 'Bolder', wrap: true },
    { type: 'FactSet', facts: [{ title: 'Asked', value: '**cancel** my 3pm' }] },
    {
      type: 'Input.ChoiceSet',
      id: 'meeting',
      style: 'expanded',
      label: 'Meeting',
      isRequired: true,
      errorMessage: 'Choose a meeting.',
      choices: [
        { title: 'Design review, Tue 24 Nov 15:00', value: '1' },
        { title: 'Falcon sync, Thu 26 Nov 10:00', value: '2' },
      ],
    },
    { type: 'Input.Text', id: 'reason', label: 'Reason', isMultiline: true, placeholder: 'Mailed to everybody' },
    {
      type: 'Container',
      style: 'emphasis',
      items: [
        { type: 'TextBlock', text: '4 people are mailed. See [the policy](https://example.com/policy).', wrap: true },
        {
          type: 'TextBlock',
          text: 'Nothing was changed',
          color: 'Attention',
          isSubtle: true,
          size: 'Small',
          wrap: true,
        },
      ],
    },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Cancel the meeting', style: 'destructive', data: { action: 'cancel' } },
    {
      type: 'Action.ShowCard',
      title: 'Move it',
      card: {
        type: 'AdaptiveCard',
        body: [
          { type: 'Input.Date', id: 'date', label: 'Date', isRequired: true, errorMessage: 'Give a date.' },
          { type: 'Input.Time', id: 'time', label: 'Start' },
          { type: 'Input.Number', id: 'minutes', label: 'Minutes' },
          { type: 'Input.Toggle', id: 'tell', title: 'Tell everybody', valueOn: 'yes', valueOff: 'no', wrap: true },
          {
            type: 'Input.ChoiceSet',
            id: 'zone',
            label: 'Time zone',
            value: 'here',
            choices: [
              { title: 'New York', value: 'here' },
              { title: 'London', value: 'there' },
            ],
          },
        ],
        actions: [{ type: 'Action.Submit', title: 'Move', style: 'positive', data: { action: 'move' } }],
      },
    },
    { type: 'Action.OpenUrl', title: 'Open', url: 'https://example.com/meeting' },
  ],
};
