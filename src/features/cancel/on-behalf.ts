import { z } from 'zod';
import { named, say, type Sentence } from '../../card/sentence.ts';
import { isOfSeries } from '../../domain/match-meeting.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { saySpan } from '../../domain/spoken-time.ts';
import { spanIn } from '../../domain/when.ts';
import { problemReply, type Context, type Reply } from '../feature.ts';
import { Scope } from './body.ts';
import { cancelOne } from './cancel-one.ts';
import { gather, instantOf } from './doomed.ts';

const AskedBody = z.object({ meetingId: z.string(), scope: Scope.optional() });

/** Not the host: the host can be asked to cancel it. */
export function askHostToCancel(
  meeting: Meeting,
  scope: Scope | undefined,
  problem: Extract<Problem, { readonly kind: 'not-host' }>,
  context: Context,
): Promise<Reply> {
  const recurring = isOfSeries(meeting) || meeting.recurrence !== undefined;
  const reach = recurring ? (scope ?? 'occurrence') : undefined;
  const now = instantOf(context);
  return context.askHost({
    meeting,
    problem,
    feature: 'cancel',
    act: 'cancel',
    body: {
      meetingId: meeting.id,
      ...(reach === undefined ? {} : { scope: reach }),
    } satisfies z.infer<typeof AskedBody>,
    asks: (zone) => say`cancel ${sayWhich(reach)}${named(meeting.title)}, ${saySpan(spanIn(meeting.span, zone), now)}`,
    example: 'cancel it',
    notes: [say`Whoever is invited is told by mail.`],
  });
}

function sayWhich(reach: Scope | undefined): Sentence {
  switch (reach) {
    case undefined:
      return say``;
    case 'occurrence':
      return say`this one of `;
    case 'series':
      return say`the whole series `;
    case 'following':
      return say`this one and all following of `;
  }
}

/** The host has agreed: cancelled as it is now, with the host's own Undo. */
export async function cancelOnBehalf(asked: unknown, context: Context): Promise<Reply> {
  const { meetingId, scope } = AskedBody.parse(asked);
  const meeting = await context.webex.meetings.fetch(meetingId);
  if (meeting === undefined) return problemReply({ kind: 'meeting-gone' });
  const refused = await context.whyRefused(meeting, 'cancel');
  return refused === undefined ? cancelOne(await gather(meeting, context), scope, context) : problemReply(refused);
}
