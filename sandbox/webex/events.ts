/** Something that Webex would notify about. */
export interface Happening {
  readonly resource: string;
  readonly event: string;
  readonly actorId: string;
  /** The thin `data` of the envelope. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Who may hear of it: the creators whose webhooks are looked at. */
  readonly audience: readonly string[];
  /** What filters may ask for and `data` does not carry. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Something that the page shows to somebody. */
export interface PageChange {
  readonly type: PageChangeType;
  /** Person ids. */
  readonly to: readonly string[] | 'everyone';
  /** Built only when a page is open. */
  readonly data: () => unknown;
}

export type PageChangeType =
  | 'message'
  | 'messageDeleted'
  | 'messageUpdated'
  | 'room'
  | 'meeting'
  | 'preferences'
  | 'clock'
  | 'linked'
  | 'typing'
  | 'delivery'
  | 'reset';

export interface Events {
  readonly onHappening: (listener: (happening: Happening) => void) => void;
  readonly onPageChange: (listener: (change: PageChange) => void) => () => void;
  readonly happen: (happening: Happening) => void;
  readonly show: (change: PageChange) => void;
}

/** Who wants to know is told at once, in the order of registration. */
export function createEvents(): Events {
  const happenings: ((happening: Happening) => void)[] = [];
  const pages = new Set<(change: PageChange) => void>();
  return {
    onHappening: (listener) => {
      happenings.push(listener);
    },
    onPageChange: (listener) => {
      pages.add(listener);
      return () => void pages.delete(listener);
    },
    happen: (happening) => {
      for (const listener of happenings) listener(happening);
    },
    show: (change) => {
      for (const listener of pages) listener(change);
    },
  };
}
