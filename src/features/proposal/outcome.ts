import { Temporal } from 'temporal-polyfill';
import { PROPOSAL_FEATURE, Proposal } from '../../card/proposal.ts';
import { say, together, type Sentence } from '../../card/sentence.ts';
import { sayMoment } from '../../domain/spoken-time.ts';
import type { Context, JobFacts, Reply } from '../feature.ts';

/** How long after its day a request is still known, so that its end can be told late rather than never. */
const KEPT_MS = 7 * 24 * 60 * 60_000;

/** A request as the host has it: with who handed it over, and until when. */
export type Sent = Proposal & { readonly sentBy: string; readonly lapsesAt: number };

/** The asker's own half: as long as it is there, nobody has told them what came of it. */
function waitingId({ key, sentBy }: Pick<Sent, 'key' | 'sentBy'>): string {
  return `${key}:${sentBy}`;
}

/** Hands it to the host, and sees to it that the asker hears of it when the host's day is over. */
export async function keepSent(sent: Sent, context: Context): Promise<void> {
  const { drafts } = context;
  const kept = { feature: PROPOSAL_FEATURE, body: sent, expiresAt: sent.lapsesAt + KEPT_MS };
  await drafts.write({ ...kept, id: waitingId(sent), ownerId: sent.askerId });
  await drafts.write({ ...kept, id: sent.key, ownerId: sent.hostId });
  await tellAsker('proposal-lapses', sent, sent.lapsesAt, context);
}

/** The host has answered: nothing is left to be told when the day is over. */
export async function settle(proposal: Proposal, context: Context): Promise<void> {
  if (isSent(proposal)) await context.drafts.take(waitingId(proposal), context.requestId, context.now);
}

/** The host's answer came to nothing: it may be given again until the day is over. */
export async function reopen(sent: Sent, { drafts }: Context): Promise<void> {
  await drafts.write({
    id: sent.key,
    ownerId: sent.hostId,
    feature: PROPOSAL_FEATURE,
    body: sent,
    expiresAt: sent.lapsesAt + KEPT_MS,
  });
}

/** Webex would not do what the host has agreed to: the asker is told, once however often the host tries. */
export function tellStuck(sent: Sent, context: Context): Promise<void> {
  return tellAsker('proposal-stuck', sent, context.now, context);
}

export function isSent(proposal: Proposal): proposal is Sent {
  return proposal.sentBy !== undefined && proposal.lapsesAt !== undefined;
}

type Outcome = 'proposal-lapses' | 'proposal-stuck';

async function tellAsker(job: Outcome, sent: Sent, dueAt: number, context: Context): Promise<void> {
  const { key, sentBy, askerId: personId } = sent;
  await context.later({ job, personId, dueAt, facts: { key, sentBy }, of: waitingId(sent) });
}

/** The host's day is over. What the host answered was told then. */
export async function tellLapsed(facts: JobFacts, context: Context): Promise<Reply | undefined> {
  const { drafts, requestId, now } = context;
  const { key = '', sentBy = '' } = facts;
  const waiting = await drafts.take(waitingId({ key, sentBy }), requestId, now);
  if (waiting === undefined) return undefined;
  const proposal = Proposal.parse(waiting.body);
  const known = await drafts.read(key, now);
  const isHis = known !== undefined && Proposal.parse(known.body).sentBy === sentBy;
  const taken = isHis ? await drafts.take(key, requestId, now) : undefined;
  return reply(proposal, sayLapsed(proposal, isHis ? (taken === undefined ? 'in-hand' : 'open') : 'gone'));
}

function sayLapsed({ hostName, asks }: Proposal, host: 'open' | 'in-hand' | 'gone'): Sentence {
  switch (host) {
    case 'open':
      return say`${hostName} has not answered within a day whether to ${asks}, so that request has lapsed and nothing was changed. Write to them, or ask me again.`;
    case 'in-hand':
      return say`I could not finish asking ${hostName} to ${asks}, and cannot tell whether it was done. Look at the meeting before you ask again.`;
    case 'gone':
      return say`${hostName} does not use me any more, so nobody has answered whether to ${asks}; nothing was changed. Write to them directly.`;
  }
}

/** The host agreed, and Webex failed. */
export async function tellOfTrouble(facts: JobFacts, context: Context): Promise<Reply | undefined> {
  const { key = '', sentBy = '' } = facts;
  const waiting = await context.drafts.read(waitingId({ key, sentBy }), context.now);
  if (waiting === undefined) return undefined;
  const proposal = Proposal.parse(waiting.body);
  const until = proposal.lapsesAt === undefined ? undefined : sayUntil(proposal.lapsesAt, context);
  return reply(
    proposal,
    together(
      say`${proposal.hostName} has agreed to ${proposal.asks}, but Webex is in trouble just now and I cannot tell whether it was done.`,
      until === undefined ? undefined : say`They can approve it again until ${until}; I tell you what comes of it.`,
    ),
  );
}

function reply({ meetingId, title }: Proposal, { markdown }: Sentence): Reply {
  return {
    markdown,
    where: 'private',
    dialogue: { dialogue: {}, presses: {}, meetings: [{ id: meetingId, title }] },
  };
}

export function sayUntil(moment: number, { at, now }: Context): string {
  return sayMoment(
    Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(at.zone),
    Temporal.Instant.fromEpochMilliseconds(now),
  );
}
