import { join } from 'node:path';
import { setStage } from './stage.ts';
import type { Stage } from './stage.ts';

/** `npm run demo`: a Webex on this machine and the bot beside it. Nothing leaves the machine. */
async function demo(): Promise<void> {
  const sandboxPort = portFrom('SANDBOX_PORT', 3100);
  const botPort = portFrom('PORT', 3000);
  const stage = await setStage({
    sandboxPort,
    botPort,
    dataDir: join(process.env['DATA_DIR'] ?? './data', 'demo'),
    env: passedOn('LOG_LEVEL', 'DEFAULT_TIMEZONE'),
  });
  console.log(`
  Convene is ready. Open the chat page:

      ${stage.url}

  You are Alice; the menu at the top makes you somebody else.
  Say "help", or: schedule design review tomorrow at 3pm for 45 minutes with bob@falcon.example.com

  Ctrl-C stops it.
`);
  stopOnSignal(stage);
}

function stopOnSignal(stage: Stage): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    void stage.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  stage.bot.onExit((code) => {
    console.error(`The bot ended by itself (${code ?? 'killed'}).`);
    void stage.sandbox.stop().then(() => process.exit(1));
  });
}

function portFrom(name: string, usual: number): number {
  const port = Number(process.env[name] ?? usual);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`${name} is no port number.`);
}

function passedOn(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

try {
  await demo();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const isTaken = error.message.includes('EADDRINUSE');
  console.error(isTaken ? `${error.message}\nSet SANDBOX_PORT and PORT to free ports.` : error.message);
  process.exit(1);
}
