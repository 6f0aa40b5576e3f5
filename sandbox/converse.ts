import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Player } from './script/player.ts';
import { readScript } from './script/steps.ts';
import { setStage } from './stage.ts';

/**
 * `npm run converse -- script.jsonl`: plays a conversation against a fresh sandbox and prints it. Ends with 1 at the
 * first expectation that does not hold, and with 2 when the script itself is wrong.
 */
async function converse(path: string): Promise<number> {
  const steps = readScript(await readFile(path, 'utf8'));
  const dataDir = await mkdtemp(join(tmpdir(), 'convene-converse-'));
  const stage = await setStage({ sandboxPort: 0, botPort: 0, dataDir });
  try {
    const player = new Player(stage.url, (line) => console.log(line));
    for (const { line, step } of steps) {
      try {
        await player.play(step);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        console.error(`\nLine ${line} does not hold.\n${error.message}`);
        return 1;
      }
    }
    console.log(`\nAll ${steps.length} steps hold.`);
    return 0;
  } finally {
    await stage.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Say which script to play: npm run converse -- script.jsonl');
  process.exit(2);
}
try {
  process.exitCode = await converse(path);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
