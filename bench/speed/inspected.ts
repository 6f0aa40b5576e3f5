import { once } from 'node:events';

/** What V8's sampler writes down, as far as we read it. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  /** The node each sample stood in. */
  readonly samples?: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas?: readonly number[];
}

/** Microseconds between two samples: fine enough for some seconds, and coarse enough to leave the process as it is. */
const EVERY_MICROSECONDS = 500;

/**
 * Where the main thread of a running process is while `work` goes on, told by Node's inspector at this address. The
 * process is slower meanwhile: nothing that counts is measured then.
 */
export async function profileWhile(inspectorUrl: string, work: () => Promise<unknown>): Promise<CpuProfile> {
  const socket = new WebSocket(inspectorUrl);
  await once(socket, 'open');
  const answers = new Map<number, (result: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result: unknown };
    if (id !== undefined) answers.get(id)?.(result);
  });
  let last = 0;
  const ask = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve) => {
      last += 1;
      answers.set(last, resolve);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  try {
    await ask('Profiler.enable');
    await ask('Profiler.setSamplingInterval', { interval: EVERY_MICROSECONDS });
    await ask('Profiler.start');
    await work();
    return ((await ask('Profiler.stop')) as { profile: CpuProfile }).profile;
  } finally {
    socket.close();
  }
}
