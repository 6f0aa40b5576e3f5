import type { MailRecord, Webex } from '../webex/state.ts';

/** Writes down what Webex would have mailed; nothing when the host asked for silence. */
export function mail(
  webex: Webex,
  sendEmail: boolean,
  kind: MailRecord['kind'],
  to: Iterable<string>,
  meeting: { readonly id: string; readonly title: string },
): void {
  if (!sendEmail) return;
  for (const address of to) {
    webex.state.counters.mail += 1;
    const n = webex.state.counters.mail;
    webex.state.mail.push({ n, to: address, kind, meetingId: meeting.id, title: meeting.title });
  }
}
