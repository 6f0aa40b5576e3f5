import { z } from 'zod';
import { choiceInput, textInput, type Element } from '../../card/elements.ts';
import { shorten } from '../../card/escape.ts';
import { isEmail } from '../../domain/invitee.ts';
import type { VideoDevice } from '../../domain/preference.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Field, FieldFacts } from './field.ts';
import { lensOf } from './field.ts';
import type { Held } from './groups.ts';

/** Who comes and who goes; what is in neither stays, whoever put it there. */
const PeopleChange = z.object({ add: z.array(z.string()).optional(), remove: z.array(z.string()).optional() });
export type PeopleChange = z.infer<typeof PeopleChange>;

/** A list of e-mail addresses. */
export function peopleField({ name, label, lens }: FieldFacts<readonly string[]>, rule: string): Field {
  const emails = (held: Held): readonly string[] => lens.read(held) ?? [];
  return {
    name,
    label,
    group: lens.group,
    rule,
    say: (held) => emails(held).join(', ') || 'nobody',
    accept(value, held) {
      const change = PeopleChange.safeParse(value);
      if (!change.success) return fail({ kind: 'value-refused', field: label, allowed: rule });
      const { add = [], remove = [] } = change.data;
      const wrong = add.filter((email) => !isEmail(email));
      if (wrong.length > 0) return fail({ kind: 'not-an-address', texts: wrong });
      const gone = new Set(remove.map((email) => email.toLowerCase()));
      const stay = emails(held).filter((email) => !gone.has(email.toLowerCase()));
      const there = new Set(stay.map((email) => email.toLowerCase()));
      return ok(lens.write(held, [...stay, ...add.filter((email) => !there.has(email.toLowerCase()))]));
    },
    inverse: (before, after) => ({
      add: emails(before).filter((email) => !emails(after).includes(email)),
      remove: emails(after).filter((email) => !emails(before).includes(email)),
    }),
    elements: (held) => [
      textInput({ id: `${name}Add`, label: `${label}: add (e-mail addresses)`, maxLength: 2000 }),
      ...removeInput(`${name}Remove`, `${label}: remove`, emails(held)),
    ],
    shown: () => '',
    filledIn(inputs) {
      const add = (inputs[`${name}Add`] ?? '').split(/[\s,;]+/).filter((email) => email !== '');
      const remove = (inputs[`${name}Remove`] ?? '').split(',').filter((email) => email !== '');
      return add.length + remove.length === 0 ? undefined : { add, remove };
    },
  };
}

const MOST_CHOICES = 25;

function removeInput(id: string, label: string, emails: readonly string[]): readonly Element[] {
  if (emails.length === 0) return [];
  const choices = emails.slice(0, MOST_CHOICES).map((email) => ({ title: shorten(email, 60), value: email }));
  return [choiceInput({ id, label, choices, many: true })];
}

const Device = z.object({ deviceName: z.string(), deviceAddress: z.string(), isDefault: z.boolean() });
const DeviceChange = z.object({
  add: z.string().optional(),
  remove: z.string().optional(),
  /** Which is to be the default from now on. */
  default: z.string().optional(),
  /** Of an undo: all of them, as they were. */
  set: z.array(Device).optional(),
});
export type DeviceChange = z.infer<typeof DeviceChange>;

const LABEL = 'Video systems';
const RULE = 'a name and an address such as Desk desk@example.com';
const LENS = lensOf(
  'video',
  (devices) => devices,
  (_devices, next: readonly VideoDevice[]) => next,
);

/** Systems that Webex may call: none, or exactly one of them the default. */
export const devicesField: Field = {
  name: 'videoDevices',
  label: LABEL,
  group: 'video',
  rule: RULE,
  say: (held) => (held.video ?? []).map(sayDevice).join(', ') || 'none',
  accept(value, held) {
    const change = DeviceChange.safeParse(value);
    if (!change.success) return fail({ kind: 'value-refused', field: LABEL, allowed: RULE });
    const changed = changeDevices(held.video ?? [], change.data);
    return changed.ok ? ok(LENS.write(held, changed.value)) : changed;
  },
  inverse: (before) => ({ set: before.video ?? [] }),
  elements: (held) => deviceInputs(held.video ?? []),
  shown: (held) => (held.video ?? []).find(({ isDefault }) => isDefault)?.deviceAddress ?? '',
  filledIn(inputs, shown) {
    const add = (inputs['deviceAdd'] ?? '').trim();
    const remove = inputs['deviceRemove'] ?? '';
    const chosen = inputs['deviceDefault'] ?? shown;
    const change = {
      ...(add === '' ? {} : { add }),
      ...(remove === '' || remove === 'none' ? {} : { remove }),
      ...(chosen === shown ? {} : { default: chosen }),
    };
    return Object.keys(change).length === 0 ? undefined : change;
  },
};

function sayDevice({ deviceName, deviceAddress, isDefault }: VideoDevice): string {
  return `${deviceName} (${deviceAddress}${isDefault ? ', default' : ''})`;
}

function changeDevices(devices: readonly VideoDevice[], change: DeviceChange): Result<readonly VideoDevice[], Problem> {
  if (change.set !== undefined) return ok(change.set);
  let next = devices;
  if (change.add !== undefined) {
    const device = parseDevice(change.add);
    if (device === undefined) return fail({ kind: 'value-refused', field: LABEL, allowed: RULE });
    next = [...next.filter((one) => !isSame(one, device.deviceAddress)), device];
  }
  if (change.remove !== undefined) {
    const gone = findDevice(next, change.remove);
    if (gone === undefined) return fail(noSuch(devices));
    next = next.filter((one) => one !== gone);
  }
  if (change.default !== undefined) {
    const chosen = findDevice(next, change.default);
    if (chosen === undefined) return fail(noSuch(next));
    return ok(next.map((one) => ({ ...one, isDefault: one === chosen })));
  }
  return withDefault(next);
}

/** Where the default went, the only one left follows; of several, one must be named. */
function withDefault(devices: readonly VideoDevice[]): Result<readonly VideoDevice[], Problem> {
  if (devices.length === 0 || devices.filter(({ isDefault }) => isDefault).length === 1) return ok(devices);
  if (devices.length === 1) return ok(devices.map((one) => ({ ...one, isDefault: true })));
  return fail({ kind: 'default-missing', names: devices.map(({ deviceName }) => deviceName) });
}

function noSuch(devices: readonly VideoDevice[]): Problem {
  const names = devices.map(({ deviceName }) => deviceName).join(', ');
  return {
    kind: 'value-refused',
    field: 'The default',
    allowed: `exactly one of your systems: ${names || 'none yet'}`,
  };
}

/** By name or address, in whatever case. */
function findDevice(devices: readonly VideoDevice[], words: string): VideoDevice | undefined {
  return devices.find((one) => isSame(one, words.trim()));
}

function isSame({ deviceName, deviceAddress }: VideoDevice, words: string): boolean {
  return [deviceName, deviceAddress].some((name) => name.toLowerCase() === words.toLowerCase());
}

/** "Kitchen kitchen@example.com": the address last, the name before it. */
function parseDevice(text: string): VideoDevice | undefined {
  const [, deviceName = '', deviceAddress = ''] =
    /^(.+?)[\s,]+(?:at |is )?<?([^\s<>]+@[^\s<>]+)>?$/.exec(text.trim()) ?? [];
  if (deviceName === '' || !isEmail(deviceAddress)) return undefined;
  return { deviceName: deviceName.replace(/ (?:at|is|with)$/, ''), deviceAddress, isDefault: false };
}

function deviceInputs(devices: readonly VideoDevice[]): readonly Element[] {
  const choices = devices.map(({ deviceName, deviceAddress }) => ({
    title: shorten(`${deviceName} (${deviceAddress})`, 80),
    value: deviceAddress,
  }));
  const standing = devices.find(({ isDefault }) => isDefault)?.deviceAddress;
  const chosen = standing === undefined ? {} : { value: standing };
  return [
    textInput({
      id: 'deviceAdd',
      label: 'Add (name and address)',
      placeholder: 'Desk desk@example.com',
      maxLength: 200,
    }),
    ...(devices.length === 0
      ? []
      : [
          choiceInput({ id: 'deviceDefault', label: 'Default', ...chosen, choices }),
          choiceInput({
            id: 'deviceRemove',
            label: 'Remove',
            choices: [{ title: 'None of them', value: 'none' }, ...choices],
            value: 'none',
          }),
        ]),
  ];
}
