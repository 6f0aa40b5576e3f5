import { z } from 'zod';
import { AUTO_LOCK_MINUTES, JOIN_BEFORE_HOST_MINUTES, ROOM_TOPIC_LENGTH } from '../../domain/preference.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';

/** The card's inputs, each checked against what Webex takes; a value it would refuse is named with what it allows. */
export interface SchedulingChange {
  readonly enabledJoinBeforeHost: boolean;
  readonly joinBeforeHostMinutes: number;
}

export interface RoomChange {
  readonly topic: string;
  readonly enabledAutoLock: boolean;
  readonly autoLockMinutes: number;
}

type Inputs = Readonly<Record<string, string>>;

export function parseSchedulingInputs(inputs: Inputs): Result<SchedulingChange, Problem> {
  const enabled = parseSwitch(inputs['enabledJoinBeforeHost'], 'Join before host');
  if (!enabled.ok) return enabled;
  const minutes = parseMinutes(inputs['joinBeforeHostMinutes'], 'Minutes before the start', JOIN_BEFORE_HOST_MINUTES);
  return minutes.ok ? ok({ enabledJoinBeforeHost: enabled.value, joinBeforeHostMinutes: minutes.value }) : minutes;
}

export function parseRoomInputs(inputs: Inputs): Result<RoomChange, Problem> {
  const topic = (inputs['topic'] ?? '').trim();
  if (topic === '' || topic.length > ROOM_TOPIC_LENGTH) {
    return fail({ kind: 'value-refused', field: 'Topic', allowed: `1 to ${ROOM_TOPIC_LENGTH} characters` });
  }
  const enabled = parseSwitch(inputs['enabledAutoLock'], 'Lock automatically');
  if (!enabled.ok) return enabled;
  const minutes = parseMinutes(inputs['autoLockMinutes'], 'Minutes after the start', AUTO_LOCK_MINUTES);
  return minutes.ok ? ok({ topic, enabledAutoLock: enabled.value, autoLockMinutes: minutes.value }) : minutes;
}

function parseSwitch(text: string | undefined, field: string): Result<boolean, Problem> {
  const parsed = z.enum(['true', 'false']).safeParse(text);
  return parsed.success ? ok(parsed.data === 'true') : fail({ kind: 'value-refused', field, allowed: 'on or off' });
}

function parseMinutes(text: string | undefined, field: string, allowed: readonly number[]): Result<number, Problem> {
  const minutes = /^\d{1,3}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return allowed.includes(minutes) ? ok(minutes) : fail({ kind: 'value-refused', field, allowed: allowed.join(', ') });
}
