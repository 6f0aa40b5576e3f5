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
  const child = spawn(process.execPath, [...(options.nodeFlags ?? []), script], {
    env: { PATH: process.env['PATH'] ?? '', NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '', ...env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await readyPort(child);
  const { pid } = child;
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

function readyPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`not ready: ${said.slice(-500)}`)), PATIENCE_MS);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const port = /"port":(\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(Number(port));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`ended (${code ?? 'killed'}): ${said.slice(-1_000)}`)));
  });
}
