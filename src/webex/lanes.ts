/** How many calls may be on their way at once with one token: Webex counts per person, so one busy person waits alone. */
export type InLane = <Value>(token: string, width: number, work: () => Promise<Value>) => Promise<Value>;

interface Lane {
  running: number;
  readonly waiting: (() => void)[];
}

/** `width` calls of a token go at once; further ones wait in the order they came. */
export function createLanes(): InLane {
  const lanes = new Map<string, Lane>();
  return async (token, width, work) => {
    const lane = lanes.get(token) ?? { running: 0, waiting: [] };
    lanes.set(token, lane);
    if (lane.running >= width) await new Promise<void>((resolve) => lane.waiting.push(resolve));
    else lane.running += 1;
    try {
      return await work();
    } finally {
      // The place is handed over, not given up and taken again, so that nobody slips in between.
      const next = lane.waiting.shift();
      if (next !== undefined) next();
      else if ((lane.running -= 1) === 0) lanes.delete(token);
    }
  };
}
