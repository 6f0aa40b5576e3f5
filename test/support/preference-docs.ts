import { KEPT_ROWS } from './kept-table.ts';
import { OWN_ROWS, type OwnRow } from './own-table.ts';
import { SCOPE_ROWS } from './scope-table.ts';
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
    "## The bot's own settings",
    '',
    'Kept by the bot, of each person alone, and run by `test/flows/own-settings-table.test.ts`. All of them stand on one card ("bot settings"); "undo" brings back what was changed. Reminders and the digest ask for `meeting:schedules_read` when they are switched on.',
    '',
    '| Setting | What it does | Read by words | Changed by words | Changed by card | Error shown |',
    '|---|---|---|---|---|---|',
    ...OWN_ROWS.map(ownLine),
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
    'A password of a recording is told 1:1 only, unless its host said "show my recordings in this space" in a space and asks there to be shown it.',
    '',
    '## Permissions',
    '',
    'Run by `test/flows/scopes-table.test.ts`, each from a person who has allowed nothing yet. Connect asks for what was allowed before and what the words need now, and goes on by itself; what was refused is not asked for again until something needs it. Access that covers less than the access there is, is left aside; `access` shows all of it and gives less.',
    '',
    '| Scope | As Connect says it | First asked for by | Once allowed |',
    '|---|---|---|---|',
    ...SCOPE_ROWS.map(({ scope, said, words, told }) => `| \`${scope}\` | ${said} | ${quoted(words)} | "${told}" |`),
    '| `spark:kms` | not asked for | nothing: messages are written and read with the token of the bot, so nothing of a person is decrypted | never offered |',
    '| any `meeting:admin_…` | not asked for | nothing: no command acts for an administrator | never offered |',
    '',
  ].join('\n');
}

function ownLine({ field, does, read, say, card, wrong }: OwnRow): string {
  const error = wrong.words === undefined ? `${card.input} = "${wrong.value ?? ''}"` : quoted(wrong.words);
  const said = say.inSpace === true ? `${quoted(say.words)} in a space` : quoted(say.words);
  const cells = [field, does, quoted(read.words), said, `${card.input} = "${card.value}"`];
  return `| ${cells.join(' | ')} | ${error}: "${wrong.told}" |`;
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
