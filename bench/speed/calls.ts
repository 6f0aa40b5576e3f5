import { setTimeout as pause } from 'node:timers/promises';
import { press } from '../../sandbox/webex/actions.ts';
import { renderTyped } from '../../sandbox/webex/mentions.ts';
import { postMessage } from '../../sandbox/webex/messages.ts';
import { directRoom, type Room } from '../../sandbox/webex/rooms.ts';
import type { BenchScene } from './bench-scene.ts';
import type { Figure } from './figures.ts';

type Part =
  | 'message'
  | 'press'
  | 'look-up'
  | 'people'
  | 'calendar'
  | 'group'
  | 'act'
  | 'read back'
  | 'reply'
  | 'old card'
  | "meeting's old card";

interface Exchange {
  /** Absent: only what later ones speak of, and not measured. */
  readonly what?: string;
  /** What Webex forces: each is one call, further pages aside. */
  readonly forced: readonly Part[];
  /** How the bot's answer begins: an exchange that came to something else proves nothing. */
  readonly answer: RegExp;
  readonly inGroup?: true;
  readonly say?: string;
  readonly press?: Readonly<Record<string, string>>;
  /** The person is asked for more access, and gives it. */
  readonly consents?: true;
}

const WORDS = ['message', 'act', 'reply'] as const;
/** What is planned is held against the person's own calendar first. */
const PLANNED = ['message', 'calendar', 'act', 'reply'] as const;
const FOUND = ['message', 'look-up', 'act', 'reply'] as const;
const PRESS = ['press', 'act', 'reply', 'old card'] as const;
/** A meeting's answer takes the place of the card that stood for it: no second card of it is left behind. */
const CHANGED = ['message', 'look-up', 'calendar', 'act', 'reply', "meeting's old card"] as const;
/** The meeting is looked at before a yes is acted on: it may have changed since it was asked. */
const YES = ['message', 'look-up', 'act', 'reply', 'old card', "meeting's old card"] as const;
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
    what: 'a press that invites three',
    forced: PRESS,
    answer: /^Invited/,
    press: { action: 'invite.add', emails: 'ana@example.com, ben@example.com, eve@example.com' },
  },
  {
    what: 'a press that makes one cohost',
    // Webex may take a cohost without granting it, and tells only who looks again.
    forced: ['press', 'act', 'read back', 'reply', 'old card'],
    answer: /^Webex did not make/,
    press: { action: 'invite.change', email: 'eve@example.com', change: 'cohost' },
  },
  { forced: [], answer: /^Scheduled/, say: 'schedule slip feldspar saturday at 9am' },
  { what: 'a press that undoes', forced: PRESS, answer: /^Took/, press: { action: 'schedule.undo' } },
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
    what: 'a move that others hear of: the question',
    forced: ['message', 'look-up', 'calendar', 'reply'],
    answer: /^Move .*Webex mails/,
    say: 'move budget zirkon to 5pm',
  },
  { what: 'a move that others hear of: the yes', forced: YES, answer: /^Moved/, say: 'yes' },
  { what: 'cancel by words: the question', forced: FOUND, answer: /^Cancel /, say: 'cancel budget zirkon' },
  { what: 'cancel by words: the yes', forced: YES, answer: /^Cancelled/, say: 'yes' },
  { what: 'invite by words', forced: FOUND, answer: /^Invited/, say: 'add carol@example.com to crowd basalt' },
  { what: 'take one off by words', forced: FOUND, answer: /^Removed/, say: 'take carol@example.com off crowd basalt' },
  { forced: [], answer: /^Scheduled/, say: 'schedule solo quartz tomorrow at 7am' },
  { what: 'move by words', forced: CHANGED, answer: /^Moved/, say: 'move solo quartz to 8am' },
  { forced: [], answer: /solo quartz/, say: 'show solo quartz' },
  {
    what: 'a press that opens the form of a change',
    forced: ['press', 'look-up', 'people', 'reply'],
    answer: /^What shall I change/,
    press: { action: 'reschedule.open' },
  },
  {
    what: 'a press that sends the form',
    forced: ['press', 'look-up', 'act', 'reply', 'old card', "meeting's old card"],
    answer: /^Renamed/,
    press: { action: 'reschedule.fill', title: 'solo cobalt' },
  },
  { forced: [], answer: /recordings/, say: 'recordings of last week', consents: true },
  { what: 'recordings of a week', forced: WORDS, answer: /I looked for recordings/, say: 'recordings of last week' },
  { forced: [], answer: /[Jj]oin/, say: 'scheduling preferences', consents: true },
  {
    forced: [],
    answer: /./,
    press: { action: 'preferences.scheduling', enabledJoinBeforeHost: 'true', joinBeforeHostMinutes: '5' },
    consents: true,
  },
  { forced: [], answer: /[Jj]oin/, say: 'scheduling preferences' },
  {
    // The first time, it is asked on which sites the person is.
    forced: [],
    answer: /was .*, now /,
    press: { action: 'preferences.scheduling', enabledJoinBeforeHost: 'true', joinBeforeHostMinutes: '10' },
  },
  {
    what: 'a press that saves preferences',
    // Webex replaces a whole group: it is read before, and what Webex made of it after.
    forced: ['press', 'group', 'act', 'read back', 'reply', 'old card'],
    answer: /was .*, now /,
    press: { action: 'preferences.scheduling', enabledJoinBeforeHost: 'true', joinBeforeHostMinutes: '15' },
  },
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
    if (exchange.consents === true) await consent(scene, person.email);
    const said = scene.ledger.said.at(-1)?.markdown ?? '';
    const calls = webex.state.log
      .filter(({ purpose }) => purpose === 'reply')
      .map(({ method, path }) => sayCall(method, path));
    const isAnswer = exchange.answer.test(said);
    // What only prepares is no figure, unless it went wrong: then what follows proves nothing.
    if (exchange.what === undefined && isAnswer) continue;
    figures.push({
      what: `Webex calls: ${exchange.what ?? exchange.say ?? ''}`,
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

async function consent(scene: BenchScene, email: string): Promise<void> {
  const answer = await fetch(`${scene.sandbox.webex.url}/sandbox/consent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  });
  if (!answer.ok) throw new Error(`no consent: ${answer.status}`);
  await quiet(scene);
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
