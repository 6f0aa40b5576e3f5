import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../src/features/index.ts';

const SRC = join(import.meta.dirname, '../src');

/** The house (docs/adr/0001): a room may import its own folder and the floors below it. */
const FLOORS: readonly (readonly string[])[] = [
  ['domain'],
  ['language', 'card'],
  ['ports'],
  ['features', 'webex', 'store'],
  ['bot'],
  ['http', 'chat', 'jobs'],
  ['config.ts', 'log.ts', 'metrics.ts'],
  ['build.ts'],
  ['app.ts'],
  ['main.ts', 'inbox.ts', 'backup.ts'],
];

const ADAPTERS = ['webex', 'store'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.d.ts'),
);

function floorOf(file: string): number {
  const room = file.split('/')[0] ?? '';
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((found) =>
    relative(SRC, resolve(dirname(join(SRC, file)), found[1] ?? '')),
  );
}

describe('the house', () => {
  it('has a floor for every file', () => {
    expect(files.filter((file) => floorOf(file) === -1)).toEqual([]);
  });

  it('lets imports go down only, and never between rooms of one floor', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => {
          const sameRoom = target.split('/')[0] === file.split('/')[0];
          return !sameRoom && floorOf(target) >= floorOf(file);
        })
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets only the doors and what is above them touch Webex and the store', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(
          (target) =>
            ADAPTERS.includes(target.split('/')[0] ?? '') &&
            target.split('/')[0] !== file.split('/')[0] &&
            floorOf(file) < 5,
        )
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps features apart: each imports its own folder, feature.ts and the floors below', () => {
    const wrong = files
      .filter((file) => file.startsWith('features/') && file.split('/').length > 2)
      .flatMap((file) =>
        importsOf(file)
          .filter(
            (target) =>
              target.startsWith('features/') &&
              target !== 'features/feature.ts' &&
              target.split('/')[1] !== file.split('/')[1],
          )
          .map((target) => `${file} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('has every feature folder in the registry', () => {
    const folders = readdirSync(join(SRC, 'features')).filter((name) =>
      statSync(join(SRC, 'features', name)).isDirectory(),
    );
    expect(FEATURES.map((feature) => feature.name).sort()).toEqual(folders.sort());
  });

  it('keeps process.* in the commands: main.ts, inbox.ts and backup.ts', () => {
    const wrong = files.filter(
      (file) =>
        !['main.ts', 'inbox.ts', 'backup.ts'].includes(file) &&
        /\bprocess\.(env|exit|on|once|argv|stdout)\b/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps files readable in one sitting: at most 250 lines', () => {
    const long = files.filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });

  it('keeps the letters that mark words to Latin-1: Þ a time, Ð a length, Ñ a person, Å a link, Ø a number, Ç a quote', () => {
    const others = files.filter(
      (file) => file.startsWith('language/') && /[τδπλνθ]/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(others).toEqual([]);
  });

  it('has no room called utils, helpers, common or manager', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|manager)(\.|\/)/.test(file))).toEqual([]);
  });
});
