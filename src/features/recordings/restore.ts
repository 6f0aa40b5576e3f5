import { z } from 'zod';
import { listed, named, say } from '../../card/sentence.ts';
import type { Recording } from '../../domain/recording.ts';
import { MEETING_CARD_MINUTES, problemReply, UNDO_MINUTES, type Context, type Press, type Reply } from '../feature.ts';
import { renderUndoCard } from './undo-card.ts';
import { OneSubject, Pointed, pointTo } from './subject.ts';

/** In and out of the bin, each the other's undo; and who may watch. */
const UndoBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('restore'), recordings: z.array(Pointed) }),
  z.object({ kind: z.literal('bin'), recordings: z.array(Pointed) }),
  z.object({ kind: z.literal('unshare'), recording: Pointed, emails: z.array(z.string()) }),
  z.object({ kind: z.literal('share'), recording: Pointed, emails: z.array(z.string()) }),
]);
export type UndoBody = z.infer<typeof UndoBody>;

export async function rememberUndo(body: UndoBody, done: string, context: Context): Promise<string> {
  const id = context.newId();
  await context.undos.write({
    id,
    ownerId: context.who.personId,
    feature: 'recordings',
    done,
    body,
    createdAt: context.now,
    expiresAt: context.now + UNDO_MINUTES * 60_000,
  });
  return id;
}

/** Moves them to the bin; Webex does all of them or none. */
export async function binReply(recordings: readonly Pointed[], context: Context): Promise<Reply> {
  const names = listed(recordings.map(({ topic }) => named(topic)));
  if (!(await context.webex.recordings.softDelete(recordings)))
    return { markdown: say`${names} was in the bin or gone already; nothing was changed.`.markdown, where: 'private' };
  const undoId = await rememberUndo(
    { kind: 'restore', recordings: [...recordings] },
    'Moved a recording to the bin',
    context,
  );
  const [only] = recordings;
  const told = say`Moved ${names} to the bin. Say "undo" within ${UNDO_MINUTES} minutes, or restore it later.`;
  return {
    markdown: told.markdown,
    where: 'private',
    card: {
      content: renderUndoCard('In the bin', only?.topic ?? '', told.card),
      subject: { kind: 'recording', recording: only, undoId },
      minutes: MEETING_CARD_MINUTES,
    },
  };
}

export async function restoreRecording(recording: Recording, context: Context): Promise<Reply> {
  const pointed = pointTo(recording);
  if (recording.status !== 'deleted' || !(await context.webex.recordings.restore([pointed])))
    return {
      markdown: say`${named(recording.topic)} is not in the bin; nothing was changed.`.markdown,
      where: 'private',
    };
  const undoId = await rememberUndo({ kind: 'bin', recordings: [pointed] }, 'Restored a recording', context);
  const told = say`Restored ${named(recording.topic)}: it can be watched again.`;
  return {
    markdown: told.markdown,
    where: 'private',
    card: {
      content: renderUndoCard('Restored', recording.topic, told.card),
      subject: { kind: 'recording', recording: pointed, undoId },
      minutes: MEETING_CARD_MINUTES,
    },
  };
}

/** The same by words: "undo". */
export async function takeBack(body: unknown, { webex }: Context): Promise<Reply> {
  const undo = UndoBody.parse(body);
  switch (undo.kind) {
    case 'restore': {
      const done = await webex.recordings.restore(undo.recordings);
      const names = listed(undo.recordings.map(({ topic }) => named(topic)));
      return tell(
        done
          ? say`Restored ${names} from the bin.`
          : say`${names} is no longer in the bin; nothing was left to restore.`,
      );
    }
    case 'bin': {
      const done = await webex.recordings.softDelete(undo.recordings);
      const names = listed(undo.recordings.map(({ topic }) => named(topic)));
      return tell(done ? say`Moved ${names} back to the bin.` : say`${names} is no longer there; nothing was changed.`);
    }
    case 'unshare':
      await webex.recordings.changeAccessList(undo.recording, { removeEmails: undo.emails, sendEmail: false });
      return tell(
        say`${named(undo.recording.topic)} is no longer shared with ${listed(undo.emails)}; they were mailed about it before.`,
      );
    case 'share':
      await webex.recordings.changeAccessList(undo.recording, { addEmails: undo.emails, sendEmail: false });
      return tell(say`${named(undo.recording.topic)} is shared with ${listed(undo.emails)} again.`);
  }
}

function tell({ markdown }: { readonly markdown: string }): Reply {
  return { markdown, where: 'private' };
}

export async function pressUndo({ subject }: Press, context: Context): Promise<Reply> {
  const one = OneSubject.safeParse(subject);
  if (!one.success || one.data.undoId === undefined) return problemReply({ kind: 'nothing-to-undo' });
  const entry = await context.undos.take(one.data.undoId, context.who.personId, context.requestId, context.now);
  if (entry === undefined) return problemReply({ kind: 'undo-expired' });
  return { ...(await takeBack(entry.body, context)), replacesPressed: true };
}
