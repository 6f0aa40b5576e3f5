import { Temporal } from 'temporal-polyfill';
import type { Proposal } from '../../card/proposal.ts';
import { named, say, together, type Sentence } from '../../card/sentence.ts';
import { saySpan } from '../../domain/spoken-time.ts';
import { spanIn } from '../../domain/when.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import { problemReply, type ToOther, type Context, type Press, type Reply } from '../feature.ts';
import { takeProposal } from './send.ts';

/** One tap of the host: it is done with the host's own access, held against the meeting as it is now. */
export async function approve(press: Press, context: Context): Promise<Reply> {
  const proposal = await takeProposal(press, context);
  if (proposal === undefined) return problemReply({ kind: 'card-gone' });
  const changed = await changedMeanwhile(proposal, context);
  if (changed !== undefined) return notDone(proposal, changed, context);
  const reply = await carryOut(proposal, context);
  if (reply.problem !== undefined) return notDone(proposal, context.say(reply.problem), context);
  const done = together(say`${hostOf(proposal)} has agreed to ${proposal.asks}:`, say`it is done.`);
  return {
    ...reply,
    where: 'here',
    replacesPressed: true,
    toOthers: [...(reply.toOthers ?? []), toAsker(proposal, done)],
  };
}

/** What was asked for was asked of the meeting as it stood then. */
async function changedMeanwhile(proposal: Proposal, context: Context): Promise<Sentence | undefined> {
  const meeting = await context.webex.meetings.fetch(proposal.meetingId);
  if (meeting === undefined) return context.say({ kind: 'meeting-gone' });
  const start = Temporal.ZonedDateTime.from(proposal.start);
  const same = meeting.title === proposal.title && meeting.span.start.epochMilliseconds === start.epochMilliseconds;
  if (same) return undefined;
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  return say`${named(proposal.title)} has changed since it was asked for: it is ${named(meeting.title)} now, ${saySpan(spanIn(meeting.span, context.at.zone), now)}. Nothing was changed.`;
}

async function carryOut(proposal: Proposal, context: Context): Promise<Reply> {
  const onBehalf = context.features.find(({ name }) => name === proposal.feature)?.onBehalf;
  if (onBehalf === undefined) return problemReply({ kind: 'card-gone' });
  try {
    return await onBehalf(proposal.body, context);
  } catch (error) {
    // Others wait for an answer to this: they are told as well.
    if (error instanceof WebexRefusal && error.status < 500 && error.status !== 429)
      return problemReply({ kind: 'refused', title: proposal.title });
    throw error;
  }
}

function notDone(proposal: Proposal, why: Sentence, context: Context): Reply {
  const sentence = together(say`This could not be done for ${proposal.askerName}.`, why);
  // The host's own times and names stay the host's.
  const told = say`${hostOf(proposal)} has agreed to ${proposal.asks}, but it could not be done any more; nothing was changed. Look at the meeting as it is now, and ask again.`;
  return {
    markdown: sentence.markdown,
    where: 'here',
    replacesPressed: true,
    toOthers: [toAsker(proposal, told)],
    dialogue: { dialogue: {}, presses: {}, meetings: context.shown },
  };
}

export async function decline(press: Press, context: Context): Promise<Reply> {
  const proposal = await takeProposal(press, context);
  if (proposal === undefined) return problemReply({ kind: 'card-gone' });
  return {
    markdown: say`Declined; ${proposal.askerName} is told, and nothing was changed.`.markdown,
    where: 'here',
    replacesPressed: true,
    toOthers: [toAsker(proposal, say`${hostOf(proposal)} declined to ${proposal.asks}; nothing was changed.`)],
  };
}

function hostOf({ hostName }: Proposal): Sentence {
  return say`${hostName}`;
}

function toAsker({ askerId, meetingId, title }: Proposal, { markdown }: Sentence): ToOther {
  return {
    personId: askerId,
    markdown,
    dialogue: { dialogue: {}, presses: {}, meetings: [{ id: meetingId, title }] },
  };
}
