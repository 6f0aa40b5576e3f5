import { setTimeout as pause } from 'node:timers/promises';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { press } from '../../sandbox/webex/actions.ts';
import { renderTyped } from '../../sandbox/webex/mentions.ts';
import { postMessage } from '../../sandbox/webex/messages.ts';
import type { Person } from '../../sandbox/webex/people.ts';
import { directRoom, type Room } from '../../sandbox/webex/rooms.ts';
import { seedPerson, type Crowd } from './crowd.ts';
import { connectNewcomer } from './newcomer.ts';
import type { BotMessage, Ledger } from './ledger.ts';
import { dayOf, timeOf, titleOf, type Chance } from './random.ts';

export type PressKind = 'schedule.create' | 'schedule.undo' | 'invite.add';

/** One wish of one person, and what was done about it. Its title is in every reply that belongs to it. */
export interface Wish {
  readonly title: string;
  /** When it is to be: a moment of its own. */
  readonly day: string;
  readonly time: string;
  readonly person: Person;
  readonly room: Room;
  readonly messageId: string;
  /** `vague` lacks the time, so that a card has to ask; a `newcomer` has to connect first. */
  readonly said: 'whole' | 'vague' | 'newcomer';
  press?: { readonly kind: PressKind; readonly actionId: string };
  /** A newcomer's: the page after the consent said "Connected". */
  connected?: boolean;
}

export interface Load {
  readonly wishes: readonly Wish[];
  start(): void;
  /** No new ones; those that are on their way to a press still come. */
  stop(): Promise<void>;
}

/** Milliseconds between two wishes, least and most. */
const GAP: readonly [number, number] = [20, 110];
/** While no replica is up people write less: every notification that fails counts towards switching the webhook off. */
const SLOWER_WHEN_DOWN = 25;
/** People take a while to press. */
const PRESS_AFTER: readonly [number, number] = [30, 1_200];

export interface LoadDeps {
  readonly sandbox: Sandbox;
  readonly crowd: Crowd;
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly isUp: () => boolean;
}

export function createLoad({ sandbox, crowd, ledger, chance, isUp }: LoadDeps): Load {
  const { webex } = sandbox;
  const wishes: Wish[] = [];
  const byTitle = new Map<string, Wish>();
  const onTheirWay = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let newcomers = 0;

  function wish(): void {
    if (chance.happens(0.02)) {
      arrive();
      return;
    }
    const group = chance.happens(0.35) ? chance.pick(crowd.groups) : undefined;
    const members = group === undefined ? crowd.people : membersOf(group, crowd);
    const person = chance.pick(members);
    const room = group ?? directRoom(webex, person, crowd.bot);
    make(person, room, chance.happens(0.25) ? 'vague' : 'whole');
  }

  /** Somebody new, who is asked to connect and does so. */
  function arrive(): void {
    newcomers += 1;
    const like = crowd.people[0];
    if (like === undefined) return;
    const person = seedPerson(sandbox, like, crowd.bot, 10_000 + newcomers);
    const made = make(person, directRoom(webex, person, crowd.bot), 'newcomer');
    follow(connectNewcomer(sandbox, ledger, made));
  }

  function make(person: Person, room: Room, said: Wish['said']): Wish {
    const n = wishes.length;
    const [title, day, time] = [titleOf(n), dayOf(n), timeOf(n)];
    const words = said === 'vague' ? `schedule ${title}` : `schedule ${title} on ${day} at ${time} for 30 minutes`;
    const text = room.type === 'group' ? `@Convene ${words}` : words;
    // The title is known before the message is there: a reply may come while it is being posted.
    const typed = renderTyped(webex, room, text);
    const message = postMessage(webex, person, room, { text, ...(typed === undefined ? {} : { typed }) });
    const made: Wish = { title, day, time, person, room, messageId: message.id, said };
    wishes.push(made);
    byTitle.set(title, made);
    return made;
  }

  function answerCard(card: BotMessage): void {
    const title = /\*(zo\w+x)\*/.exec(card.markdown)?.[1];
    const asked = title === undefined ? undefined : byTitle.get(title);
    if (!card.hasCard || asked === undefined || asked.press !== undefined || asked.said === 'newcomer') return;
    const kind = pressFor(asked, chance);
    if (kind === undefined) return;
    const wait = chance.between(...PRESS_AFTER);
    // The host cannot be invited to their own meeting.
    const guest = chance.pick(crowd.people.filter(({ id }) => id !== asked.person.id)).email;
    follow(
      whenUp(wait).then(() => {
        // Webex takes no press on a card that is gone.
        if (asked.press !== undefined || webex.state.messages.get(card.id) === undefined) return;
        const action = press(webex, asked.person, card.id, inputsOf(kind, asked, guest));
        asked.press = { kind, actionId: action.id };
      }),
    );
  }

  /** Mostly people press when the bot answers; now and then at a moment when nobody is there. */
  async function whenUp(wait: number): Promise<void> {
    const isPatient = chance.happens(0.95);
    do await pause(wait);
    while (isPatient && !isUp());
  }

  function follow(work: Promise<void>): void {
    onTheirWay.add(work);
    void work.finally(() => onTheirWay.delete(work));
  }

  function next(): void {
    wish();
    timer = setTimeout(next, chance.between(...GAP) * (isUp() ? 1 : SLOWER_WHEN_DOWN));
  }

  ledger.onSaid(answerCard);
  return {
    wishes,
    start: next,
    async stop() {
      clearTimeout(timer);
      while (onTheirWay.size > 0) await Promise.all(onTheirWay);
    },
  };
}

function membersOf(group: Room, crowd: Crowd): readonly Person[] {
  return [...group.members.values()].map(({ person }) => person).filter(({ id }) => id !== crowd.bot.id);
}

function pressFor(wish: Wish, chance: Chance): PressKind | undefined {
  if (wish.said === 'vague') return 'schedule.create';
  if (chance.happens(0.2)) return 'schedule.undo';
  return chance.happens(0.2) ? 'invite.add' : undefined;
}

function inputsOf(kind: PressKind, wish: Wish, guest: string): Record<string, string> {
  const inputs: Readonly<Record<PressKind, Record<string, string>>> = {
    'schedule.create': { title: wish.title, date: wish.day, time: wish.time, minutes: '30', people: '' },
    'schedule.undo': {},
    'invite.add': { emails: guest },
  };
  return { action: kind, ...inputs[kind] };
}
