import { randomInt } from 'node:crypto';
import { badRequest } from '../webex/refusal.ts';

const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const LOWER = 'abcdefghijkmnpqrstuvwxyz';
const DIGITS = '23456789';

/** The site's rule for passwords. @throws Refusal 400 */
export function checkPassword(password: string): void {
  if (!/[a-z]/.test(password) || !/[A-Z]/.test(password)) {
    throw badRequest(
      'Meeting password validation failed. A mix of uppercase and lowercase letters (A, a, B, b, C, c, etc.) is required.',
    );
  }
  if (!/\d/.test(password)) throw badRequest('Meeting password validation failed. At least one digit is required.');
  if (password.length < 8) throw badRequest('Meeting password validation failed. At least 8 characters are required.');
}

/** A password that keeps the rule. */
export function randomPassword(): string {
  const all = UPPER + LOWER + DIGITS;
  const rest = Array.from({ length: 8 }, () => all.charAt(randomInt(all.length)));
  return [UPPER, LOWER, DIGITS].map((set) => set.charAt(randomInt(set.length))).join('') + rest.join('');
}
