import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import type { WorkingHours } from '../domain/slots.ts';
import type { Span, Zone } from '../domain/when.ts';

/**
 * When colleagues are taken, for one asker. It tells of people of the asker's own company only, and of those only who
 * switched on that colleagues may see it; each is read with their own grant, and nothing but stretches of time leaves
 * here. Every look is noted for whom it was about (looks.ts).
 */
export interface Busy {
  /**
   * @param emails of others than the asker
   * @returns `asked-too-often` where the asker has looked too often of late
   */
  look(emails: readonly string[], window: Span): Promise<Result<BusyLook, Problem>>;
}

export interface BusyLook {
  readonly seen: readonly BusyColleague[];
  /** Of whom nothing is told: not connected, of another company, or not switched on; which of it is their own business. */
  readonly unseen: readonly string[];
}

export interface BusyColleague {
  readonly email: string;
  readonly displayName: string;
  readonly zone: Zone;
  readonly hours?: WorkingHours | undefined;
  /** Within the window, by start; what touches is one. */
  readonly busy: readonly Span[];
}
