import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A process of this machine that is measured from outside. */
export interface OwnProcess {
  readonly pid: number;
  /** From the fork to the line that says it is ready. */
  readonly startMs: number;
  /** What it says of itself when it is ready. */
  readonly port: number;
  /** Resident memory, MB. */
  memoryMb(): number;
  /** CPU it has used so far, all threads, seconds. */
  cpuSeconds(): number;
  /** Has Node open its inspector, which is closed until then; where it listens. */
  inspectorUrl(): Promise<string>;
  stop(): Promise<void>;
}

/** Linux counts CPU in hundredths of a second. */
const TICKS_PER_SECOND = 100;
const PATIENCE_MS = 120_000;

/** Starts `script` with Node, and waits for `"port":…` on its standard output. */
export async function startProcess(
  script: string,
  env: Readonly<Record<string, string>>,
  options: { readonly cwd?: string; readonly nodeFlags?: readonly string[] } = {},
): Promise<OwnProcess> {
  const began = performance.now();
  const child = spawn(process.execPath, [...(options.nodeFlags ?? []), '--inspect-port=0', script], {
    env: { PATH: process.env['PATH'] ?? '', NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '', ...env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await readyPort(child);
  const { pid } = child;
  let inspectorUrl: Promise<string> | undefined;
  if (pid === undefined) throw new Error('a process without an id');
  return {
    ...{ pid, port, startMs: performance.now() - began },
    memoryMb: () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
    cpuSeconds() {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    },
    inspectorUrl() {
      // Said once, however often it is asked for.
      if (inspectorUrl === undefined) {
        inspectorUrl = saidBy(child, /^Debugger listening on (ws:\S+)/m);
        child.kill('SIGUSR1');
      }
      return inspectorUrl;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(timer);
    },
  };
}

async function readyPort(child: ChildProcess): Promise<number> {
  return Number(await saidBy(child, /"port":(\d+)/));
}

/** Waits until it says something like this, and gives the part in brackets. */
function saidBy(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const settle = (how: () => void): void => {
      clearTimeout(late);
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', hear).resume();
      child.off('exit', end);
      how();
    };
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const found = wanted.exec(said)?.[1];
      if (found !== undefined) settle(() => resolve(found));
    };
    const end = (code: number | null): void =>
      settle(() => reject(new Error(`ended (${code ?? 'killed'}): ${said.slice(-1_000)}`)));
    const late = setTimeout(
      () => settle(() => reject(new Error(`not a word of ${wanted.source}: ${said.slice(-500)}`))),
      PATIENCE_MS,
    );
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear);
    child.once('exit', end);
  });
}
