import { z } from 'zod';
import { fitTitle, tellingWords, TITLE_FIT } from '../../domain/match-title.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Target } from '../../language/reading.ts';
import { problemReply, type Context, type Reply } from '../feature.ts';
import { takeBack } from './apply.ts';
import { UndoBody } from './body.ts';

/** So many are offered. */
const OFFERED = 5;

/** Whether the words may as well mean another meeting: "it", half a title or a slip in it, an hour without a day. */
export function isPickedLoosely(target: Target | undefined, meeting: Meeting): boolean {
  if (target === undefined) return true;
  const { title = '', when, number, link, nth, row } = target;
  if ((number ?? link ?? nth ?? row) !== undefined) return false;
  if (tellingWords(title).length > 0) return fitTitle(title, meeting.title) < TITLE_FIT.asSaid;
  return when?.start === undefined || when.start.guessed.includes('date');
}

/** "Another meeting": the change is taken back, and the others that come next are offered for the same change. */
export async function askForOther(subject: unknown, context: Context): Promise<Reply> {
  const shown = z.object({ meetingId: z.string(), undoId: z.string() }).safeParse(subject);
  if (!shown.success) return problemReply({ kind: 'card-gone' });
  const entry = await context.undos.take(shown.data.undoId, context.who.personId, context.requestId, context.now);
  if (entry === undefined) return problemReply({ kind: 'undo-expired' });
  const [changed] = UndoBody.parse(entry.body).changed;
  const back = await takeBack(entry.body, context);
  if (changed?.wish === undefined) return { ...back, replacesPressed: true };
  const others = await nextOthers(changed.meetingId, context);
  if (others.length === 0)
    return {
      ...back,
      markdown: `${back.markdown} You have no other meeting in the next two weeks.`,
      replacesPressed: true,
    };
  const { loosely: _loosely, ...wish } = changed.wish;
  const asked = await context.askWhich(
    { kind: 'many', meetings: others },
    { action: 'reschedule.choose', leave: 'reschedule.leave', act: 'move', doing: 'change', keep: wish },
  );
  return {
    ...asked,
    markdown: `${back.markdown} ${asked.markdown}`,
    ...(back.news === undefined ? {} : { news: back.news }),
    replacesPressed: true,
  };
}

/** What comes next, the one that was not meant left out, a series once. */
async function nextOthers(meetingId: string, context: Context): Promise<readonly Meeting[]> {
  const planned = await context.findAll(undefined);
  const wrong = planned.find(({ id }) => id === meetingId)?.seriesId ?? meetingId;
  return planned
    .filter((meeting, index) => planned.findIndex(({ seriesId }) => seriesId === meeting.seriesId) === index)
    .filter(({ seriesId }) => seriesId !== wrong)
    .slice(0, OFFERED);
}
