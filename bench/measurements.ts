import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const FILE = join(import.meta.dirname, '..', 'docs', 'measurements.md');

export interface Machine {
  readonly at: string;
  readonly node: string;
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGb: number;
}

export function machineNow(): Machine {
  return {
    at: new Date().toISOString(),
    node: process.version,
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
}

/**
 * Puts the result of a run into its own part of `docs/measurements.md`, with the machine and the date: no figure there
 * is typed by hand. The part stands between `<!-- name -->` and `<!-- /name -->`.
 */
export async function writeMeasured(name: string, command: string, table: string): Promise<void> {
  const page = await readFile(FILE, 'utf8');
  const { at, node, cores, cpu, memoryGb } = machineNow();
  const where = `\`${command}\`, ${at.slice(0, 16).replace('T', ' ')} UTC, Node ${node.slice(1)}, ${cores} cores of ${cpu}, ${memoryGb} GB`;
  const written = page.replace(
    new RegExp(`(<!-- ${name} -->)[^]*(<!-- /${name} -->)`),
    (_, before: string, after: string) => `${before}\n\n${where}\n\n${table}\n\n${after}`,
  );
  if (written === page) throw new RangeError(`docs/measurements.md has no part for ${name}`);
  await writeFile(FILE, await format(written, { ...(await resolveConfig(FILE)), filepath: FILE }));
}
