import type { MeetingSubject } from '../../card/meeting-subject.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import { problemReply, type Context, type Reply } from '../feature.ts';
import { askHostForPeople } from './ask-host.ts';
import type { PeopleChange } from './people-change.ts';

/**
 * A button on a meeting's card, pressed by anybody. Cohosts may change who is invited, and Webex alone knows who is
 * one; what it refuses to somebody who is not the host, the host can be asked for.
 */
export async function orAskHost(
  subject: MeetingSubject,
  change: PeopleChange,
  work: () => Promise<Reply>,
  context: Context,
): Promise<Reply> {
  if (subject.hostEmail.toLowerCase() === context.who.email.toLowerCase()) return work();
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WebexRefusal) || (error.status !== 403 && error.status !== 404)) throw error;
    const meeting = await context.webex.meetings.fetch(subject.meetingId);
    return meeting === undefined
      ? { ...problemReply({ kind: 'not-invited', title: subject.title }), where: 'private' }
      : askHostForPeople(meeting, change, context);
  }
}
