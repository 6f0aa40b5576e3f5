/** Drives the sandbox through its control API, as a stranger's script would. */
export interface ShownMessage {
  readonly id: string;
  readonly roomId: string;
  readonly personEmail: string;
  readonly text?: string;
  readonly markdown?: string;
  readonly parentId?: string;
  readonly deleted?: boolean;
  readonly attachments?: readonly { readonly content: Card }[];
}

export interface Card {
  readonly body: readonly unknown[];
  readonly actions?: readonly {
    readonly type: string;
    readonly title: string;
    readonly url?: string;
    readonly data?: { readonly action?: string };
  }[];
}

export interface LoggedCall {
  readonly n: number;
  readonly method: string;
  readonly path: string;
  readonly actor: string;
  readonly purpose: 'reply' | 'upkeep';
  readonly status: number;
}

export class Control {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }

  /** Says something as a person, waits until the bot is done, and gives what was said since in that room by others. */
  async say(
    who: string,
    text: string,
    place: { roomId?: string; parentId?: string } = {},
  ): Promise<readonly ShownMessage[]> {
    const said = await this.call<ShownMessage>('POST', '/sandbox/messages', { email: address(who), text, ...place });
    await this.settle();
    return this.after(said);
  }

  async after(message: Pick<ShownMessage, 'id' | 'roomId'>): Promise<readonly ShownMessage[]> {
    const { items } = await this.call<{ items: readonly ShownMessage[] }>(
      'GET',
      `/sandbox/messages?roomId=${message.roomId}&after=${message.id}`,
    );
    return items;
  }

  async messages(roomId: string): Promise<readonly ShownMessage[]> {
    const { items } = await this.call<{ items: readonly ShownMessage[] }>('GET', `/sandbox/messages?roomId=${roomId}`);
    return items;
  }

  /** Presses a button of a card and gives all messages of the room that are there then, the pressed one on. */
  async press(
    who: string,
    card: Pick<ShownMessage, 'id' | 'roomId'>,
    inputs: Readonly<Record<string, string>>,
  ): Promise<readonly ShownMessage[]> {
    await this.call('POST', '/sandbox/actions', { email: address(who), messageId: card.id, inputs });
    await this.settle();
    return this.messages(card.roomId);
  }

  async settle(): Promise<void> {
    const { settled, waiting } = await this.call<{ settled: boolean; waiting?: object }>('POST', '/sandbox/settle', {
      timeoutMs: 10_000,
    });
    if (!settled) throw new Error(`never settled: ${JSON.stringify(waiting)}`);
  }

  async consent(who: string, more: object = {}): Promise<void> {
    await this.call('POST', '/sandbox/consent', { email: address(who), ...more });
    await this.settle();
  }

  async log(): Promise<readonly LoggedCall[]> {
    const { items } = await this.call<{ items: readonly LoggedCall[] }>('GET', '/sandbox/log');
    return items;
  }

  /** Calls that an exchange cost, upkeep left out. */
  async replyCalls(): Promise<readonly string[]> {
    return (await this.log()).filter((call) => call.purpose === 'reply').map((call) => `${call.method} ${call.path}`);
  }

  clearLog(): Promise<void> {
    return this.call('DELETE', '/sandbox/log');
  }

  async token(who: string): Promise<string> {
    return (await this.call<{ token: string }>('GET', `/sandbox/token?email=${address(who)}`)).token;
  }

  /** What Webex itself holds, read as that person. */
  async webex<Answer>(who: string, path: string): Promise<Answer> {
    const response = await fetch(`${this.url}/v1${path}`, {
      headers: { authorization: `Bearer ${await this.token(who)}` },
    });
    return (await response.json()) as Answer;
  }

  async rooms(who: string): Promise<readonly { id: string; title: string; type: string }[]> {
    return (
      await this.call<{ items: readonly { id: string; title: string; type: string }[] }>(
        'GET',
        `/sandbox/rooms?email=${address(who)}`,
      )
    ).items;
  }
}

/** `alice` is alice of the first company; whole addresses stay. */
export function address(who: string): string {
  return who.includes('@') ? who : `${who}@falcon.example.com`;
}
