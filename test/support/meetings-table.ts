/**
 * Every call of Webex's `/meetings` and `/meetingInvitees`, and how a person reaches it: the flow test runs each row,
 * in this order, and looks for the call in Webex's own log; `npm run docs` writes it down.
 */
export interface MeetingsRow {
  /** As in Webex's description. */
  readonly endpoint: string;
  readonly scope: 'meeting:schedules_read' | 'meeting:schedules_write';
  /** Said one after the other; the last one reaches the call and is told `told`. */
  readonly words: readonly string[];
  readonly told: string;
  /** Calls that the last message cost, fetching it and answering it included. */
  readonly calls: number;
  readonly card: {
    /** What is said to get the card. */
    readonly words: readonly string[];
    /** Buttons by their names, one after the other; the last one reaches the call. */
    readonly presses: readonly { readonly button: string; readonly inputs?: Readonly<Record<string, string>> }[];
    readonly told: string;
    /** Calls that the last press cost. */
    readonly calls: number;
  };
  readonly wrong: { readonly words: string; readonly told: string };
}

const READ = 'meeting:schedules_read';
const WRITE = 'meeting:schedules_write';
const BOB = 'bob@falcon.example.com';
const CAROL = 'carol@falcon.example.com';

export const MEETINGS_ROWS: readonly MeetingsRow[] = [
  {
    endpoint: 'POST /meetings',
    scope: WRITE,
    words: [`schedule design review tomorrow at 3pm with ${BOB}`],
    told: 'Scheduled *design review* for Tue 24 Nov, 15:00–15:30 (New York)',
    calls: 4,
    card: {
      words: ['schedule a meeting tomorrow at 4pm'],
      presses: [
        { button: 'Schedule it', inputs: { title: 'budget talk', date: '2026-11-24', time: '16:00', minutes: '30' } },
      ],
      told: 'Scheduled *budget talk* for Tue 24 Nov, 16:00–16:30 (New York)',
      calls: 5,
    },
    wrong: { words: 'schedule design review on 20 November 2026 at 3pm', told: 'is over' },
  },
  {
    endpoint: 'GET /meetings',
    scope: READ,
    words: ["what's on tomorrow?"],
    told: '**design review**',
    calls: 3,
    card: {
      words: ['show the falcon standup'],
      presses: [{ button: 'Cancel' }, { button: 'The whole series' }],
      told: 'occurrences of the next six months go',
      calls: 9,
    },
    wrong: { words: 'show the unicorn summit', told: 'I looked for "unicorn summit"' },
  },
  {
    endpoint: 'GET /meetings/{meetingId}',
    scope: READ,
    words: ['show the budget talk', 'when is it?'],
    told: '*budget talk*: Tue 24 Nov, 16:00–16:30 (New York)',
    calls: 4,
    card: {
      words: ['show the budget talk'],
      presses: [{ button: 'Move or change' }],
      told: 'What shall I change about *budget talk*',
      calls: 4,
    },
    wrong: { words: 'show meeting 0123456789abcdef0123456789abcdef', told: 'Webex shows me none' },
  },
  {
    endpoint: 'PATCH /meetings/{meetingId}',
    scope: WRITE,
    words: ['move the budget talk to 4:30pm'],
    told: 'Moved *budget talk* to Tue 24 Nov, 16:30–17:00 (New York)',
    calls: 7,
    card: {
      words: ['show the budget talk'],
      presses: [{ button: 'Move or change' }, { button: 'Change it', inputs: { title: 'budget and plans' } }],
      told: 'budget and plans',
      calls: 6,
    },
    wrong: { words: 'move quarterly planning to 4pm', told: 'was made in Outlook or Google' },
  },
  {
    endpoint: 'GET /meetingInvitees',
    scope: READ,
    words: ['who is invited to the design review?'],
    told: 'Invited: Bob Brennan',
    calls: 5,
    card: {
      words: [`schedule team lunch tomorrow at noon with ${BOB} and ${CAROL}`],
      presses: [{ button: 'Apply', inputs: { email: CAROL, change: 'remove' } }],
      told: `Removed ${CAROL}`,
      calls: 5,
    },
    wrong: { words: 'who is invited to the unicorn summit?', told: 'I looked for "unicorn summit"' },
  },
  {
    endpoint: 'POST /meetingInvitees',
    scope: WRITE,
    words: [`invite ${CAROL} to the design review`],
    told: `Invited ${CAROL}`,
    calls: 5,
    card: {
      words: ['schedule tea break tomorrow at 5pm'],
      presses: [{ button: 'Invite', inputs: { emails: CAROL } }],
      told: `Invited ${CAROL}`,
      calls: 4,
    },
    wrong: { words: 'invite Zebedee to the design review', told: 'I need an e-mail address for "Zebedee"' },
  },
  {
    endpoint: 'POST /meetingInvitees/bulkInsert',
    scope: WRITE,
    words: ['invite ana@example.com and ben@example.com to the design review'],
    told: 'Invited ana@example.com and ben@example.com',
    calls: 5,
    card: {
      words: ['schedule coffee break tomorrow at 5:30pm'],
      presses: [{ button: 'Invite', inputs: { emails: 'ana@example.com, ben@example.com' } }],
      told: 'Invited ana@example.com and ben@example.com',
      calls: 4,
    },
    wrong: {
      words: 'invite ana@example.com and ben@example.com to the design review',
      told: 'ana@example.com and ben@example.com are already invited; nothing was changed.',
    },
  },
  {
    endpoint: 'PUT /meetingInvitees/{meetingInviteeId}',
    scope: WRITE,
    words: [`make ${BOB} cohost of the design review`],
    told: `Made ${BOB} cohost`,
    calls: 7,
    card: {
      words: [`schedule sprint demo tomorrow at 6pm with ${BOB}`],
      presses: [{ button: 'Apply', inputs: { email: BOB, change: 'cohost' } }],
      told: `Made ${BOB} cohost`,
      calls: 6,
    },
    wrong: {
      words: 'make ana@example.com cohost of the design review',
      told: 'Webex did not make ana@example.com cohost',
    },
  },
  {
    endpoint: 'GET /meetingInvitees/{meetingInviteeId}',
    scope: READ,
    words: [`make ${CAROL} cohost of the design review`],
    told: `Made ${CAROL} cohost`,
    calls: 6,
    card: {
      words: [`schedule sprint plan tomorrow at 7pm with ${BOB}`],
      presses: [{ button: 'Apply', inputs: { email: BOB, change: 'cohost' } }],
      told: `Made ${BOB} cohost`,
      calls: 6,
    },
    wrong: {
      words: 'make ana@example.com cohost of the design review',
      told: 'Webex did not make ana@example.com cohost',
    },
  },
  {
    endpoint: 'DELETE /meetingInvitees/{meetingInviteeId}',
    scope: WRITE,
    words: ['take ben@example.com off the design review'],
    told: 'Removed ben@example.com',
    calls: 5,
    card: {
      words: [`schedule release talk tomorrow at 6:30pm with ${BOB}`],
      presses: [{ button: 'Apply', inputs: { email: BOB, change: 'remove' } }],
      told: `Removed ${BOB}`,
      calls: 5,
    },
    wrong: { words: 'take ben@example.com off the design review', told: 'Not invited in the first place' },
  },
  {
    endpoint: 'DELETE /meetings/{meetingId}',
    scope: WRITE,
    words: ['schedule press call tomorrow at 8am', 'cancel the press call', 'yes'],
    told: 'Cancelled *press call*',
    calls: 6,
    card: {
      words: [`schedule fire drill tomorrow at 8:30am with ${BOB}`, 'show the fire drill'],
      presses: [{ button: 'Cancel' }, { button: 'Cancel it, tell 1 person' }],
      told: 'Cancelled *fire drill*',
      calls: 6,
    },
    wrong: { words: 'cancel pairing', told: 'I looked for "pairing"' },
  },
];
