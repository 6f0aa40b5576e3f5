import { z } from 'zod';
import type { Meeting, MeetingOptions, Registration } from './meeting.ts';

const flag = z.boolean().optional();

/** Something of the person's site, by the name it was given; its id once it was looked up. */
const Named = z.object({ name: z.string(), id: z.string().optional() });

/**
 * What was asked of a meeting beside its title, its time and its people: plain and flat, under Webex's own names where
 * it has one, so that it can wait in a draft and come back from a card. What is absent nobody asked for.
 */
export const AskedOptions = z.object({
  password: z.string().optional(),
  /** False: Webex mails nobody. */
  sendEmail: flag,
  enabledJoinBeforeHost: flag,
  joinBeforeHostMinutes: z.number().optional(),
  enabledAutoRecordMeeting: flag,
  unlockedMeetingJoinSecurity: z.enum(['allowJoin', 'allowJoinWithLobby', 'blockFromJoin']).optional(),
  enableAutomaticLock: flag,
  automaticLockMinutes: z.number().optional(),
  /** Minutes before the start; Webex mails the host. */
  reminderTime: z.number().optional(),
  entryAndExitTone: z.enum(['beep', 'announceName', 'noTone']).optional(),
  place: z.enum(['oneTime', 'personalRoom']).optional(),
  template: Named.optional(),
  sessionType: Named.optional(),
  site: Named.optional(),
  /** An empty value: name and value as they were said in one. */
  trackingCodes: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
  /** People fill in Webex's form before they get the link. */
  registration: flag,
});
export type AskedOptions = z.infer<typeof AskedOptions>;
export type OptionName = keyof AskedOptions;

/** The minutes Webex takes, see the description of `POST /meetings` and of the personal room. */
export const EARLY_MINUTES: readonly number[] = [0, 5, 10, 15];
export const LOCK_MINUTES: readonly number[] = [0, 5, 10, 15, 20];

/** Those that a site decides on: their ids have to be looked up. */
export function isOpenChoice({ template, sessionType, site, trackingCodes }: AskedOptions): boolean {
  return (
    [template, sessionType, site].some((one) => one !== undefined && one.id === undefined) ||
    trackingCodes?.some(({ value }) => value === '') === true
  );
}

/** What is written into a meeting under Webex's names, at its making and later. */
export function meetingOptions(asked: AskedOptions): MeetingOptions {
  const { entryAndExitTone: tone } = asked;
  const minutes = {
    ...told({ enabledJoinBeforeHost: asked.enabledJoinBeforeHost, enableAutomaticLock: asked.enableAutomaticLock }),
    ...(asked.enabledJoinBeforeHost === false ? {} : told({ joinBeforeHostMinutes: asked.joinBeforeHostMinutes })),
    ...(asked.enableAutomaticLock === false ? {} : told({ automaticLockMinutes: asked.automaticLockMinutes })),
  };
  return {
    ...minutes,
    ...told({
      enabledAutoRecordMeeting: asked.enabledAutoRecordMeeting,
      unlockedMeetingJoinSecurity: asked.unlockedMeetingJoinSecurity,
      reminderTime: asked.reminderTime,
    }),
    ...(tone === undefined ? {} : { audioConnectionOptions: { entryAndExitTone: tone } }),
  };
}

/** How a meeting stands, in the same names. */
export function optionsOf({ options }: Pick<Meeting, 'options'>): AskedOptions {
  const { audioConnectionOptions: audio } = options;
  return told({
    enabledJoinBeforeHost: options.enabledJoinBeforeHost ?? false,
    joinBeforeHostMinutes: options.joinBeforeHostMinutes,
    enabledAutoRecordMeeting: options.enabledAutoRecordMeeting ?? false,
    unlockedMeetingJoinSecurity: options.unlockedMeetingJoinSecurity,
    enableAutomaticLock: options.enableAutomaticLock ?? false,
    automaticLockMinutes: options.automaticLockMinutes,
    reminderTime: options.reminderTime,
    entryAndExitTone: audio?.entryAndExitTone,
  });
}

/** A form for name and e-mail, and everybody who fills it in is let in. */
export const SIMPLE_REGISTRATION: Registration = { autoAcceptRequest: true };

type Told<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Without what is undefined. */
export function told<Fields extends object>(fields: Fields): Told<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Told<Fields>;
}
