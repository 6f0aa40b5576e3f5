import { MEETINGS_ROWS, type MeetingsRow } from './meetings-table.ts';

/** `docs/meetings.md`: every call of meetings and invitees, how it is reached, what it costs, what is told instead. */
export function meetingsPage(): string {
  return [
    '# Meetings and invitees',
    '',
    'Written by `npm run docs` from the rows that `test/flows/meetings-table.test.ts` runs against the sandbox: the words are said, the buttons pressed, and the call looked for in the log of everything that Webex was asked.',
    '',
    "Calls are those of the last message or press, with the one that fetches it and the one that answers it. A title is looked for half a year ahead, and the sandbox's daily standup makes a second page of that list: one call more. Making a meeting, or moving one, looks at the calendar for what is on then: one call. A card that takes the place of the pressed one costs one to delete it, and so does each older card of a meeting that changes.",
    '',
    '| Call | Scope | By words | Calls | By card | Calls | Error shown |',
    '|---|---|---|---|---|---|---|',
    ...MEETINGS_ROWS.map(line),
    '',
  ].join('\n');
}

function line({ endpoint, scope, words, calls, card, wrong }: MeetingsRow): string {
  const cells = [
    `\`${endpoint}\``,
    `\`${scope}\``,
    words.map(quoted).join(', then '),
    String(calls),
    [...card.words.map(quoted), ...card.presses.map(({ button }) => `[${button}]`)].join(', then '),
    String(card.calls),
    `${quoted(wrong.words)}: "${wrong.told}"`,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function quoted(words: string): string {
  return `*${words.replaceAll('*', '\\*')}*`;
}
