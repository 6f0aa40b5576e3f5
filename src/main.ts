import { createApp } from './app.ts';
import { ConfigFaults, parseConfig } from './config.ts';
import { systemClock } from './ports/clock.ts';

const OLDEST_NODE = 22;

/** The only place that knows the process: signals, exit codes, the environment. */
async function main(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    console.error(
      `Convene needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}. \`npm start\` brings its own.`,
    );
    process.exitCode = 1;
    return;
  }
  const app = createApp(parseConfig(process.env), { clock: systemClock });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.stop());
  await app.listen();
  sweepUp();
}

/**
 * What starting left behind goes back to the machine. Node would keep it, and with it a young generation as large as
 * the start once made it; large is what it may be under load, where collecting seldom is what saves. It takes a tenth
 * of a second, once.
 */
function sweepUp(): void {
  // There with --expose-gc, as `npm start` has it; without it the process works as well and holds more memory.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

main().catch((error: unknown) => {
  // A list of what is missing reads better without a stack; everything else is a fault that wants one.
  console.error(error instanceof ConfigFaults ? error.message : error);
  process.exit(1);
});
