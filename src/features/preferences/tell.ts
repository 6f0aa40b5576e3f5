import type { Field } from './field.ts';
import { fieldNamed } from './fields.ts';
import type { GroupName, Held } from './groups.ts';

/** A group in one line: what people ask about most. */
const TELLING: Readonly<Record<GroupName, readonly string[]>> = {
  room: ['topic', 'enabledAutoLock', 'coHosts'],
  scheduling: ['enabledJoinBeforeHost', 'joinBeforeHostMinutes', 'delegateEmails'],
  audio: ['defaultAudioType', 'mobileNumber', 'officeNumber'],
  video: ['videoDevices'],
};

export function tellGroup(group: GroupName, held: Held): string {
  return TELLING[group]
    .flatMap((name) => fieldNamed(name) ?? [])
    .map((field) => (group === 'video' ? field.say(held) : tellField(field, held)))
    .join(' · ');
}

/** "Automatic lock: on". */
export function tellField(field: Field, held: Held): string {
  return `${field.label}: ${field.say(held)}`;
}
