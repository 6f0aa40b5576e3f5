import { listed, named, say, together, type Sentence } from '../../card/sentence.ts';
import type { Recording } from '../../domain/recording.ts';
import { count } from '../../domain/spoken-time.ts';
import { noteDone, problemReply, QUESTION_MINUTES, type Context, type Press, type Reply } from '../feature.ts';
import { renderConfirmCard } from './card.ts';
import { binReply } from './restore.ts';
import { ConfirmSubject, pointTo, type Pointed } from './subject.ts';
import { tellRecording } from './tell.ts';

/** Into the bin: asked once, and it can be taken back. */
export function askToBin(recording: Recording, context: Context): Promise<Reply> {
  return Promise.resolve(
    ask(
      { kind: 'confirm', doing: 'bin', asked: 1, recordings: [pointTo(recording)] },
      say`Move ${tellRecording(recording, context)}, to the bin? Nobody can watch it there; it can be restored.`,
      'To the bin',
    ),
  );
}

/** For good: asked twice, since nothing brings it back. */
export function askToDelete(recordings: readonly Recording[], context: Context): Promise<Reply> {
  const [only, ...others] = recordings;
  if (only === undefined)
    return Promise.resolve({ markdown: 'Your recording bin is empty; there was nothing to delete.', where: 'private' });
  const what =
    others.length === 0
      ? tellRecording(only, context)
      : say`${count(recordings.length, 'recording')} in the bin, ${sayNames(recordings.map(pointTo))}`;
  return Promise.resolve(
    ask(
      { kind: 'confirm', doing: 'delete', asked: 1, recordings: recordings.map(pointTo) },
      say`Delete ${what}, for good? Nothing brings it back, not even the bin.`,
      'Delete for good',
    ),
  );
}

const NAMED = 3;

function sayNames(recordings: readonly Pointed[]): Sentence {
  const names = recordings.slice(0, NAMED).map(({ topic }) => named(topic));
  const more = recordings.length - names.length;
  return more > 0 ? say`${listed(names)} and ${count(more, 'more')}` : listed(names);
}

function ask(subject: ConfirmSubject, question: Sentence, button: string): Reply {
  return {
    markdown: `${question.markdown} Answer *yes* or *no*.`,
    where: 'private',
    card: {
      content: renderConfirmCard({
        heading: subject.asked > 1 ? 'Really for good?' : subject.doing === 'bin' ? 'To the bin?' : 'Delete for good?',
        question: question.card,
        button,
      }),
      subject,
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'recordings', asked: 'yes-or-no' },
      presses: { yes: 'recordings.confirm', no: 'recordings.leave' },
      meetings: [],
    },
  };
}

/** Yes. */
export async function confirm({ subject }: Press, context: Context): Promise<Reply> {
  const asked = ConfirmSubject.safeParse(subject);
  if (!asked.success) return problemReply({ kind: 'card-gone' });
  const { doing, recordings } = asked.data;
  if (doing === 'bin') return { ...(await binReply(recordings, context)), replacesPressed: true };
  if (asked.data.asked < 2)
    return {
      ...ask(
        { ...asked.data, asked: 2 },
        say`This is the last question: delete ${sayNames(recordings)} for good?`,
        'Yes, for good',
      ),
      replacesPressed: true,
    };
  return { ...(await deleteForGood(recordings, context)), replacesPressed: true };
}

/** Purged where it lies in the bin, deleted where it does not; Webex has a call for each. */
async function deleteForGood(recordings: readonly Pointed[], context: Context): Promise<Reply> {
  const { webex } = context;
  const purged = await webex.recordings.purge(recordings);
  const rest = purged ? [] : recordings;
  const gone = await Promise.all(rest.map((recording) => webex.recordings.delete(recording)));
  const already = gone.length > 0 && gone.every((one) => !one);
  const told = already
    ? say`${sayNames(recordings)} was gone already; nothing was deleted.`
    : together(say`Deleted ${sayNames(recordings)} for good.`);
  if (!already) await noteDone('recordings', `Deleted ${count(recordings.length, 'recording')} for good`, context);
  return { markdown: told.markdown, where: 'private' };
}

export function leave(): Promise<Reply> {
  return Promise.resolve({ markdown: 'Left it: nothing was changed.', where: 'private', replacesPressed: true });
}
