import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rounded, type Figure } from './figures.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..', '..');

export interface Installed {
  readonly packages: number;
  readonly megabytes: number;
}

const WHAT = 'install without dev and optional dependencies: packages · size';
const TARGET = '≤ 150 · ≤ 110 MB';

export async function measureInstall(): Promise<Figure> {
  try {
    const { packages, megabytes } = await installed();
    return {
      what: WHAT,
      measured: `${packages} · ${rounded(megabytes, 0)} MB`,
      target: TARGET,
      isMet: packages <= 150 && megabytes <= 110,
      numbers: { packages, megabytes: rounded(megabytes) },
    };
  } catch (error) {
    // No registry at hand: everything else can be measured all the same.
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return { what: WHAT, measured: 'not measured', target: TARGET, numbers: {}, note: error.message.slice(0, 200) };
  }
}

/** What `npm ci` for production brings: packages and their size on the disk, in a folder that is emptied afterwards. */
export async function installed(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'convene-install-'));
  try {
    for (const name of ['package.json', 'package-lock.json', 'packages', '.npmrc'])
      await cp(join(ROOT, name), join(folder, name), { recursive: true });
    await run('npm', ['ci', '--omit=dev', '--omit=optional', '--no-audit', '--no-fund'], { cwd: folder });
    return await weigh(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function weigh(folder: string): Promise<Installed> {
  const lock = JSON.parse(await readFile(join(folder, 'node_modules', '.package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { readonly link?: true }>>;
  };
  const packages = Object.entries(lock.packages).filter(
    ([path, { link }]) => path.includes('node_modules/') && link !== true,
  );
  const { stdout } = await run('du', ['-sk', join(folder, 'node_modules')]);
  return { packages: packages.length, megabytes: Number(stdout.split('\t')[0]) / 1024 };
}
