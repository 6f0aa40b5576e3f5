/** Reminders and digests are made of the person's meetings. */
export const CALENDAR: readonly string[] = ['meeting:schedules_read'];

/** Whether what is to be kept needs the person's calendar read. Switching off never does. */
export function needsCalendar(name: string | undefined, value: unknown): boolean {
  return (name === 'reminderLead' || name === 'digest') && value !== undefined && value !== false;
}
