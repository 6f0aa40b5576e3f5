import { choiceInput, textInput } from '../../card/elements.ts';
import { sayMinutes } from '../../domain/spoken-time.ts';
import type { OwnField, Standing } from './own-fields.ts';

const LONGEST_LEAD = 24 * 60;
/** When nothing was said but that there are to be reminders. */
const USUAL_LEAD = 10;
const LEADS = [5, 10, 15, 30, 60];
const OFF = 'off';

const leadOf = ({ settings: { reminderLead } }: Standing): string =>
  reminderLead === undefined ? OFF : String(reminderLead);

/** Off until it is asked for. */
export const REMINDERS: OwnField = {
  name: 'reminderLead',
  label: 'Reminders before my meetings',
  rule: `${sayMinutes(1)} to ${sayMinutes(LONGEST_LEAD)}, or off`,
  say: ({ settings: { reminderLead } }) => (reminderLead === undefined ? OFF : sayMinutes(reminderLead)),
  change(value) {
    if (value === false || value === OFF) return { settings: { reminderLead: undefined } };
    const number = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value;
    const lead = number === true ? USUAL_LEAD : number;
    if (typeof lead !== 'number' || lead < 1 || lead > LONGEST_LEAD) return undefined;
    return { settings: { reminderLead: lead } };
  },
  element(standing) {
    const { reminderLead } = standing.settings;
    const leads = [...new Set([...LEADS, reminderLead ?? USUAL_LEAD])].toSorted((one, other) => one - other);
    const choices = [
      { title: OFF, value: OFF },
      ...leads.map((lead) => ({ title: sayMinutes(lead), value: String(lead) })),
    ];
    return choiceInput({ id: 'reminderLead', label: 'Reminders before my meetings', value: leadOf(standing), choices });
  },
  shown: leadOf,
};

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** When a digest that is only switched on comes. */
const DIGEST_AT = '08:00';
const EMPTY = '';

/** From Monday to Friday. */
export const DIGEST: OwnField = {
  name: 'digest',
  label: 'Digest, Monday to Friday',
  rule: 'a time such as 08:30, or off',
  say: ({ settings: { digest } }) => (typeof digest === 'string' ? digest : OFF),
  change(value) {
    if (value === false || value === EMPTY || value === OFF) return { settings: { digest: false } };
    if (value === true) return { settings: { digest: DIGEST_AT } };
    return typeof value === 'string' && CLOCK.test(value) ? { settings: { digest: value } } : undefined;
  },
  element: ({ settings: { digest } }) =>
    textInput({
      id: 'digest',
      label: 'Digest from Monday to Friday at (empty: off)',
      value: typeof digest === 'string' ? digest : EMPTY,
      placeholder: DIGEST_AT,
      maxLength: 10,
    }),
  shown: ({ settings: { digest } }) => (typeof digest === 'string' ? digest : EMPTY),
};
