/** A webhook of ours at Webex. Its id is the unguessable last part of the path, and names whose resources it may speak of. */
export interface Registration {
  readonly id: string;
  /** `bot`, the person with whose token the webhook was made, or NOBODY. */
  readonly owner: string;
  readonly resource: string;
  readonly event: string;
  /** Key of its HMAC signatures; its own, because Webex shows it to the token's owner. Encrypted at rest. */
  readonly secret: string;
  /** Webex's id of the webhook, once made. */
  readonly webhookId?: string;
}

/** Owner of what belonged to somebody who has left: its path is known still, and nothing else about it. */
export const NOBODY = '';

export interface Registrations {
  read(id: string): Promise<Registration | undefined>;
  list(owner: string): Promise<readonly Registration[]>;
  write(registration: Registration): Promise<void>;
  remove(id: string): Promise<void>;
}
