import { named, say, together, type Sentence } from '../../card/sentence.ts';
import type { Recording } from '../../domain/recording.ts';
import { sayMoment } from '../../domain/spoken-time.ts';
import { MEETING_CARD_MINUTES, problemReply, type Context, type Reply } from '../feature.ts';
import { renderDetailsCard } from './card.ts';
import { askToBin, askToDelete } from './confirm.ts';
import { isForSpace, spaceReply } from './in-space.ts';
import { restoreRecording } from './restore.ts';
import { shareRecording, unshareRecording } from './share.ts';
import { pointTo, type Doing, type Pointed, type With } from './subject.ts';
import { instantOf, link, saySeconds, tellRecording } from './tell.ts';

/** Does what was asked to the one recording that is meant. */
export async function actOn(pointed: Pointed, doing: Doing, whom: With, context: Context): Promise<Reply> {
  const recording = await context.webex.recordings.fetch(pointed);
  if (recording === undefined) return problemReply({ kind: 'recording-gone', title: pointed.topic });
  if (recording.isShared && doing !== 'show' && doing !== 'links')
    return problemReply({ kind: 'recording-not-yours', title: recording.topic });
  switch (doing) {
    case 'show':
      return isForSpace(recording, context) ? spaceReply(recording, context) : detailsReply(recording, context);
    case 'links':
      return linksReply(recording, context);
    case 'bin':
      return askToBin(recording, context);
    case 'restore':
      return restoreRecording(recording, context);
    case 'delete':
      return askToDelete([recording], context);
    case 'share':
      return shareRecording(recording, whom, context);
    case 'unshare':
      return unshareRecording(recording, whom, context);
  }
}

function detailsReply(recording: Recording, context: Context, told?: Sentence, undoId?: string): Reply {
  const now = instantOf(context);
  const facts = say`${tellRecording(recording, context)}, ${saySeconds(recording.durationSeconds)}, ${recording.format}.`;
  const whose = recording.isShared ? say`It was shared with you, so it can be watched but not changed.` : undefined;
  const where = recording.status === 'deleted' ? say`It lies in the bin.` : undefined;
  return {
    markdown: together(told, facts, whose, where).markdown,
    where: 'private',
    card: {
      content: renderDetailsCard({
        recording,
        now,
        ...(told === undefined ? {} : { note: told.card }),
        undo: undoId !== undefined,
      }),
      subject: { kind: 'recording', recording: pointTo(recording), ...(undoId === undefined ? {} : { undoId }) },
      minutes: MEETING_CARD_MINUTES,
    },
  };
}

/** Links work for anybody who has them, and the password opens the pages: for the person alone, with their end said. */
function linksReply(recording: Recording, context: Context): Reply {
  const { directLinks, playbackUrl, downloadUrl, password } = recording;
  const links = [
    link('Watch', playbackUrl),
    link('Download page', downloadUrl),
    link('Video file', directLinks?.recording),
    link('Audio file', directLinks?.audio),
    link('Transcript file', directLinks?.transcript),
  ].filter((one) => one !== '');
  const end =
    directLinks?.expiresAt === undefined
      ? ''
      : `The files can be loaded until ${sayMoment(directLinks.expiresAt, instantOf(context))} by anybody who has these links, so keep them to yourself; ask again for new ones.`;
  const prevented =
    downloadUrl === undefined && directLinks === undefined
      ? recording.status === 'deleted'
        ? 'It lies in the bin: restore it first.'
        : 'Its host does not let it be downloaded.'
      : '';
  return {
    markdown: [
      `${named(recording.topic).markdown}: ${links.join(' · ')}`,
      password === undefined ? '' : say`Password: ${password}`.markdown,
      [end, prevented].filter((part) => part !== '').join(' '),
    ]
      .filter((line) => line !== '')
      .join('\n\n'),
    where: 'private',
  };
}
