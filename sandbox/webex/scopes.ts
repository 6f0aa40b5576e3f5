/** A scope the integration is registered for, and what it lets the integration do, as the consent page says it. */
interface Scope {
  readonly name: string;
  readonly words: string;
}

export const SCOPES: readonly Scope[] = [
  { name: 'spark:people_read', words: 'Read your company directory' },
  { name: 'spark:kms', words: 'Allow encryption and decryption of your content' },
  { name: 'spark:all', words: 'Full access to your Webex account: spaces, messages and memberships' },
  { name: 'spark:rooms_read', words: 'See the titles of the spaces you are in' },
  { name: 'spark:rooms_write', words: 'Manage spaces on your behalf' },
  { name: 'spark:memberships_read', words: 'See who is in your spaces' },
  { name: 'spark:memberships_write', words: 'Invite people to your spaces' },
  { name: 'spark:messages_read', words: 'Read the messages of your spaces' },
  { name: 'spark:messages_write', words: 'Post and delete messages on your behalf' },
  { name: 'meeting:schedules_read', words: 'See your meetings and who is invited' },
  { name: 'meeting:schedules_write', words: 'Schedule, change and cancel your meetings and invite people' },
  { name: 'meeting:preferences_read', words: 'See your meeting preferences' },
  { name: 'meeting:preferences_write', words: 'Change your meeting preferences' },
  { name: 'meeting:controls_read', words: 'See the controls of your running meetings' },
  { name: 'meeting:controls_write', words: 'Lock and record your running meetings' },
  { name: 'meeting:participants_read', words: 'See who takes part in your meetings' },
  { name: 'meeting:participants_write', words: 'Admit, mute and remove people in your meetings' },
  { name: 'meeting:recordings_read', words: 'See your meeting recordings' },
  { name: 'meeting:recordings_write', words: 'Delete, restore and share your meeting recordings' },
  { name: 'meeting:transcripts_read', words: 'Read the transcripts of your meetings' },
  { name: 'meeting:transcripts_write', words: 'Correct and delete the transcripts of your meetings' },
  { name: 'meeting:summaries_read', words: 'Read the summaries of your meetings' },
  { name: 'meeting:summaries_write', words: 'Delete the summaries of your meetings' },
];

export const ALL_SCOPES: readonly string[] = SCOPES.map((scope) => scope.name);
