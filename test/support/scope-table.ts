/**
 * Every permission that the bot asks for: the flow test says the words to a bot that was allowed nothing yet, refuses,
 * looks at what happened, allows it and says them again; `npm run docs` writes it down.
 */
export interface ScopeRow {
  readonly scope: string;
  /** As the Connect card says it. */
  readonly said: string;
  /** The first words that need it. */
  readonly words: string;
  /** What they lead to once it is allowed. */
  readonly told: string;
}

const OF = 'of the pricing review';

export const SCOPE_ROWS: readonly ScopeRow[] = [
  {
    scope: 'spark:people_read',
    said: 'read your company directory',
    words: 'connect',
    told: 'Connected as alice@falcon.example.com',
  },
  { scope: 'meeting:schedules_read', said: 'see your meetings', words: "what's on today?", told: 'Roadmap check-in' },
  {
    scope: 'meeting:schedules_write',
    said: 'schedule, change and cancel your meetings',
    words: 'schedule scope check on Friday at 3pm',
    told: 'Scheduled *scope check*',
  },
  {
    scope: 'meeting:participants_read',
    said: 'see who is in your meetings',
    words: 'who came to the falcon standup?',
    told: '3 people came',
  },
  {
    scope: 'meeting:preferences_read',
    said: 'see your meeting preferences',
    words: 'is auto lock on?',
    told: 'Automatic lock: off',
  },
  {
    scope: 'meeting:preferences_write',
    said: 'change your meeting preferences',
    words: 'turn on auto lock after 10 minutes',
    told: 'Automatic lock: was off, now on',
  },
  { scope: 'meeting:recordings_read', said: 'see your recordings', words: 'recordings', told: 'Pricing review' },
  {
    scope: 'meeting:recordings_write',
    said: 'change and delete your recordings',
    words: `share the recording ${OF} with carol@falcon.example.com`,
    told: 'Shared *Pricing review*',
  },
  {
    scope: 'meeting:transcripts_read',
    said: 'read the transcripts of your meetings',
    words: `transcript ${OF}`,
    told: 'The transcript of *Pricing review*',
  },
  {
    scope: 'meeting:summaries_read',
    said: 'read the summaries of your meetings',
    words: `action items ${OF}`,
    told: 'write the help page',
  },
];
