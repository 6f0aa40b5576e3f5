import { Temporal } from 'temporal-polyfill';
import { PROPOSAL_FEATURE, type Proposal } from '../../card/proposal.ts';
import { named, say, together, type Sentence } from '../../card/sentence.ts';
import { saySpan } from '../../domain/spoken-time.ts';
import { spanIn } from '../../domain/when.ts';
import { GrantLost, WebexRefusal } from '../../ports/failure.ts';
import { problemReply, type ToOther, type Context, type Press, type Reply } from '../feature.ts';
import { isSent, reopen, sayUntil, settle, tellStuck } from './outcome.ts';
import { readProposal, takeProposal } from './send.ts';

/** One tap of the host: it is done with the host's own access, held against the meeting as it is now. */
export async function approve(press: Press, context: Context): Promise<Reply> {
  const proposal = await takeProposal(press, context);
  if (proposal === undefined) return problemReply({ kind: 'card-gone' });
  const reply = await tryOut(proposal, context);
  await settle(proposal, context);
  if ('why' in reply) return notDone(proposal, reply.why, context);
  const done = together(say`${hostOf(proposal)} has agreed to ${proposal.asks}:`, say`it is done.`);
  return {
    ...reply,
    where: 'here',
    replacesPressed: true,
    toOthers: [...(reply.toOthers ?? []), toAsker(proposal, done)],
  };
}

type NotDone = { readonly why: Sentence };

async function tryOut(proposal: Proposal, context: Context): Promise<Reply | NotDone> {
  try {
    // Taken up again after a crash, what has changed since may be what was done here.
    const again = await wasBegun(context);
    const changed = again ? undefined : await changedMeanwhile(proposal, context);
    if (changed !== undefined) return { why: changed };
    await noteBegun(context);
    const reply = await carryOut(proposal, context);
    if (reply.problem === undefined) return reply;
    const isDone = reply.problem.kind === 'nothing-to-change' || reply.problem.kind === 'meeting-gone';
    return again && isDone ? sayDone(proposal) : { why: context.say(reply.problem) };
  } catch (error) {
    // With new access the button works again.
    if (error instanceof GrantLost && isSent(proposal)) await reopen(proposal, context);
    throw error;
  }
}

/** Webex kept failing: both know, and the host may try again. */
export async function gaveUp({ subject }: Press, context: Context): Promise<Sentence | undefined> {
  const proposal = await readProposal(subject, context);
  if (proposal === undefined || !isSent(proposal)) return undefined;
  await reopen(proposal, context);
  await tellStuck(proposal, context);
  return say`${proposal.askerName} is told that it may not be done. You can approve it again here until ${sayUntil(proposal.lapsesAt, context)}.`;
}

const BEGUN_MS = 60 * 60_000;

async function wasBegun({ drafts, requestId, now }: Context): Promise<boolean> {
  return (await drafts.read(begunId(requestId), now)) !== undefined;
}

async function noteBegun({ drafts, requestId, who, now }: Context): Promise<void> {
  const facts = { ownerId: who.personId, feature: `${PROPOSAL_FEATURE}-begun`, body: null };
  await drafts.write({ ...facts, id: begunId(requestId), expiresAt: now + BEGUN_MS });
}

function begunId(requestId: string): string {
  return `begun:${requestId}`;
}

function sayDone({ askerName, asksHost }: Proposal): Reply {
  return { markdown: together(say`Done for ${askerName}, who asked you to ${asksHost}.`).markdown, where: 'here' };
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
  await settle(proposal, context);
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
