import type { Registration } from '../domain/meeting.ts';

/** The form people fill in before they get a meeting's link. Only meetings that are held once have one. */
export interface RegistrationForms {
  /** As Webex has it, to be written back as it was; nothing where people need not register. */
  fetch(meetingId: string): Promise<KeptForm | undefined>;
  /** Switches it on, or changes what it asks for; who has registered stays. */
  write(meetingId: string, form: Registration | KeptForm): Promise<void>;
  /** Switches it off; who has registered is forgotten. */
  remove(meetingId: string): Promise<void>;
}

/** A form under Webex's own names, not read by us. */
export type KeptForm = Readonly<Record<string, unknown>>;
