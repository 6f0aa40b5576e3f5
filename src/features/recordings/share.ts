import { listed, named, say, together, type Sentence } from '../../card/sentence.ts';
import type { Recording } from '../../domain/recording.ts';
import { isEmail } from '../../domain/invitee.ts';
import { count } from '../../domain/spoken-time.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import { MEETING_CARD_MINUTES, problemReply, UNDO_MINUTES, type Context, type Reply } from '../feature.ts';
import { rememberUndo } from './restore.ts';
import { pointTo, type With } from './subject.ts';
import { renderUndoCard } from './undo-card.ts';

/** Addresses that Webex takes at once. */
const BULK = 100;
const NAMED = 5;

/** People the asker named, or the meeting's invitees: at once, with Undo; Webex mails them. */
export async function shareRecording(recording: Recording, whom: With, context: Context): Promise<Reply> {
  const wrong = whom.emails.filter((email) => !isEmail(email));
  if (wrong.length > 0) return problemReply({ kind: 'not-an-address', texts: wrong });
  const invited = whom.invitees ? await inviteesOf(recording, context) : [];
  if (invited === undefined) return problemReply({ kind: 'invitees-unknown', title: recording.topic });
  const emails = [...new Set([...whom.emails, ...invited].map((email) => email.toLowerCase()))].filter(
    (email) => email !== context.who.email.toLowerCase(),
  );
  if (emails.length === 0) return problemReply({ kind: 'nobody-named' });
  const pointed = pointTo(recording);
  for (const some of inBulks(emails))
    await context.webex.recordings.changeAccessList(pointed, { addEmails: some, sendEmail: true });
  const undoId = await rememberUndo({ kind: 'unshare', recording: pointed, emails }, 'Shared a recording', context);
  return changed(
    recording,
    'Shared',
    together(
      say`Shared ${named(recording.topic)} with ${sayPeople(emails)}; Webex mails them.`,
      say`Say "undo" within ${UNDO_MINUTES} minutes to take it back.`,
    ),
    undoId,
  );
}

export async function unshareRecording(recording: Recording, { emails }: With, context: Context): Promise<Reply> {
  if (emails.length === 0) return problemReply({ kind: 'nobody-named' });
  const pointed = pointTo(recording);
  for (const some of inBulks(emails))
    await context.webex.recordings.changeAccessList(pointed, { removeEmails: some, sendEmail: false });
  const undoId = await rememberUndo(
    { kind: 'share', recording: pointed, emails: [...emails] },
    'Stopped sharing a recording',
    context,
  );
  return changed(
    recording,
    'No longer shared',
    say`${named(recording.topic)} is no longer shared with ${sayPeople(emails)}; nobody was mailed.`,
    undoId,
  );
}

/** Of the meeting it is of, its host left out; nothing where Webex does not tell them. */
async function inviteesOf(recording: Recording, { webex }: Context): Promise<readonly string[] | undefined> {
  const meetingId = recording.seriesId ?? recording.meetingId;
  if (meetingId === '') return undefined;
  try {
    return (await webex.invitees.list(meetingId)).map(({ email }) => email);
  } catch (error) {
    // The meeting is gone or too old: its recording outlives it.
    if (error instanceof WebexRefusal && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}

function changed(recording: Recording, what: string, told: Sentence, undoId: string): Reply {
  return {
    markdown: told.markdown,
    where: 'private',
    card: {
      content: renderUndoCard(what, recording.topic, told.card),
      subject: { kind: 'recording', recording: pointTo(recording), undoId },
      minutes: MEETING_CARD_MINUTES,
    },
  };
}

function sayPeople(emails: readonly string[]): Sentence {
  return emails.length <= NAMED ? listed(emails) : say`${count(emails.length, 'person', 'people')}`;
}

function inBulks(emails: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(emails.length / BULK) }, (_, index) =>
    emails.slice(index * BULK, (index + 1) * BULK),
  );
}
