import type { Feature } from '../../src/features/feature.ts';
import { FEATURES } from '../../src/features/index.ts';

const START = '<!-- commands -->';
const END = '<!-- /commands -->';

/** The commands people can say, in help order. */
export function commandTable(): string {
  const rows = FEATURES.filter((feature) => feature.example !== '').map(
    (feature) => `| ${feature.summary} | \`${feature.example}\` |`,
  );
  return ['| What | Say, for example |', '|---|---|', ...rows].join('\n');
}

/** The README with the table as the manifests have it now. */
export function withCommands(readme: string): string {
  const from = readme.indexOf(START) + START.length;
  const to = readme.indexOf(END);
  if (from < START.length || to === -1) throw new Error('README.md has no place for the commands');
  return `${readme.slice(0, from)}\n${commandTable()}\n${readme.slice(to)}`;
}

/** `docs/commands.md`: everything that can be said, by feature in help order. */
export function commandsPage(): string {
  return [
    '# Commands',
    '',
    "Written by `npm run docs` from the features' manifests. `test/flows/examples.test.ts` says each of these sentences, in 1:1 and in a group. In a group space mention the bot first: `@Convene what's on today?`.",
    '',
    ...FEATURES.flatMap((feature) => [
      `## ${feature.summary}`,
      '',
      ...allExamples(feature).map((example) => `- \`${example}\``),
      '',
    ]),
  ].join('\n');
}

export function allExamples({ example, examples = [] }: Feature): readonly string[] {
  return [example, ...examples];
}
