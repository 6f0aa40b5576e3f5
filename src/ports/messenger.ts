import type { CardJson } from '../card/card.ts';

/** Messages in Webex spaces, as the bot. `chat/` implements it. */
export interface Messenger {
  /** Posts one message: markdown always, a card where there is one. A refused thread falls back to the space. */
  post(place: Place, content: Content): Promise<Posted>;
  /** Deletes a message of the bot's own; false when it was gone already. */
  remove(messageId: string): Promise<boolean>;
  /** The bot's newest messages of a 1:1 space since a moment, for a look before a resend. */
  recent(place: Place, sinceMs: number): Promise<readonly (Posted & { readonly markdown: string })[]>;
  /** Who is in a space, the bot itself left out. */
  members(roomId: string): Promise<readonly Member[]>;
  /** The space itself; nothing where the bot is not in it. */
  space(roomId: string): Promise<Space | undefined>;
}

/** A space (its thread, where one is named; `direct` where it is a 1:1 space), or the 1:1 space of a person. */
export type Place =
  { readonly roomId: string; readonly parentId?: string; readonly direct?: true } | { readonly personId: string };

export interface Content {
  /** The full sense of the message, for clients without cards. */
  readonly markdown: string;
  readonly card?: CardJson;
  /** A text file; a message has a card or a file, never both. */
  readonly file?: { readonly name: string; readonly type: string; readonly text: string };
}

export interface Posted {
  readonly messageId: string;
  readonly roomId: string;
}

export interface Space {
  readonly title: string;
  /** The company it belongs to. */
  readonly ownerOrgId: string;
}

export interface Member {
  readonly personId: string;
  readonly email: string;
  readonly displayName: string;
  readonly orgId: string;
  readonly isBot: boolean;
}
