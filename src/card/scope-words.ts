/** Webex's scopes as people say them, close to the words of Webex's own consent page. */
const WORDS: Readonly<Record<string, string>> = {
  'spark:people_read': 'read your company directory',
  'meeting:schedules_read': 'see your meetings',
  'meeting:schedules_write': 'schedule, change and cancel your meetings',
  'meeting:preferences_read': 'see your meeting preferences',
  'meeting:preferences_write': 'change your meeting preferences',
  'meeting:recordings_read': 'see your recordings',
  'meeting:recordings_write': 'change and delete your recordings',
  'meeting:participants_read': 'see who is in your meetings',
  'meeting:participants_write': 'let people in, mute and remove them',
  'meeting:controls_read': 'see whether a meeting is locked or recorded',
  'meeting:controls_write': 'lock and record your meetings',
  'spark:kms': 'encrypt and decrypt what is sent',
  'spark:all': 'use your spaces and messages',
  'meeting:transcripts_read': 'read the transcripts of your meetings',
  'meeting:summaries_read': 'read the summaries of your meetings',
};

/** A scope nobody gave words yet is told by its own name: better odd than hidden. */
export function sayScope(scope: string): string {
  return WORDS[scope] ?? scope;
}
