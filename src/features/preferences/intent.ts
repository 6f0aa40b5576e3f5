import type { Problem } from '../../domain/problem.ts';
import { isEmail } from '../../domain/invitee.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { PersonMeant, Reading } from '../../language/reading.ts';
import type { Setting } from '../../language/setting.ts';
import { IMPLIED } from './fields.ts';
import { GROUP_SAID, type GroupName } from './groups.ts';
import type { Patch } from './patch.ts';

export type PreferencesIntent =
  | { readonly kind: 'all' }
  | { readonly kind: 'group'; readonly group: GroupName }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'sites' }
  | { readonly kind: 'use-site'; readonly site: string }
  | { readonly kind: 'patch'; readonly patch: Patch }
  | {
      readonly kind: 'people';
      readonly name: string;
      readonly change: 'add' | 'remove';
      readonly people: readonly PersonMeant[];
    };

export function parsePreferences({ setting, people }: Reading): Result<PreferencesIntent, Problem> {
  return ok(setting === undefined ? { kind: 'all' } : intentOf(setting, people));
}

/** Looking takes less than changing. */
export function scopesFor({ setting }: Reading): readonly string[] {
  const reads = 'meeting:preferences_read';
  return setting?.value === undefined ? [reads] : [reads, 'meeting:preferences_write'];
}

function intentOf(setting: Setting, people: readonly PersonMeant[]): PreferencesIntent {
  const { name, value, change } = setting;
  const group = GROUP_SAID[name];
  if (group !== undefined) return { kind: 'group', group };
  if (name === 'site') return typeof value === 'string' ? { kind: 'use-site', site: value } : { kind: 'sites' };
  if (name === 'defaultVideoDevice' || name === 'videoDevices') return devices(setting);
  if (value === undefined) return { kind: 'field', name: name === 'callMeNumber' ? 'mobileNumber' : name };
  if (change !== undefined)
    return { kind: 'people', name, change, people: people.length > 0 ? people : namedIn(String(value)) };
  if (name === 'callMeNumber') return { kind: 'patch', patch: { mobileNumber: value, mobileCallMe: true } };
  return { kind: 'patch', patch: { ...IMPLIED[name], [name]: value } };
}

function devices({ name, value, change }: Setting): PreferencesIntent {
  if (value === undefined) return { kind: 'field', name: 'videoDevices' };
  const doing = name === 'defaultVideoDevice' ? 'default' : (change ?? 'add');
  return { kind: 'patch', patch: { videoDevices: { [doing]: String(value) } } };
}

function namedIn(words: string): readonly PersonMeant[] {
  return words
    .split(/\s*,\s*|\s+and\s+/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) =>
      isEmail(word) ? { kind: 'email', email: word, cohost: false } : { kind: 'name', name: word, cohost: false },
    );
}
