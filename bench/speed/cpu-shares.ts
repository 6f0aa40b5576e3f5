import { rounded } from './figures.ts';
import type { CpuProfile } from './inspected.ts';

/** How long the main thread was in each part of the bot, milliseconds. */
export interface CpuShares {
  readonly byPart: ReadonlyMap<string, number>;
  readonly busyMs: number;
  readonly idleMs: number;
}

/** Whose code it is, by where it stands; a library counts with the room that uses it. */
const PARTS: readonly (readonly [part: string, files: RegExp])[] = [
  ['store', /\/src\/store\/|\/node_modules\/(?:kysely|better-sqlite3|pg)\//],
  ['language', /\/src\/language\/|\/node_modules\/chrono-node\//],
  ['Webex client', /\/src\/webex\/|\/node_modules\/undici\//],
  ['cards', /\/src\/card\/|\/node_modules\/adaptivecards\//],
  ['framework', /\/src\/chat\/|\/node_modules\/webex-node-bot-framework\//],
  ['door', /\/src\/http\/|\/node_modules\/(?:express|router|body-parser|raw-body)\/|^node:_http/],
  ['features', /\/src\/(?:bot|features|domain|jobs|ports)\//],
  ['log and metrics', /\/src\/(?:log|metrics)\.ts|\/node_modules\/(?:pino|sonic-boom|prom-client)\//],
];
const GARBAGE = 'garbage collection';

/**
 * What is no one's own (Temporal, Node's crypto and sockets, V8 itself) counts with the nearest caller that is
 * somebody's; what has none is "other".
 */
export function sharesOf({ nodes, samples = [], timeDeltas = [] }: CpuProfile): CpuShares {
  const partOf = partsOf(nodes);
  const byPart = new Map<string, number>();
  let idleMs = 0;
  for (const [index, id] of samples.entries()) {
    const ms = (timeDeltas[index] ?? 0) / 1000;
    const part = partOf.get(id) ?? 'other';
    if (part === 'idle') idleMs += ms;
    else byPart.set(part, (byPart.get(part) ?? 0) + ms);
  }
  const busyMs = [...byPart.values()].reduce((sum, ms) => sum + ms, 0);
  return { byPart, busyMs, idleMs };
}

/** "the main thread was busy 62 % of the time: store 41 % (with its waits for the disk), garbage collection 15 %, …" */
export function sayShares({ byPart, busyMs, idleMs }: CpuShares): string {
  const percent = (ms: number, of: number): string => `${rounded((100 * ms) / of, 0)} %`;
  const parts = [...byPart]
    .toSorted(([, one], [, other]) => other - one)
    .map(([part, ms]) => `${part} ${percent(ms, busyMs)}${part === 'store' ? ' (with its waits for the disk)' : ''}`);
  return `sampled afterwards, the main thread was busy ${percent(busyMs, busyMs + idleMs)} of the time: ${parts.join(', ')}`;
}

function partsOf(nodes: CpuProfile['nodes']): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parts = new Map<number, string>();
  const walk = (id: number, callers: string): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const part = ownPart(node.callFrame) ?? callers;
    parts.set(id, part);
    for (const child of node.children ?? []) walk(child, part);
  };
  const [root] = nodes;
  if (root !== undefined) walk(root.id, 'other');
  return parts;
}

function ownPart({ functionName, url }: CpuProfile['nodes'][number]['callFrame']): string | undefined {
  if (functionName === '(idle)') return 'idle';
  if (functionName === '(garbage collector)') return GARBAGE;
  return PARTS.find(([, files]) => files.test(url))?.[0];
}
