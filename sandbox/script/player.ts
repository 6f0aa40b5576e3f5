import { request } from 'undici';
import { buttonsOf, findButton, wordsOf } from './press-card.ts';
import type { Step } from './steps.ts';

interface Message {
  readonly id: string;
  readonly personEmail?: string;
  readonly text?: string;
  readonly markdown?: string;
  readonly attachments?: readonly { readonly content: unknown }[];
  readonly parentId?: string;
  readonly deleted?: boolean;
}

interface Room {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly members: readonly { readonly email: string; readonly displayName: string; readonly type: string }[];
}

interface Person {
  readonly email: string;
  readonly displayName: string;
}

/** Plays a script over the control API, and prints what is said. */
export class Player {
  readonly #url: string;
  readonly #print: (line: string) => void;
  #person: Person | undefined;
  /** The last message each space had before the last step that people took. */
  readonly #before = new Map<string, string | undefined>();

  /** @param url base address of the sandbox */
  constructor(url: string, print: (line: string) => void) {
    this.#url = url;
    this.#print = print;
  }

  /** Plays one step. @throws Error when an expectation does not hold, or a step cannot be taken */
  async play(step: Step): Promise<void> {
    if ('clock' in step) {
      const { now } = await this.#call<{ now: string }>('POST', 'clock', clockBody(step.clock));
      this.#print(`        — it is ${now} —`);
      return;
    }
    const person = await this.#who(step.as);
    const room = await this.#room(person, step.in);
    if ('expect' in step) {
      await this.#expect(step.expect, room);
      return;
    }
    await this.#remember(person);
    if ('say' in step) await this.#say(person, room, step.say, step.thread === true);
    else if ('press' in step) await this.#press(person, room, step.press, step.inputs ?? {});
    else await this.#consent(person, step.consent);
    const settled = await this.#call<{ settled: boolean }>('POST', 'settle', {});
    if (!settled.settled) throw new Error(`The bot did not come to rest: ${JSON.stringify(settled)}`);
    await this.#printAnswers(person);
  }

  async #say(person: Person, room: Room, text: string, inThread: boolean): Promise<void> {
    this.#print(`${person.displayName} (${room.title}): ${text}`);
    const parentId = inThread ? await this.#threadOf(room) : undefined;
    await this.#call('POST', 'messages', {
      email: person.email,
      roomId: room.id,
      text,
      ...(parentId ? { parentId } : {}),
    });
  }

  async #threadOf(room: Room): Promise<string | undefined> {
    const last = (await this.#messages(room.id)).findLast(({ deleted }) => deleted !== true);
    return last?.parentId ?? last?.id;
  }

  async #press(person: Person, room: Room, title: string, inputs: Readonly<Record<string, string>>): Promise<void> {
    const cards = (await this.#messages(room.id)).filter(({ attachments }) => attachments !== undefined);
    const message = cards.findLast((candidate) => findButton(candidate.attachments?.[0]?.content, title) !== undefined);
    const button = findButton(message?.attachments?.[0]?.content, title);
    if (message === undefined || button === undefined) {
      const known = buttonsOf(cards.at(-1)?.attachments?.[0]?.content);
      throw new Error(`No card in ${room.title} has the button "${title}"; the last one has: ${known.join(', ')}`);
    }
    const stranger = Object.keys(inputs).find((id) => !(id in button.inputs));
    if (stranger !== undefined) {
      throw new Error(`The card has no input "${stranger}", but: ${Object.keys(button.inputs).join(', ')}`);
    }
    this.#print(`${person.displayName} (${room.title}) presses [${title}] ${JSON.stringify(inputs)}`);
    const body = { ...button.inputs, ...inputs, ...button.data };
    await this.#call('POST', 'actions', { email: person.email, messageId: message.id, inputs: body });
  }

  async #consent(person: Person, how: boolean | 'deny' | { readonly by: string }): Promise<void> {
    const by = typeof how === 'object' ? await this.#find(how.by) : person;
    const deny = how === 'deny' || how === false;
    const body = { email: person.email, as: by.email, deny };
    const { status, page } = await this.#call<{ status: number; page: string }>('POST', 'consent', body);
    this.#print(`${by.displayName} ${deny ? 'denies' : 'accepts'} → ${status} ${page.slice(0, 120)}`);
  }

  /** All of it must stand in what the bot said since the last step; null: it said nothing. */
  async #expect(expected: string | readonly string[] | null, room: Room): Promise<void> {
    const answers = await this.#answers(room);
    const said = answers.map(textOf).join('\n');
    if (expected === null) {
      if (answers.length > 0) throw new Error(`Expected silence in ${room.title}, but the bot said:\n${said}`);
      return;
    }
    for (const wanted of typeof expected === 'string' ? [expected] : expected) {
      if (!holds(said, wanted)) throw new Error(`Expected in ${room.title}: ${wanted}\nThe bot said:\n${said}`);
    }
  }

  async #remember(person: Person): Promise<void> {
    for (const room of await this.#rooms(person)) {
      this.#before.set(room.id, (await this.#messages(room.id)).at(-1)?.id);
    }
  }

  async #printAnswers(person: Person): Promise<void> {
    for (const room of await this.#rooms(person)) {
      for (const answer of await this.#answers(room)) {
        this.#print(`  Convene (${room.title}): ${textOf(answer).replaceAll('\n', '\n    ')}`);
      }
    }
  }

  /** What the bot said in this space since the last step. */
  async #answers(room: Room): Promise<Message[]> {
    const bot = room.members.find(({ type }) => type === 'bot')?.email;
    const said = await this.#messages(room.id, this.#before.get(room.id));
    return said.filter(({ personEmail }) => personEmail !== undefined && personEmail === bot);
  }

  async #who(name: string | undefined): Promise<Person> {
    if (name !== undefined) this.#person = await this.#find(name);
    this.#person ??= await this.#find('alice');
    return this.#person;
  }

  async #find(name: string): Promise<Person> {
    const { items } = await this.#call<{ items: Person[] }>('GET', 'people');
    const wanted = name.toLowerCase();
    const found = items.find(({ email, displayName }) =>
      [email, email.split('@')[0], displayName.toLowerCase()].includes(wanted),
    );
    if (found === undefined) throw new Error(`Nobody is called ${name}.`);
    return found;
  }

  /** A space by its title; the 1:1 space with the bot when none is named. */
  async #room(person: Person, title: string | undefined): Promise<Room> {
    const rooms = await this.#rooms(person);
    const isMeant = (room: Room) =>
      title === undefined
        ? room.type === 'direct' && room.members.some(({ type }) => type === 'bot')
        : room.title === title;
    const found = rooms.find(isMeant);
    if (found === undefined) throw new Error(`${person.displayName} is in no space called ${title ?? 'Convene'}.`);
    return found;
  }

  async #rooms(person: Person): Promise<Room[]> {
    return (await this.#call<{ items: Room[] }>('GET', `rooms?email=${encodeURIComponent(person.email)}`)).items;
  }

  async #messages(roomId: string, after?: string): Promise<Message[]> {
    const more = after === undefined ? '' : `&after=${after}`;
    return (await this.#call<{ items: Message[] }>('GET', `messages?roomId=${roomId}${more}`)).items;
  }

  async #call<Value>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Value> {
    const response = await request(`${this.#url}/sandbox/${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer = (await response.body.json()) as Value & { readonly message?: string };
    if (response.statusCode >= 400) throw new Error(answer.message ?? `The sandbox answered ${response.statusCode}.`);
    return answer;
  }
}

function clockBody(clock: string): object {
  return /^-?P/.test(clock) ? { advance: clock } : { now: clock };
}

/** A message as words: what everybody sees, the card's words and its buttons. */
function textOf(message: Message): string {
  const card = message.attachments?.[0]?.content;
  const text = message.markdown ?? message.text ?? '';
  if (card === undefined) return text;
  const buttons = buttonsOf(card).map((title) => `[${title}]`);
  return [text, ...wordsOf(card).map((word) => `| ${word}`), buttons.join(' ')].join('\n');
}

/** `/…/` is a regular expression; anything else must be contained, whatever the case. */
function holds(said: string, wanted: string): boolean {
  const pattern = /^\/(.+)\/([a-z]*)$/.exec(wanted);
  if (pattern !== null) return new RegExp(pattern[1] ?? '', pattern[2]).test(said);
  return said.toLowerCase().includes(wanted.toLowerCase());
}
