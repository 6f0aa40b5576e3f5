/** Webex is asked at most so often in real time, however often somebody looks. */
const ASK_MS = 60_000;

export interface ReadinessDeps {
  /** Writes to the store. */
  readonly probe: () => Promise<void>;
  /** Whether Webex takes the bot's token. */
  readonly askWebex: () => Promise<unknown>;
  readonly isStopping: () => boolean;
  readonly log: { readonly error: (facts: object, text: string) => void };
}

/** Can the process do its work: it is not on its way out, the store can be written to, Webex knows the bot. */
export function createReadiness({ probe, askWebex, isStopping, log }: ReadinessDeps): () => Promise<boolean> {
  const works = (work: () => Promise<unknown>, fault: string): Promise<boolean> =>
    work().then(
      () => true,
      (error: unknown) => {
        log.error({ error }, fault);
        return false;
      },
    );
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined;
  const isKnown = (): Promise<boolean> => {
    if (asked === undefined || performance.now() - asked.at > ASK_MS) {
      asked = { at: performance.now(), answer: works(askWebex, "Webex does not take the bot's token") };
    }
    return asked.answer;
  };
  return async () => !isStopping() && (await works(probe, 'the store cannot be written to')) && (await isKnown());
}
