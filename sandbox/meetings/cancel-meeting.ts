import { badRequest } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { announceMeeting } from './announce.ts';
import { hostedMeeting, inviteesOf, meetingId, notAllowed, refuseOnBehalf } from './find-meeting.ts';
import { mail } from './mail.ts';
import { exceptionFor, occurrencesOf, runningInstance } from './occurrences.ts';

/** Cancels a series or one occurrence; what was held stays to be looked at. @throws Refusal */
export function cancelMeeting(
  webex: Webex,
  caller: Caller,
  id: string,
  options: { readonly sendEmail: boolean; readonly hostEmail: string | undefined },
): void {
  refuseOnBehalf(caller, options.hostEmail);
  const meeting = hostedMeeting(webex, caller, id);
  const { series } = meeting;
  if (meeting.kind === 'instance' || series.isAdHoc) throw notAllowed(id);
  if (series.fromConnector) throw badRequest('A meeting which was created by a calendar connector cannot be deleted.');
  const running = runningInstance(series);
  if (running !== undefined && (meeting.kind === 'series' || running.occurrenceKey === meeting.occurrence.key)) {
    throw badRequest('Meeting is in progress');
  }
  const title = meeting.kind === 'occurrence' ? meeting.occurrence.settings.title : series.settings.title;
  const guests = [...inviteesOf(meeting).keys()];
  announceMeeting(webex, meeting, caller.person, 'deleted');
  if (meeting.kind === 'occurrence') exceptionFor(series, meeting.occurrence.key).cancelled = true;
  // A series whose last occurrence was cancelled is gone as a whole.
  const isLast = meeting.kind === 'occurrence' && occurrencesOf(series, series.start).length === 0;
  if (meeting.kind === 'series' || isLast) series.isDeleted = true;
  mail(webex, options.sendEmail, 'cancellation', guests, { id: meetingId(meeting), title });
}
