import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMovableClock } from '../../sandbox/clock.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { postgres } from '../store/kinds.ts';
import { Control, type ShownMessage } from '../support/control.ts';
import { botProcess, type BotProcess } from './bot-process.ts';

const run = promisify(execFile);
const BACKUP = join(import.meta.dirname, '..', '..', 'src', 'backup.ts');
const PATIENCE_MS = 20_000;

/** As docs/operating.md tells the operator: a copy while it runs, then a new start on the copy. */
describe('a backup', () => {
  let sandbox: Sandbox;
  let control: Control;
  let folder = '';

  beforeEach(async () => {
    sandbox = createSandbox({ clock: createMovableClock() });
    control = new Control(await sandbox.listen(0));
    folder = await mkdtemp(join(tmpdir(), 'convene-backup-'));
  });
  afterEach(async () => {
    await sandbox.stop();
    await rm(folder, { recursive: true });
  });

  /** Says something, and gives the first answers that come. */
  async function say(who: string, text: string): Promise<readonly ShownMessage[]> {
    const order = { email: `${who}@falcon.example.com`, text };
    const said = await control.call<ShownMessage>('POST', '/sandbox/messages', order);
    const last = performance.now() + PATIENCE_MS;
    for (;;) {
      const answers = await control.after(said);
      if (answers.length > 0 || performance.now() > last) return answers;
      await pause(50);
    }
  }

  async function connect(who: string): Promise<void> {
    await say(who, 'connect');
    await control.call('POST', '/sandbox/consent', { email: `${who}@falcon.example.com` });
  }

  /** Copies while somebody asks; then the bot ends and is gone, with everything it had. */
  async function backUp(bot: BotProcess, copy: () => Promise<unknown>): Promise<void> {
    const [answers] = await Promise.all([say('bob', 'help'), copy()]);
    expect(answers).toHaveLength(1);
    await bot.end('SIGTERM');
    await bot.remove();
  }

  /** A bot on the copy knows who is connected and what was answered: it goes on, and repeats nothing. */
  async function goesOn(restored: BotProcess, answered: ShownMessage): Promise<void> {
    try {
      await restored.start();
      const [answer] = await say('alice', `schedule after ${answered.id.slice(-6)} friday at 9am`);
      expect(answer?.markdown).toContain('Scheduled');
      await pause(1_500);
      const there = await control.messages(answered.roomId);
      expect(there.filter(({ markdown }) => markdown === answered.markdown)).toHaveLength(1);
    } finally {
      await restored.remove();
    }
  }

  it('of SQLite is taken while the bot answers, and a bot that starts on it goes on', { timeout: 90_000 }, async () => {
    const bot = await botProcess(sandbox);
    await bot.start();
    await connect('alice');
    const [answered] = await say('alice', 'schedule backed up oak friday at 3pm');
    if (answered === undefined) throw new Error('no answer');
    const restored = join(folder, 'restored');
    await mkdir(restored);
    await backUp(bot, () => run(process.execPath, [BACKUP, join(restored, 'convene.db')], { env: bot.env }));
    await goesOn(await botProcess(sandbox, { DATA_DIR: restored }), answered);
  });

  it(
    'of PostgreSQL is dumped while the bot answers, and a bot on what is restored goes on',
    { timeout: 120_000 },
    async ({ skip }) => {
      const kind = postgres();
      const missing = await kind.start();
      if (missing !== undefined) skip(missing);
      try {
        const [from, to] = [await kind.createDatabase(), await kind.createDatabase()];
        const [source = '', target = ''] = [from.options.databaseUrl, to.options.databaseUrl];
        const dumped = join(folder, 'convene.dump');
        const why = await cannotDump(source, dumped);
        if (why !== undefined) skip(why);
        const bot = await botProcess(sandbox, { DATABASE_URL: source });
        await bot.start();
        await connect('alice');
        const [answered] = await say('alice', 'schedule dumped elm friday at 5pm');
        if (answered === undefined) throw new Error('no answer');
        await backUp(bot, () => run('pg_dump', ['--format=custom', `--file=${dumped}`, source]));
        await run('pg_restore', ['--no-owner', `--dbname=${target}`, dumped]);
        await goesOn(await botProcess(sandbox, { DATABASE_URL: target }), answered);
        await from.remove();
        await to.remove();
      } finally {
        await kind.stop();
      }
    },
  );
});

/** Why there is no dump to be had here: no pg_dump, or one older than the server, which refuses. */
async function cannotDump(databaseUrl: string, file: string): Promise<string | undefined> {
  try {
    await run('pg_dump', ['--format=custom', `--file=${file}`, databaseUrl]);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || !/ENOENT|version mismatch/.test(error.message)) throw error;
    return `no pg_dump that fits the server here: ${error.message.slice(0, 200)}`;
  }
}
