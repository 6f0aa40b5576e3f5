import type { HeardMessage } from '../ports/heard.ts';
import type { Inbox } from '../ports/inbox.ts';
import type { ContextDeps } from './context.ts';
import type { GateRules } from './gate.ts';
import type { Router } from './lexicon.ts';

export interface BotDeps extends ContextDeps {
  readonly inbox: Pick<Inbox, 'read' | 'accept'>;
  readonly gate: GateRules;
  readonly botId: string;
  /** The message as it is now; nothing when it was deleted. */
  readonly fetchMessage: (id: string) => Promise<HeardMessage | undefined>;
  /** Somebody's address, for the gate. */
  readonly fetchEmail: (personId: string) => Promise<string>;
  /** Told of faults of our own, once each. */
  readonly onBug: (error: unknown) => void;
  /** Told of our own faults in cards. */
  readonly onCardFault: (faults: readonly string[]) => void;
}

/** How often this knock may still be tried: the last try answers failures instead of throwing them on. */
export interface Try {
  readonly last: boolean;
  /** The knock was taken up before and did not come to its end. */
  readonly again?: boolean;
  /** It was found after the bot had been away. */
  readonly late?: boolean;
}

/** Everything the files of this floor share. */
export interface BotWorld extends BotDeps {
  readonly router: Router;
}
