import { setTimeout as pause } from 'node:timers/promises';
import { press } from '../../sandbox/webex/actions.ts';
import { renderTyped } from '../../sandbox/webex/mentions.ts';
import { postMessage } from '../../sandbox/webex/messages.ts';
import { directRoom, type Room } from '../../sandbox/webex/rooms.ts';
import type { BenchScene } from './bench-scene.ts';
import type { Figure } from './figures.ts';

interface Exchange {
  readonly what: string;
  /** What Webex forces: each is one call, further pages aside. */
  readonly forced: readonly ('message' | 'press' | 'look-up' | 'people' | 'calendar' | 'act' | 'reply' | 'old card')[];
  /** How the bot's answer begins: an exchange that came to something else proves nothing. */
  readonly answer: RegExp;
  readonly inGroup?: true;
  readonly say?: string;
  readonly press?: Readonly<Record<string, string>>;
}

const WORDS = ['message', 'act', 'reply'] as const;
/** What is planned is held against the person's own calendar first. */
const PLANNED = ['message', 'calendar', 'act', 'reply'] as const;
const FOUND = ['message', 'look-up', 'act', 'reply'] as const;
const PRESS = ['press', 'act', 'reply', 'old card'] as const;
const TWENTY = Array.from({ length: 20 }, (_, n) => `guest${n}@example.com`);

/** In order: later ones speak of what earlier ones made. */
const EXCHANGES: readonly Exchange[] = [
  { what: 'help', forced: ['message', 'reply'], answer: /./, say: 'help' },
  { what: 'schedule by words', forced: PLANNED, answer: /^Scheduled/, say: 'schedule budget zirkon tomorrow at 3pm' },
  {
    what: 'a press that invites one',
    forced: PRESS,
    answer: /^Invited/,
    press: { action: 'invite.add', emails: 'guest@example.com' },
  },
  {
    what: 'a press that takes one off',
    forced: PRESS,
    answer: /^Removed/,
    press: { action: 'invite.change', email: 'guest@example.com', change: 'remove' },
  },
  {
    what: 'schedule with 20 guests',
    forced: PLANNED,
    answer: /^Scheduled/,
    say: `schedule crowd basalt friday at 11:15am with ${TWENTY.join(', ')}`,
  },
  {
    what: 'schedule in a group',
    forced: ['message', 'calendar', 'people', 'act', 'reply'],
    answer: /^Scheduled/,
    inGroup: true,
    say: '@Convene schedule group opal friday at 4pm',
  },
  { what: 'the agenda of a day', forced: WORDS, answer: /budget zirkon/, say: "what's on tomorrow?" },
  { what: 'look one meeting up', forced: FOUND, answer: /budget zirkon/, say: 'show budget zirkon' },
  {
    what: 'move by words',
    forced: ['message', 'look-up', 'calendar', 'act', 'reply'],
    answer: /^Moved/,
    say: 'move budget zirkon to 5pm',
  },
  { what: 'invite by words', forced: FOUND, answer: /^Invited/, say: 'add carol@example.com to budget zirkon' },
  { what: 'cancel by words', forced: FOUND, answer: /^Cancel/, say: 'cancel budget zirkon' },
];

const QUIET_MS = 700;

/** What an exchange costs in calls to Webex, as the sandbox counted them. */
export async function measureCalls(scene: BenchScene): Promise<readonly Figure[]> {
  const { webex } = scene.sandbox;
  const [person] = scene.crowd.people;
  const [group] = scene.crowd.groups;
  if (person === undefined || group === undefined) throw new Error('an empty crowd');
  const direct = directRoom(webex, person, scene.crowd.bot);
  const figures: Figure[] = [];
  for (const exchange of EXCHANGES) {
    const room = exchange.inGroup === true ? group : direct;
    await quiet(scene);
    webex.state.log.length = 0;
    if (exchange.press !== undefined) press(webex, person, newestCard(room), exchange.press);
    else {
      const text = exchange.say ?? '';
      const typed = renderTyped(webex, room, text);
      postMessage(webex, person, room, { text, ...(typed === undefined ? {} : { typed }) });
    }
    await quiet(scene);
    const said = scene.ledger.said.at(-1)?.markdown ?? '';
    const calls = webex.state.log
      .filter(({ purpose }) => purpose === 'reply')
      .map(({ method, path }) => sayCall(method, path));
    const isAnswer = exchange.answer.test(said);
    figures.push({
      what: `Webex calls: ${exchange.what}`,
      measured: String(calls.length),
      target: `${exchange.forced.length}: ${exchange.forced.join(', ')}`,
      isMet: isAnswer && calls.length > 0 && calls.length <= exchange.forced.length,
      numbers: { calls: calls.length },
      note: isAnswer ? calls.join(', ') : `the answer was another one: ${said.slice(0, 80)}`,
    });
  }
  return figures;
}

function sayCall(method: string, path: string): string {
  return `${method} ${path.replace(/^\/v1/, '').replaceAll(/\/[A-Za-z0-9_-]{24,}/g, '/:id')}`;
}

function newestCard(room: Room): string {
  const card = room.messages.findLast(({ attachments, deleted }) => attachments.length > 0 && !deleted);
  if (card === undefined) throw new Error('no card to press');
  return card.id;
}

async function quiet({ sandbox: { webex } }: BenchScene): Promise<void> {
  let seen = -1;
  while (seen !== webex.state.counters.log) {
    seen = webex.state.counters.log;
    await pause(QUIET_MS);
  }
}
