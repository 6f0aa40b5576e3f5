import { say } from '../../card/sentence.ts';
import type { Recording } from '../../domain/recording.ts';
import { MEETING_CARD_MINUTES, type Context, type Reply } from '../feature.ts';
import { renderSpaceCard, watchable } from './card.ts';
import { instantOf, link, saySeconds, tellRecording } from './tell.ts';

/** Its host switched it on for this very space and asks there themselves; what lies in the bin cannot be watched. */
export function isForSpace(recording: Recording, { who, settings }: Context): boolean {
  const { isShared, status } = recording;
  const isOn = who.roomType === 'group' && settings.recordingsIn?.some(({ roomId }) => roomId === who.roomId) === true;
  return isOn && !isShared && status === 'available' && watchable(recording) !== undefined;
}

/** To be watched by whoever is there: no links to files, which work for anybody and expire. */
export function spaceReply(recording: Recording, context: Context): Reply {
  const { playbackUrl, password, durationSeconds } = recording;
  const facts = say`${tellRecording(recording, context)}, ${saySeconds(durationSeconds)}`.markdown;
  const key = password === undefined ? '' : say` · Password: ${password}`.markdown;
  return {
    markdown: `${facts}: ${link('Watch', playbackUrl)}${key}`,
    where: 'here',
    card: {
      content: renderSpaceCard(recording, instantOf(context)),
      subject: { kind: 'recording-in-space' },
      minutes: MEETING_CARD_MINUTES,
    },
  };
}
