import { sayMinutes } from '../../domain/spoken-time.ts';

/** Minutes before a meeting where none were said. */
export const USUAL_LEAD = 10;
export const LONGEST_LEAD = 24 * 60;

/** How long before the start it is said once more, by how much time is left. */
export function againBefore(minutesLeft: number): number {
  return minutesLeft > 5 ? 5 : 0;
}

/** "10 minutes before", "when it starts". */
export function sayBefore(lead: number): string {
  return lead === 0 ? 'when it starts' : `${sayMinutes(lead)} before`;
}
