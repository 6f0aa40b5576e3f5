import { textInput } from '../../card/elements.ts';
import { z } from 'zod';
import type { PhoneNumber } from '../../domain/preference.ts';
import { plainField, type Field, type FieldFacts } from './field.ts';

/** PINs and phone numbers: told by their last digits, and asked for in inputs that start empty. */

const KEEP = 'leave empty to keep it';

/**
 * @param length fixed; or as long as the one there is, since the site fixes it and tells nobody
 */
export function pinField(facts: FieldFacts<string>, length?: number): Field {
  const lengthFor = (now: string | undefined): number | undefined =>
    length ?? (now === undefined || now === '' ? undefined : now.length);
  const sayLength = (wanted: number | undefined): string => (wanted === undefined ? 'digits' : `${wanted} digits`);
  return plainField(facts, {
    rule: (held) =>
      `${sayLength(lengthFor(facts.lens.read(held)))}, not all the same and without four in a row such as 1234`,
    say: (pin) => (pin === '' ? 'none' : `${'•'.repeat(pin.length - 1)}${pin.slice(-1)}`),
    check(value, held) {
      if (typeof value !== 'string' || !/^\d{4,10}$/.test(value) || !isHardToGuess(value)) return undefined;
      const wanted = lengthFor(facts.lens.read(held));
      return wanted === undefined || value.length === wanted ? value : undefined;
    },
    element: () => textInput({ id: facts.name, label: `${facts.label} (${KEEP})`, maxLength: 10 }),
    text: () => '',
    parse: (text) => text,
  });
}

/** As Webex judges it: not one digit all along, no four that follow each other up or down. */
function isHardToGuess(pin: string): boolean {
  if (/^(.)\1*$/.test(pin)) return false;
  return Array.from({ length: Math.max(0, pin.length - 3) }, (_, index) => pin.slice(index, index + 4)).every(
    (four) => !'0123456789'.includes(four) && !'9876543210'.includes(four),
  );
}

type Numbers = Pick<PhoneNumber, 'countryCode' | 'number'>;
const Kept = z.object({ countryCode: z.string(), number: z.string() });
const NONE: Numbers = { countryCode: '', number: '' };

export function phoneField(facts: FieldFacts<Numbers>): Field {
  return plainField(facts, {
    rule: 'a number with its country, such as +44 7700 900123, or "none"',
    say: sayPhone,
    check(value) {
      const kept = Kept.safeParse(value);
      if (kept.success) return kept.data;
      return typeof value === 'string' ? parsePhone(value) : undefined;
    },
    element: () =>
      textInput({
        id: facts.name,
        label: `${facts.label} (${KEEP}; "none" removes it)`,
        placeholder: '+44 7700 900123',
        maxLength: 40,
      }),
    text: () => '',
    parse: (text) => text,
  });
}

/** "+44 …123". */
function sayPhone({ countryCode, number }: Numbers): string {
  return number === '' ? 'none' : `+${countryCode} …${number.replace(/\D/g, '').slice(-3)}`;
}

/** Countries whose code has one digit or two; all others have three. */
const SHORT_CODES = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

function parsePhone(text: string): Numbers | undefined {
  const bare = text.trim().toLowerCase();
  if (bare === '' || bare === 'none') return NONE;
  const digits = /^(?:\+|00)([\d ().-]+)$/.exec(bare)?.[1]?.replace(/\D/g, '') ?? '';
  if (digits.length < 7 || digits.length > 15) return undefined;
  const countryCode = SHORT_CODES.exec(digits)?.[0] ?? digits.slice(0, 3);
  return { countryCode, number: digits.slice(countryCode.length) };
}
