import { KEPT_ROWS } from './kept-table.ts';
import { PREFERENCE_ROWS, type PreferenceRow } from './preference-table.ts';

/** `docs/preferences.md`: every call, field and scope, how it is read and changed, and what is told when it cannot be. */
export function preferencesPage(): string {
  return [
    '# Preferences, recordings, transcripts',
    '',
    'Written by `npm run docs` from the rows that `test/flows/preferences-table.test.ts` and `test/flows/kept-table.test.ts` run against the sandbox: the words are said, the buttons pressed, and what Webex holds is looked at.',
    '',
    "## Webex's preferences",
    '',
    'Read with `meeting:preferences_read`, changed with `meeting:preferences_write`, which is asked for when something is first changed. A card changes only what was changed in it; was and now are told, and "undo" brings it back.',
    '',
    '| Call | Field | Read by words | Changed by words | Changed by card | Error shown |',
    '|---|---|---|---|---|---|',
    ...PREFERENCE_ROWS.map(preferenceLine),
    '',
    '## Recordings, transcripts, summaries',
    '',
    '| Call | Scope | What | By words | By card | Error shown |',
    '|---|---|---|---|---|---|',
    ...KEPT_ROWS.map(
      (row) =>
        `| \`${row.endpoint}\` | \`${row.scope}\` | ${row.what} | ${row.words.map(quoted).join(', then ')} | ${
          row.card === undefined
            ? 'the answer itself asks, or says it'
            : row.card.presses.map(({ button }) => `[${button}]`).join(', then ')
        } | ${quoted(row.wrong.words)}: "${row.wrong.told}" |`,
    ),
    '',
  ].join('\n');
}

const CARDS = {
  room: 'Personal room',
  scheduling: 'Scheduling',
  audio: 'Audio',
  video: 'Video systems',
  site: 'Sites',
} as const;

function preferenceLine(row: PreferenceRow): string {
  const fixed = 'Webex lets nobody change it';
  const wrong =
    row.wrong.words ??
    Object.entries(row.wrong.inputs ?? {})
      .map(([name, value]) => `${name} = ${value.length > 20 ? `${value.length} characters` : `"${value}"`}`)
      .join(', ');
  const cells = [
    `\`${row.endpoint}\``,
    `\`${row.field}\``,
    quoted(row.read.words),
    row.say === undefined ? fixed : quoted(row.say.words),
    row.card === undefined ? fixed : `${CARDS[row.card.group]}: ${Object.keys(row.card.inputs).join(', ')}`,
    `${row.wrong.words === undefined ? wrong : quoted(wrong)}: "${row.wrong.told}"`,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function quoted(words: string): string {
  return `*${words.replaceAll('*', '\\*')}*`;
}
