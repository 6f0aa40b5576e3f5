/** What can be given or taken back as a whole: scopes that make sense together only. */
export const AREAS = [
  { name: 'meetings', title: 'Meetings', starts: ['meeting:schedules_', 'meeting:controls_', 'meeting:participants_'] },
  { name: 'preferences', title: 'Webex preferences', starts: ['meeting:preferences_'] },
  { name: 'recordings', title: 'Recordings', starts: ['meeting:recordings_'] },
  { name: 'spaces', title: 'Meetings that belong to a space', starts: ['spark:all'] },
  { name: 'transcripts', title: 'Transcripts and summaries', starts: ['meeting:transcripts_', 'meeting:summaries_'] },
] as const;

export type Area = (typeof AREAS)[number];

/** Which area a scope is of; nothing for what is needed to know who somebody is. */
export function areaOf(scope: string): Area | undefined {
  return AREAS.find(({ starts }) => starts.some((start) => scope.startsWith(start)));
}

/** Areas of which something was granted. */
export function areasOf(scopes: readonly string[]): readonly Area[] {
  return AREAS.filter((area) => scopes.some((scope) => areaOf(scope) === area));
}
