/** The bot's own settings, and how each is read and changed: the flow test runs each row, `npm run docs` writes it down. */
export interface OwnRow {
  readonly field: string;
  /** What it does. */
  readonly does: string;
  readonly read: { readonly words: string; readonly told: string };
  readonly say: {
    readonly words: string;
    readonly told: string;
    /** It is said in a space. */
    readonly inSpace?: true;
  };
  readonly card: { readonly input: string; readonly value: string; readonly told: string };
  readonly wrong: { readonly words?: string; readonly value?: string; readonly told: string };
}

export const OWN_ROWS: readonly OwnRow[] = [
  {
    field: 'Time zone',
    does: 'times are read and shown in it; "for now" another one, until a day',
    read: { words: 'what is my time zone?', told: 'Time zone: New York.' },
    say: { words: 'my time zone is London', told: 'was New York, now London' },
    card: { input: 'zone', value: 'America/New_York', told: 'was London, now New York' },
    wrong: { words: 'my time zone is Middle Earth', told: 'Time zone takes a city or a zone' },
  },
  {
    field: 'Clock',
    does: '1:1, times are written so',
    read: { words: 'what is my clock format?', told: 'Clock: 24 hours.' },
    say: { words: '12 hour clock', told: 'now 12 hours, am and pm' },
    card: { input: 'clock', value: '24h', told: 'now 24 hours' },
    wrong: { value: '13h', told: 'Clock takes 24 hours or 12 hours' },
  },
  {
    field: 'Length of a new meeting',
    does: 'where no length is said',
    read: { words: 'what is my default length?', told: 'Length of a new meeting: 30 minutes.' },
    say: { words: 'default length 45 minutes', told: 'was 30 minutes, now 45 minutes' },
    card: { input: 'defaultLength', value: '25', told: 'was 45 minutes, now 25 minutes' },
    wrong: { words: 'default length 5 minutes', told: 'takes 10 minutes to 23 hours 59 minutes' },
  },
  {
    field: 'Working hours',
    does: 'free times are looked for in them',
    read: { words: 'what are my working hours?', told: 'Working hours: 09:00–17:00 as usual.' },
    say: { words: 'my working hours are 8 to 4', told: 'now 08:00–16:00' },
    card: { input: 'workingHours', value: '10:00-18:00', told: 'now 10:00–18:00' },
    wrong: { value: 'all day', told: 'Working hours takes two times such as 09:00-17:00' },
  },
  {
    field: 'New meetings',
    does: 'with a link of their own, in the personal room, or asked each time',
    read: { words: 'where are my meetings held?', told: 'New meetings: with a link of their own.' },
    say: { words: 'use my personal room for my meetings', told: 'now in my personal room' },
    card: { input: 'place', value: 'ask', told: 'now asked each time' },
    wrong: { value: 'moon', told: 'New meetings takes with a link of their own or' },
  },
  {
    field: 'Colleagues may see when I am busy',
    does: 'told to colleagues who ask, never with what',
    read: { words: 'may colleagues see when I am busy?', told: 'Colleagues may see when I am busy: off.' },
    say: { words: 'colleagues may see when I am busy', told: 'was off, now on' },
    card: { input: 'showsBusy', value: 'false', told: 'was on, now off' },
    wrong: { value: 'maybe', told: 'takes on or off' },
  },
  {
    field: 'Reminders before my meetings',
    does: 'a message 1:1 before each Webex meeting',
    read: { words: 'what is my default reminder?', told: 'Reminders before my meetings: off.' },
    say: { words: 'default reminder 15 minutes', told: 'was off, now 15 minutes' },
    card: { input: 'reminderLead', value: 'off', told: 'was 15 minutes, now off' },
    wrong: { words: 'default reminder 3 days', told: 'takes 1 minute to 24 hours, or off' },
  },
  {
    field: 'Digest, Monday to Friday',
    does: "the day's Webex meetings 1:1, at that time where the person is",
    read: { words: 'what is my digest time?', told: 'Digest, Monday to Friday: off.' },
    say: { words: 'send me the digest at 8:30', told: 'was off, now 08:30' },
    card: { input: 'digest', value: '07:15', told: 'was 08:30, now 07:15' },
    wrong: { value: 'at dawn', told: 'takes a time such as 08:30, or off' },
  },
  {
    field: 'Quiet hours',
    does: 'no reminders and no digest in them',
    read: { words: 'what are my quiet hours?', told: 'Quiet hours: none.' },
    say: { words: 'quiet hours from 22:00 to 7:00', told: 'was none, now 22:00–07:00' },
    card: { input: 'quietHours', value: '21:00-06:00', told: 'now 21:00–06:00' },
    wrong: { value: '25:00-26:00', told: 'Quiet hours takes two times' },
  },
  {
    field: 'Answers in groups',
    does: 'in the space, or always 1:1',
    read: { words: 'are your answers private?', told: 'Answers in groups: in the space' },
    say: { words: 'answer me in private', told: 'now always in private' },
    card: { input: 'answers', value: 'here', told: 'was always in private, now in the space' },
    wrong: { value: 'loudly', told: 'Answers in groups takes in the space' },
  },
  {
    field: 'My recordings in spaces',
    does: 'in a space where it is on, a recording that its host asks for is shown with its password',
    read: { words: 'where are my recordings shown?', told: 'My recordings in spaces: private, 1:1.' },
    say: { words: 'show my recordings in this space', told: 'From now on, a recording', inSpace: true },
    card: { input: 'recordingsIn', value: 'nowhere', told: 'was shown in Project Falcon, now private, 1:1' },
    wrong: { value: 'everywhere', told: 'My recordings in spaces takes one of those that are there' },
  },
];
