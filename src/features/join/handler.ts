import type { Meeting } from '../../domain/meeting.ts';
import { problemReply, type Context, type Press, type Reply } from '../feature.ts';
import type { JoinIntent } from './intent.ts';
import { showLink, showStart } from './link.ts';
import { meetNow } from './now.ts';

/** "join my next meeting": its link, 1:1. "start my next meeting": as its host. "meet now": one that begins this minute. */
export async function handleJoin(intent: JoinIntent, context: Context): Promise<Reply> {
  if (intent.kind === 'now') return meetNow(intent.title, context);
  const found = await context.find(intent.target);
  if (found.kind === 'one') return showWay(found.meeting, intent.kind, context);
  return context.askWhich(found, {
    action: 'join.which',
    act: 'join',
    doing: intent.kind === 'start' ? 'start' : 'give you the link of',
    keep: { kind: intent.kind },
  });
}

export async function handleChosen(press: Press, context: Context): Promise<Reply> {
  const chosen = await context.readChosen(press);
  if (!chosen.ok) return problemReply(chosen.problem);
  const { meeting, keep } = chosen.value;
  const kind = (keep as { readonly kind?: string }).kind === 'start' ? 'start' : 'link';
  return { ...(await showWay(meeting, kind, context)), replacesPressed: true };
}

async function showWay(meeting: Meeting, kind: 'link' | 'start', context: Context): Promise<Reply> {
  return kind === 'start' ? showStart(meeting, context) : showLink(meeting, context);
}
