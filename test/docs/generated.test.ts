import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardsPage } from '../support/card-docs.ts';
import { ROOT } from '../support/card-states.ts';
import { commandsPage, withCommands } from '../support/commands.ts';
import { meetingsPage } from '../support/meetings-docs.ts';
import { preferencesPage } from '../support/preference-docs.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('the documentation', () => {
  it('lists the commands as the features declare them (npm run docs)', () => {
    expect(read('README.md')).toBe(withCommands(read('README.md')));
    expect(read('docs/commands.md')).toBe(commandsPage());
  });

  it('tells of every preference, recording and transcript what the tests do with it (npm run docs)', () => {
    expect(read('docs/preferences.md')).toBe(preferencesPage());
    expect(read('docs/preferences.md')).not.toMatch(/\|[ \t]*\|/);
  });

  it('shows every card (npm run docs, npm run screenshots)', () => {
    expect(read('docs/cards.md')).toBe(cardsPage());
  });

  it('tells of every call of meetings and invitees how it is reached (npm run docs)', () => {
    expect(read('docs/meetings.md')).toBe(meetingsPage());
    expect(read('docs/meetings.md')).not.toMatch(/\|[ \t]*\|/);
  });

  it('names no script that package.json does not have', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = ['README.md', 'CONTRIBUTING.md', 'docs/commands.md'].flatMap((file) =>
      [...read(file).matchAll(/npm run ([a-z:-]+)/g)].map((found) => found[1] ?? ''),
    );
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  it('starts the image as npm start starts the bot', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(read('Dockerfile')) ?? [];
    expect(scripts['start']).toMatch(new RegExp(` ${(JSON.parse(command) as string[]).join(' ')}$`));
  });

  it('links only to files that are there', () => {
    const links = [...read('README.md').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((found) => found[1] ?? '');
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });

  it('has every variable of the configuration in .env.example, with a comment', () => {
    const told = read('.env.example');
    const variables = [...read('src/config.ts').matchAll(/^ {2}([A-Z_]+): (?:z|needed)/gm)].map(
      (found) => found[1] ?? '',
    );
    expect(variables.length).toBeGreaterThan(8);
    expect(variables.filter((name) => !new RegExp(`^${name}=`, 'm').test(told))).toEqual([]);
  });
});
