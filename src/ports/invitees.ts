import type { Invitee } from '../domain/invitee.ts';
import type { Meeting } from '../domain/meeting.ts';
import { WebexRefusal } from './failure.ts';

/** `/meetingInvitees`, as the person asking. */
export interface Invitees {
  /** All of them, sorted by e-mail. */
  list(meetingId: string): Promise<readonly Invitee[]>;
  /** One more; a person already invited is a WebexRefusal with status 409. */
  add(meetingId: string, invitee: Omit<Invitee, 'id'>, options: { sendEmail: boolean }): Promise<Invitee>;
  /**
   * A few in one call, of whom nobody is thought to be invited: one who is makes it a WebexRefusal with status 409, and
   * then nobody was added. At most a hundred.
   */
  addFew(
    meetingId: string,
    invitees: readonly Omit<Invitee, 'id'>[],
    options: { readonly sendEmail: boolean },
  ): Promise<readonly Invitee[]>;
  /**
   * Many, in hundreds; Webex inserts none of a hundred that holds somebody already invited (409).
   * @param options.present who is invited already, where that was just read; otherwise it is read first
   * @returns those who were added, with what Webex granted of what was asked
   */
  addMany(
    meetingId: string,
    invitees: readonly Omit<Invitee, 'id'>[],
    options: { readonly sendEmail: boolean; readonly present?: readonly Invitee[] },
  ): Promise<readonly Invitee[]>;
  /** Replaces the invitee's row, and reads it back: Webex makes cohosts only of host accounts of the same site. */
  update(invitee: Invitee, options: { sendEmail: boolean }): Promise<Invitee>;
  /** False when already gone. */
  remove(inviteeId: string, options: { sendEmail: boolean }): Promise<boolean>;
}

/** Nothing where Webex does not tell: it shows them to those it chooses, and of a personal-room meeting to nobody. */
export async function listShown(
  { id, scheduledType }: Pick<Meeting, 'id' | 'scheduledType'>,
  invitees: Pick<Invitees, 'list'>,
): Promise<readonly Invitee[] | undefined> {
  if (scheduledType === 'personalRoomMeeting') return undefined;
  try {
    return await invitees.list(id);
  } catch (error) {
    if (error instanceof WebexRefusal && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}
