import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStage } from '../../sandbox/stage.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { readScript } from '../../sandbox/script/steps.ts';

interface Items {
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

async function control<Value>(stage: Stage, method: string, path: string, body?: object): Promise<Value> {
  const response = await fetch(`${stage.url}/sandbox/${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return (await response.json()) as Value;
}

const ALICE = 'alice@falcon.example.com';

describe('sandbox and bot in two processes', () => {
  let folder: string;
  let stage: Stage;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'convene-stage-'));
    stage = await setStage({ sandboxPort: 0, botPort: 0, dataDir: join(folder, 'data') });
  });
  afterAll(async () => {
    await stage.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function answers(text: string): Promise<string> {
    const asked = await control<{ id: string; roomId: string }>(stage, 'POST', 'messages', { email: ALICE, text });
    await control(stage, 'POST', 'settle', {});
    const { items } = await control<Items>(stage, 'GET', `messages?roomId=${asked.roomId}&after=${asked.id}`);
    return items.map((item) => String(item['markdown'] ?? item['text'])).join('\n');
  }

  it('meet: the bot answers, over real HTTP both ways', async () => {
    expect(await control(stage, 'GET', 'health')).toEqual({ ready: true });
    expect(await answers('help')).toContain('schedule');
  });

  it('share one clock', async () => {
    await control(stage, 'POST', 'clock', { advance: 'P30D' });
    const sandboxNow = stage.clock.now();
    expect(await answers("what's on tomorrow?")).not.toBe('');
    expect(stage.clock.now() - sandboxNow).toBeLessThan(60_000);
  });

  it('begin the first day again together', async () => {
    await control(stage, 'POST', 'reset', {});
    expect(await control(stage, 'GET', 'health')).toEqual({ ready: true });
    expect(await answers('help')).toContain('schedule');
  });

  it('survive a power cut of the bot', async () => {
    await stage.bot.kill();
    expect((await control<{ settled: boolean }>(stage, 'POST', 'settle', { timeoutMs: 100 })).settled).toBe(false);
    await stage.bot.start();
    expect(await answers('help')).toContain('schedule');
  });
});

describe('a script', () => {
  it('is read line by line, and says which line makes no sense', () => {
    expect(readScript('# a comment\n\n{"as":"alice","say":"help"}\n{"expect":["a","b"]}\n')).toEqual([
      { line: 3, step: { as: 'alice', say: 'help' } },
      { line: 4, step: { expect: ['a', 'b'] } },
    ]);
    expect(() => readScript('{"say":"x"}\n{"shout":"x"}')).toThrow(/^Line 2 is no step/);
    expect(() => readScript('{')).toThrow(/^Line 1 is no JSON/);
  });

  it('ends with 0 when all holds, and with 1 at the first expectation that does not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'convene-script-'));
    const path = join(folder, 'script.jsonl');
    const play = async (...lines: readonly object[]) => {
      await writeFile(path, lines.map((line) => JSON.stringify(line)).join('\n'));
      const child = spawn(process.execPath, [join(import.meta.dirname, '../../sandbox/converse.ts'), path]);
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const [code] = (await once(child, 'close')) as [number];
      return { code, said };
    };
    const good = await play({ as: 'alice', say: 'help' }, { expect: 'schedule' }, { clock: 'PT1H' });
    expect(good.said).toContain('All 3 steps hold.');
    expect(good.code).toBe(0);
    const bad = await play({ as: 'alice', say: 'help' }, { expect: 'a unicorn' });
    expect(bad.said).toContain('Line 2 does not hold.');
    expect(bad.code).toBe(1);
    await rm(folder, { recursive: true });
  }, 60_000);
});
