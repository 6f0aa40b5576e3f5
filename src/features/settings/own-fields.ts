import { choiceInput, textInput, toggle, type Element } from '../../card/elements.ts';
import { zoneChoices } from '../../card/zone-choices.ts';
import { MEETING_LIMITS } from '../../domain/meeting.ts';
import { USUAL_HOURS } from '../../domain/slots.ts';
import { sayMinutes, sayZone } from '../../domain/spoken-time.ts';
import { isZone } from '../../domain/when.ts';
import type { SettingName } from '../../language/setting.ts';
import { zoneNamed } from '../../language/time/zones.ts';
import type { Hours, PersonSettings, SettingsChange } from '../../ports/settings.ts';
import { RECORDINGS_IN } from './recordings-in.ts';
import { DIGEST, REMINDERS } from './timed-fields.ts';

/** How the bot behaves towards a person now: what they told, and the zone that their profile has. */
export interface Standing {
  readonly settings: PersonSettings;
  readonly zone: string;
}

/** What is to change; `zone` is kept with the person's profile. */
export interface OwnChange {
  readonly settings: SettingsChange;
  readonly zone?: string;
}

/** One of the bot's own preferences. */
export interface OwnField {
  readonly name: SettingName;
  readonly label: string;
  readonly rule: string;
  say(standing: Standing): string;
  /** Nothing where the value cannot be. Values come from words and from inputs. */
  change(value: unknown, standing: Standing): OwnChange | undefined;
  element(standing: Standing): Element;
  /** As the input stands in the card. */
  shown(standing: Standing): string;
}

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const SAME = '';

function choice<Key extends 'clock' | 'place' | 'answers'>(
  name: Key,
  label: string,
  words: readonly (readonly [value: NonNullable<PersonSettings[Key]>, told: string])[],
): OwnField {
  const standing = ({ settings }: Standing): string => settings[name] ?? words[0]?.[0] ?? '';
  const told = (value: string): string => words.find(([one]) => one === value)?.[1] ?? value;
  return {
    name,
    label,
    rule: words.map(([, one]) => one).join(' or '),
    say: (now) => told(standing(now)),
    change(value) {
      const found = words.find(([one]) => one === value)?.[0];
      return found === undefined ? undefined : { settings: { [name]: found } };
    },
    element: (now) =>
      choiceInput({
        id: name,
        label,
        value: standing(now),
        choices: words.map(([value, title]) => ({ value, title })),
      }),
    shown: standing,
  };
}

interface MinutesFacts {
  readonly name: 'defaultLength' | 'reminderLead';
  readonly label: string;
  readonly standing: number;
  readonly shortest: number;
  readonly longest: number;
  readonly usual: readonly number[];
}

function minutes({ name, label, standing, shortest, longest, usual }: MinutesFacts): OwnField {
  const now = ({ settings }: Standing): number => settings[name] ?? standing;
  return {
    name,
    label,
    rule: `${sayMinutes(shortest)} to ${sayMinutes(longest)}`,
    say: (held) => sayMinutes(now(held)),
    change(value) {
      const number = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value;
      if (typeof number !== 'number' || number < shortest || number > longest) return undefined;
      return { settings: { [name]: number } };
    },
    element(held) {
      const all = [...new Set([...usual, now(held)])].toSorted((one, other) => one - other);
      const choices = all.map((one) => ({ title: sayMinutes(one), value: String(one) }));
      return choiceInput({ id: name, label, value: String(now(held)), choices });
    },
    shown: (held) => String(now(held)),
  };
}

/** What is set: `usual` is an example of it, `unset` what holds while nothing is. */
function hours(
  name: 'workingHours' | 'quietHours',
  label: string,
  { usual, unset }: { readonly usual: string; readonly unset: string },
): OwnField {
  const told = (span: Hours | undefined): string => (span === undefined ? '' : `${span.from}-${span.to}`);
  return {
    name,
    label,
    rule: `two times such as ${usual}, or none`,
    say: ({ settings }) => told(settings[name]).replace('-', '–') || unset,
    change(value) {
      if (value === false || value === SAME || value === 'none') return { settings: { [name]: undefined } };
      const [from = '', to = '', ...rest] = typeof value === 'string' ? value.split(/\s*[-–]\s*/) : [];
      if (!CLOCK.test(from) || !CLOCK.test(to) || from === to || rest.length > 0) return undefined;
      return { settings: { [name]: { from, to } } };
    },
    element: ({ settings }) =>
      textInput({
        id: name,
        label: `${label} (empty: ${unset})`,
        value: told(settings[name]),
        placeholder: usual,
        maxLength: 20,
      }),
    shown: ({ settings }) => told(settings[name]),
  };
}

const ZONE: OwnField = {
  name: 'zone',
  label: 'Time zone',
  rule: 'a city or a zone such as Tokyo, London or America/New_York',
  say: ({ zone }) => sayZone(zone),
  change(value) {
    const zone = typeof value === 'string' ? (zoneNamed(value) ?? value) : '';
    return isZone(zone) && zone !== '' ? { settings: { temporaryZone: undefined }, zone } : undefined;
  },
  element: ({ zone }) => choiceInput({ id: 'zone', label: 'Time zone', value: zone, choices: zoneChoices(zone) }),
  shown: ({ zone }) => zone,
};

const SHOWS_BUSY: OwnField = {
  name: 'showsBusy',
  label: 'Colleagues may see when I am busy',
  rule: 'on or off',
  say: ({ settings }) => (settings.showsBusy === true ? 'on' : 'off'),
  change(value) {
    const on = value === 'true' || value === true;
    return on || value === 'false' || value === false ? { settings: { showsBusy: on } } : undefined;
  },
  element: ({ settings }) =>
    toggle({ id: 'showsBusy', label: 'Colleagues may see when I am busy', value: String(settings.showsBusy === true) }),
  shown: ({ settings }) => String(settings.showsBusy === true),
};

/** Every one of them, in the order of the card. */
export const OWN_FIELDS: readonly OwnField[] = [
  ZONE,
  choice('clock', 'Clock', [
    ['24h', '24 hours'],
    ['12h', '12 hours, am and pm'],
  ]),
  minutes({
    name: 'defaultLength',
    label: 'Length of a new meeting',
    standing: 30,
    shortest: MEETING_LIMITS.shortestMinutes,
    longest: MEETING_LIMITS.longestMinutes,
    usual: [15, 25, 30, 45, 50, 60],
  }),
  hours('workingHours', 'Working hours', {
    usual: `${USUAL_HOURS.from}-${USUAL_HOURS.to}`,
    unset: `${USUAL_HOURS.from}–${USUAL_HOURS.to} as usual`,
  }),
  choice('place', 'New meetings', [
    ['oneTime', 'with a link of their own'],
    ['personalRoom', 'in my personal room'],
    ['ask', 'asked each time'],
  ]),
  SHOWS_BUSY,
  REMINDERS,
  DIGEST,
  hours('quietHours', 'Quiet hours', { usual: '22:00-07:00', unset: 'none' }),
  choice('answers', 'Answers in groups', [
    ['here', 'in the space, what is private 1:1'],
    ['private', 'always in private'],
  ]),
  RECORDINGS_IN,
];

export function ownField(name: string): OwnField | undefined {
  return OWN_FIELDS.find((field) => field.name === name);
}
