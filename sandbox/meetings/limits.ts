import type { Person } from '../webex/people.ts';
import { Refusal } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import { DAY } from './times.ts';

/** Counts a try to create a meeting, failed ones too. @throws Refusal 429 over the limit of a day */
export function countCreate(webex: Webex, person: Person): void {
  const now = webex.clock.now();
  const recent = (webex.state.creates.get(person.id) ?? []).filter((at) => at > now - DAY && at <= now);
  const oldest = recent[0];
  webex.state.creates.set(person.id, recent);
  if (recent.length >= webex.limits.createsPerDay && oldest !== undefined) {
    throw new Refusal(429, { headers: { 'retry-after': String(Math.ceil((oldest + DAY - now) / 1000)) } });
  }
  recent.push(now);
}
