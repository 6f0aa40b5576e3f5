import { say } from '../../card/sentence.ts';
import { QUESTION_MINUTES, type Context, type Reply } from '../feature.ts';
import { renderRecordingsCard } from './card.ts';
import type { Standing } from './own-fields.ts';
import { rememberUndo } from './undo.ts';

/** The switch for the space it is said in: told there, to all whom it concerns. */
export async function switchHere(on: boolean, standing: Standing, context: Context): Promise<Reply> {
  const { who } = context;
  const { recordingsIn = [] } = standing.settings;
  const others = recordingsIn.filter(({ roomId }) => roomId !== who.roomId);
  const isOn = others.length < recordingsIn.length;
  if (isOn === on)
    return {
      markdown: on
        ? 'It was that way already: recordings of meetings you host are shown here when you ask for one.'
        : 'It was that way already: your recordings are told to you 1:1 only.',
      where: 'here',
    };
  const title = on ? ((await context.space())?.title ?? 'a space') : '';
  const next = on ? [...others, { roomId: who.roomId, title }] : others;
  await context.saveSettings({ recordingsIn: next.length === 0 ? undefined : next });
  const undoId = await rememberUndo(standing, ['recordingsIn'], context);
  const told = on
    ? say`From now on, a recording of a meeting you host that you ask for here is shown here, with its password: everybody in this space, now or later, can watch it. Lists, downloads and what others host stay 1:1. Say "stop showing my recordings in this space" to end it.`
    : say`From now on, recordings you ask for here are told to you 1:1 again. What was shown here stays to be read.`;
  return {
    markdown: told.markdown,
    where: 'here',
    card: {
      content: renderRecordingsCard(on, told.card),
      subject: { kind: 'settings', shown: {}, undoId },
      minutes: QUESTION_MINUTES,
    },
  };
}
