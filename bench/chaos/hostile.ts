import { setTimeout as pause } from 'node:timers/promises';
import { press } from '../../sandbox/webex/actions.ts';
import { renderTyped } from '../../sandbox/webex/mentions.ts';
import type { Message } from '../../sandbox/webex/message.ts';
import { postMessage } from '../../sandbox/webex/messages.ts';
import { directRoom, type Room } from '../../sandbox/webex/rooms.ts';
import type { Webex } from '../../sandbox/webex/state.ts';
import { hostileInputs, hostileText, hostileWish } from './hostile-words.ts';
import { chanceFrom, type Chance } from './random.ts';
import type { Scene } from './scene.ts';

export interface HostileResult {
  readonly texts: number;
  readonly presses: number;
  readonly meetings: number;
  /** Texts without an answer, or answers that say that we failed. */
  readonly crashes: number;
  /** Meetings of the first day that are no longer what they were, and new ones that nobody asked for. */
  readonly wrongChanges: number;
  /** Mentions, links and markup in the bot's messages and cards that came from somebody's words. */
  readonly injections: number;
  readonly samples: readonly string[];
}

const PATIENCE_MS = 60_000;
const ACTIONS = ['schedule.create', 'schedule.leave', 'schedule.undo', 'invite.add', 'invite.change', 'nothing.here'];
const FAILED = /went wrong on my side/;

/** Says and presses what nobody in their right mind would, in all 1:1 spaces at once, and looks at what came of it. */
export async function attackWithWords(scene: Scene, count: number, seed: number): Promise<HostileResult> {
  const { webex } = scene.sandbox;
  const chance = chanceFrom(seed);
  const before = sayMeetings(webex);
  const rooms = scene.crowd.people.map((person) => directRoom(webex, person, scene.crowd.bot));
  const tally = { texts: 0, presses: 0, crashes: 0, injections: 0 };
  const samples: string[] = [];
  const asked = new Set<string>();
  while (tally.texts + tally.presses < count) {
    const began = rooms.map((room) => {
      const from = room.messages.length;
      const said = act(scene, room, chance, asked);
      tally[said.kind] += 1;
      return { room, from, said: said.words };
    });
    await answered(scene, began);
    for (const { room, from, said } of began) {
      const replies = room.messages.slice(from).filter(({ person }) => person.id === scene.crowd.bot.id);
      const isCrash = replies.length === 0 || replies.some(({ markdown }) => FAILED.test(markdown ?? ''));
      if (isCrash) tally.crashes += 1;
      const found = replies.flatMap((reply) => injectionsIn(reply, webex.url));
      tally.injections += found.length;
      if (isCrash || found.length > 0) samples.push(`${JSON.stringify(said).slice(0, 200)} → ${found.join(', ')}`);
    }
  }
  const after = sayMeetings(webex);
  const changed = [...before].filter(([id, facts]) => after.get(id) !== facts);
  const made = [...after].filter(([id]) => !before.has(id));
  const unasked = made.filter(([, facts]) => !asked.has(ownerIn(facts)));
  samples.push(...changed.map(([, facts]) => `changed: ${facts}`), ...unasked.map(([, facts]) => `unasked: ${facts}`));
  return {
    ...tally,
    ...{ meetings: made.length, wrongChanges: changed.length + unasked.length, samples: samples.slice(0, 20) },
  };
}

/** One text, or one press on the newest card of the space; `asked` learns who may have got a meeting by it. */
function act(
  { sandbox: { webex }, crowd }: Scene,
  room: Room,
  chance: Chance,
  asked: Set<string>,
): { kind: 'texts' | 'presses'; words: unknown } {
  const person = [...room.members.values()].find((member) => member.person.id !== crowd.bot.id)?.person;
  if (person === undefined) throw new Error('a 1:1 space without a person');
  const card = room.messages.findLast(({ attachments, deleted }) => attachments.length > 0 && !deleted);
  if (card !== undefined && chance.happens(0.3)) {
    const inputs = hostileInputs(chance, ACTIONS);
    press(webex, person, card.id, inputs);
    asked.add(person.email);
    return { kind: 'presses', words: inputs };
  }
  const isWish = chance.happens(0.4);
  const text = isWish ? hostileWish(chance) : hostileText(chance);
  if (isWish) asked.add(person.email);
  const typed = renderTyped(webex, room, text);
  postMessage(webex, person, room, { text, ...(typed === undefined ? {} : { typed }) });
  return { kind: 'texts', words: text };
}

async function answered({ crowd }: Scene, began: readonly { room: Room; from: number }[]): Promise<void> {
  const last = performance.now() + PATIENCE_MS;
  const isOpen = ({ room, from }: { room: Room; from: number }): boolean =>
    !room.messages.slice(from).some(({ person }) => person.id === crowd.bot.id);
  while (began.some(isOpen) && performance.now() < last) await pause(5);
}

/** What somebody's words have made of a message of ours beyond plain text. */
function injectionsIn(message: Message, origin: string): readonly string[] {
  const found: string[] = [];
  if (message.mentionedPeople.length > 0 || message.mentionedGroups.length > 0) found.push('a mention');
  const links = [...(message.html ?? '').matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address);
  found.push(...links.filter((address) => !isOurs(address, origin)).map((address) => `a link to ${address}`));
  if (/<(?:script|img|iframe|h\d)\b/i.test(message.html ?? '')) found.push('markup');
  for (const { content } of message.attachments) found.push(...injectionsInCard(content, origin));
  return found;
}

/** Card texts are markdown too; what is escaped there stands behind a backslash. */
function injectionsInCard(part: unknown, origin: string): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((item) => injectionsInCard(item, origin));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => {
    if (name === 'url' && typeof value === 'string') return isOurs(value, origin) ? [] : [`a card's link to ${value}`];
    if (name === 'text' && typeof value === 'string' && /(?<!\\)\[[^\]]*\]\([^)]*\)|\{\{(?:DATE|TIME)\(/.test(value))
      return ["a link in a card's text"];
    return injectionsInCard(value, origin);
  });
}

function isOurs(address: string, origin: string): boolean {
  return address.startsWith(`${origin}/`) || /^https:\/\/[\w.-]+\.webex\.com\//.test(address);
}

/** Every meeting in a line each: when it differs, somebody changed it. */
function sayMeetings(webex: Webex): ReadonlyMap<string, string> {
  return new Map(
    [...webex.state.series.values()].map((series) => [
      series.id,
      JSON.stringify([series.host.email, series.isDeleted, series.settings.title, series.start, series.end]),
    ]),
  );
}

function ownerIn(facts: string): string {
  return (JSON.parse(facts) as [string])[0];
}
