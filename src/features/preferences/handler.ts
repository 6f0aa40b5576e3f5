import { named, say, together, type Sentence } from '../../card/sentence.ts';
import type { PersonalMeetingRoom, SchedulingOptions } from '../../domain/preference.ts';
import { QUESTION_MINUTES, type Context, type Reply } from '../feature.ts';
import { renderPreferencesCard, sayAutoLock, sayJoinBeforeHost } from './card.ts';
import type { RoomChange, SchedulingChange } from './subject.ts';

/** Preferences belong to one person: they are shown and changed 1:1 only. */
export async function showPreferences(context: Context): Promise<Reply> {
  const { preferences } = context.webex;
  const [room, options] = await Promise.all([preferences.fetchPersonalRoom(), preferences.fetchSchedulingOptions()]);
  return preferencesReply(room, options);
}

/** PUT replaces the whole group, so: read, change one, write all, read back, and tell was and now. */
export async function changeScheduling(change: SchedulingChange, context: Context): Promise<Reply> {
  const { preferences } = context.webex;
  const was = await preferences.fetchSchedulingOptions();
  await preferences.updateSchedulingOptions({ ...was, ...change });
  const [now, room] = await Promise.all([preferences.fetchSchedulingOptions(), preferences.fetchPersonalRoom()]);
  return changedReply(room, now, [sayChange(sayJoinBeforeHost(was), sayJoinBeforeHost(now))]);
}

export async function changeRoom(change: RoomChange, context: Context): Promise<Reply> {
  const { preferences } = context.webex;
  const was = await preferences.fetchPersonalRoom();
  await preferences.updatePersonalRoom({ ...was, ...change });
  const [now, options] = await Promise.all([preferences.fetchPersonalRoom(), preferences.fetchSchedulingOptions()]);
  return changedReply(now, options, [
    was.topic === now.topic ? undefined : say`Topic was ${named(was.topic)}, now ${named(now.topic)}.`,
    sayChange(sayAutoLock(was), sayAutoLock(now)),
  ]);
}

/** Nothing where nothing changed. */
function sayChange(was: string, now: string): Sentence | undefined {
  return was === now ? undefined : say`Was: ${was}. Now: ${now}.`;
}

function changedReply(
  room: PersonalMeetingRoom,
  options: SchedulingOptions,
  changes: readonly (Sentence | undefined)[],
): Reply {
  const changed = changes.some((change) => change !== undefined);
  const note = changed ? together(...changes) : say`Webex had it that way already; nothing changed.`;
  return { ...preferencesReply(room, options, note), replacesPressed: true };
}

function preferencesReply(room: PersonalMeetingRoom, options: SchedulingOptions, note?: Sentence): Reply {
  const facts = together(
    note,
    say`${sayJoinBeforeHost(options)}.`,
    say`Personal room ${named(room.topic)}: ${sayAutoLock(room).toLowerCase()}.`,
  );
  return {
    markdown: facts.markdown,
    where: 'private',
    card: {
      content: renderPreferencesCard({ room, options, ...(note === undefined ? {} : { note: note.card }) }),
      subject: { kind: 'preferences' },
      minutes: QUESTION_MINUTES,
    },
  };
}
