import Framework from 'webex-node-bot-framework';
import type { FrameworkAction, FrameworkBot, FrameworkMembership, FrameworkMessage } from 'webex-node-bot-framework';
import type { Messages } from '../webex/messages.ts';
import { createFacade, type Known } from './webex-facade.ts';

/**
 * The only importer of webex-node-bot-framework. It is our dispatcher: messages reach their handler through `hears`,
 * presses through `attachmentAction`, members through its events, and answers leave through its bots. Its own start,
 * stop and webhook middleware are never called: they lose messages and fight between replicas (docs/adr/0003).
 */
export interface Dispatcher {
  /** Gives a fetched message to the framework and waits for the handler it reaches. */
  message<Value>(message: FrameworkMessage & Known, handle: () => Promise<Value>): Promise<Value>;
  action<Value>(action: FrameworkAction & Known, handle: () => Promise<Value>): Promise<Value>;
  /** The bot itself, or somebody else, came into a space or left it. */
  memberCame(membership: FrameworkMembership): Promise<void>;
  memberLeft(membership: FrameworkMembership): Promise<void>;
  /** The framework's bot of a space, made when it is not there. */
  botIn(roomId: string): Promise<FrameworkBot>;
}

/** Bots kept at once; the framework looks them up one by one, and a bot is made again for nothing. */
const MOST_BOTS = 500;

export interface DispatcherDeps {
  readonly messages: Messages;
  readonly botId: string;
  readonly token: string;
  readonly onError: (error: unknown) => void;
}

export async function createDispatcher({ messages, botId, token, onError }: DispatcherDeps): Promise<Dispatcher> {
  const facade = createFacade(messages, botId);
  const framework = new Framework({ token, messageFormat: 'markdown' });
  // With DEBUG set the framework would print message texts.
  framework.debugger = () => undefined;
  framework.removeAllListeners('error').on('error', onError);
  framework.webex = facade.webex;
  framework.person = { id: botId };
  framework.active = true;
  framework.initialized = true;
  await framework.storageDriver(forgetfulStorage);

  /** Handlers that wait for their trigger, by its id; what they return is how a lost dispatch is noticed. */
  const waiting = new Map<string, () => void>();
  framework.hears(/^[\s\S]*$/, (_bot, trigger) => waiting.get(trigger.id)?.());
  framework.on('attachmentAction', (_bot: FrameworkBot, trigger: { id: string }) => waiting.get(trigger.id)?.());

  const spawning = new Map<string, Promise<FrameworkBot>>();
  function botIn(roomId: string): Promise<FrameworkBot> {
    const known = framework.bots.find((bot) => bot.room.id === roomId);
    if (known !== undefined) return Promise.resolve(known);
    // Its own guard lets one space get two bots when another space's spawn ends in between.
    const running = spawning.get(roomId);
    if (running !== undefined) return running;
    const started = spawn(roomId).finally(() => spawning.delete(roomId));
    spawning.set(roomId, started);
    return started;
  }

  async function spawn(roomId: string): Promise<FrameworkBot> {
    await framework.spawn({ id: roomId, roomId, personId: botId, personEmail: '', isModerator: false });
    const bot = framework.bots.find((one) => one.room.id === roomId);
    if (bot === undefined) throw new Error('the framework made no bot for a space');
    while (framework.bots.length > MOST_BOTS) framework.bots.shift();
    return bot;
  }

  async function dispatch<Value>(
    id: string,
    known: Known,
    give: () => Promise<unknown>,
    handle: () => Promise<Value>,
  ): Promise<Value> {
    facade.know(known);
    await botIn(known.roomId);
    let handled: Promise<Value> | undefined;
    waiting.set(id, () => {
      handled ??= handle();
    });
    try {
      await give();
    } finally {
      waiting.delete(id);
    }
    if (handled === undefined) throw new Error('the framework reached no handler');
    return handled;
  }

  return {
    message: (message, handle) => dispatch(message.id, message, () => framework.onMessageCreated(message), handle),
    action: (action, handle) => dispatch(action.id, action, () => framework.onAttachmentActions(action), handle),
    async memberCame(membership) {
      await framework.onMembershipCreated(membership);
    },
    async memberLeft(membership) {
      await framework.onMembershipDeleted(membership);
    },
    botIn,
  };
}

/** A spawn fails without a storage; we keep nothing there, our own store remembers. */
const forgetfulStorage = {
  getName: () => 'none',
  initStorage: () => Promise.resolve({}),
  store: (_id: string, _key: string, value: unknown) => Promise.resolve(value),
  recall: () => Promise.resolve({}),
  forget: () => Promise.resolve({}),
};
