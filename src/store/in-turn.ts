/**
 * Runs pieces of work of the same name one after the other within this process, in the order they came; one that
 * fails does not stop the next. Different names do not wait for each other.
 */
export function inTurn(): <Value>(name: string, work: () => Promise<Value>) => Promise<Value> {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const before = last.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    // What failed is its own caller's to hear of; the next in line only waits for the end of it.
    last.set(name, mine);
    const leave = () => {
      if (last.get(name) === mine) last.delete(name);
    };
    mine.then(leave, leave);
    return mine;
  };
}
