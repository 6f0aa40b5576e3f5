import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

/** Where what was written is kept for good. */
export interface Disk {
  /** Resolves when all that was written before the call has reached the disk. */
  reached(): Promise<void>;
  close(): void;
}

/** SQLite's log of a database in WAL mode: all that was committed stands in it first. */
export function logOf(file: string): Disk {
  // Made with the first connection and kept for as long as one is open. SQLite holds no lock on this file that closing
  // another handle could drop, as it does on the database itself.
  const log = openSync(`${file}-wal`, 'r+');
  const sync = promisify(fdatasync);
  return { ...oneSyncAtATime(() => sync(log)), close: () => closeSync(log) };
}

/**
 * One wait for the disk at a time: whoever comes meanwhile waits for the next, all together, since the one on its way
 * may have left before their write. After a failure nobody knows what the disk has, and asking again would not tell:
 * the kernel reports it once. Then nothing counts as kept any more.
 */
export function oneSyncAtATime(sync: () => Promise<void>): Pick<Disk, 'reached'> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  function start(): Promise<void> {
    const mine = sync();
    running = mine;
    next = undefined;
    const leave = (): void => {
      if (running === mine && next === undefined) running = undefined;
    };
    // A failure stays where it is: everyone who comes later hears of it, too.
    mine.then(leave, () => undefined);
    return mine;
  }

  return { reached: () => (running === undefined ? start() : (next ??= running.then(start))) };
}
