import { setTimeout as after } from 'node:timers/promises';

/** How long another process may keep the file to itself before we give up. */
const othersWriteAtMostMs = 5000;

/** Tries until the file is free: while another process has it to itself, this one goes on with everything else. */
export async function patiently<Value>(work: () => Value): Promise<Value> {
  const lastTry = performance.now() + othersWriteAtMostMs;
  for (let tries = 0; ; tries += 1) {
    try {
      return work();
    } catch (reason) {
      if (!isBusy(reason) || performance.now() > lastTry) throw reason;
    }
    // Not all in step, or the same one would be first each time.
    await after(1 + (tries % 4));
  }
}

function isBusy(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && reason.code === 'SQLITE_BUSY';
}
