/** What we use of webex-node-bot-framework 2.3.14, which ships no types. `test/chat/framework.test.ts` pins it. */
declare module 'webex-node-bot-framework' {
  import type { EventEmitter } from 'node:events';

  export interface FrameworkMessage {
    readonly id: string;
    readonly roomId: string;
    readonly roomType: string;
    readonly text: string;
    readonly personId: string;
    readonly personEmail: string;
    readonly mentionedPeople?: readonly string[];
    readonly parentId?: string;
    readonly created: string;
  }

  export interface FrameworkAction {
    readonly id: string;
    readonly type: 'submit';
    readonly messageId: string;
    readonly roomId: string;
    readonly personId: string;
    readonly inputs: object;
    readonly created: string;
  }

  export interface FrameworkMembership {
    readonly id: string;
    readonly roomId: string;
    readonly personId: string;
    readonly personEmail: string;
    readonly isModerator: boolean;
  }

  export interface Trigger {
    readonly id: string;
  }

  export interface OutgoingMessage {
    roomId?: string;
    parentId?: string;
    markdown: string;
    attachments?: { contentType: string; content: unknown }[];
  }

  export interface FrameworkBot {
    readonly id: string;
    readonly room: { readonly id: string };
    say(message: OutgoingMessage): Promise<{ id: string; roomId: string }>;
    reply(parentId: string, message: OutgoingMessage): Promise<{ id: string; roomId: string }>;
    sendCard(card: object, fallbackText: string): Promise<{ id: string; roomId: string }>;
  }

  export interface StorageDriver {
    getName(): string;
    initStorage(id: string, data: object): Promise<object>;
    store(id: string, key: string, value: unknown): Promise<unknown>;
    recall(id: string, key?: string): Promise<unknown>;
    forget(id: string, key?: string): Promise<unknown>;
  }

  class Framework extends EventEmitter {
    constructor(options: { token: string; messageFormat: 'markdown' });
    webex: object;
    person: { id: string };
    active: boolean;
    initialized: boolean;
    debugger: (message: string) => void;
    bots: FrameworkBot[];
    storageDriver(driver: StorageDriver): Promise<boolean>;
    hears(phrase: RegExp, action: (bot: FrameworkBot, trigger: Trigger) => void): string;
    spawn(membership: FrameworkMembership): Promise<boolean>;
    onMessageCreated(message: FrameworkMessage): Promise<Trigger | false>;
    onAttachmentActions(action: FrameworkAction): Promise<unknown>;
    onMembershipCreated(membership: FrameworkMembership, actorId?: string): Promise<boolean>;
    onMembershipDeleted(membership: FrameworkMembership, actorId?: string): Promise<boolean>;
  }

  export = Framework;
}
