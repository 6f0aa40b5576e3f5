import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { Proposal } from '../../card/proposal.ts';
import { named, say, together, type Sentence } from '../../card/sentence.ts';
import { saySpan } from '../../domain/spoken-time.ts';
import {
  noteDone,
  problemReply,
  QUESTION_MINUTES,
  type ToOther,
  type Context,
  type Press,
  type Reply,
} from '../feature.ts';
import { renderProposalCard } from './card.ts';
import { keepSent, sayUntil } from './outcome.ts';

const Subject = z.object({ kind: z.literal('proposal'), draftId: z.string() });
const HOUR_MS = 3_600_000;
/** So often somebody may ask hosts, and a host be asked. */
const ASKED_PER_HOUR = 5;
const TAKEN_PER_HOUR = 10;

/** The draft behind a card of this feature, once. */
export async function takeProposal({ subject }: Press, context: Context): Promise<Proposal | undefined> {
  const asked = Subject.safeParse(subject);
  const draft = asked.success
    ? await context.drafts.take(asked.data.draftId, context.requestId, context.now)
    : undefined;
  return draft === undefined ? undefined : Proposal.parse(draft.body);
}

/** The same without taking it. */
export async function readProposal(subject: unknown, context: Context): Promise<Proposal | undefined> {
  const asked = Subject.safeParse(subject);
  const draft = asked.success ? await context.drafts.read(asked.data.draftId, context.now) : undefined;
  return draft === undefined ? undefined : Proposal.parse(draft.body);
}

/** "Ask Alice": one card to the host, once for each thing asked; the host has a day. */
export async function sendProposal(press: Press, context: Context): Promise<Reply> {
  const proposal = await takeProposal(press, context);
  if (proposal === undefined) return problemReply({ kind: 'card-gone' });
  const lapsesAt = context.now + QUESTION_MINUTES * 60_000;
  const refused = await refuse(proposal, lapsesAt, context);
  if (refused !== undefined) return told(refused);
  await noteDone('proposal', `Asked ${proposal.hostName} about ${proposal.title}`, context);
  const sentence = together(
    say`I have asked ${proposal.hostName} to ${proposal.asks}.`,
    say`They have until ${sayUntil(lapsesAt, context)} to answer; I tell you what comes of it, and until then nothing is changed.`,
  );
  return { ...told(sentence), toOthers: [cardForHost(proposal, context)] };
}

/** Hands it to the host, unless they have it already or have been asked enough: then why not. */
async function refuse(proposal: Proposal, lapsesAt: number, context: Context): Promise<Sentence | undefined> {
  const { limits, now, who, requestId } = context;
  const draft = await context.drafts.read(proposal.key, now);
  const known = draft === undefined ? undefined : Proposal.parse(draft.body);
  // After a crash between writing and telling, the same press tells.
  if (known?.sentBy === requestId) {
    await keepSent({ ...known, sentBy: requestId, lapsesAt: known.lapsesAt ?? lapsesAt }, context);
    return undefined;
  }
  if (known !== undefined && (known.lapsesAt ?? now + 1) > now)
    return say`${proposal.hostName} has had this from you already today; I have not asked twice.`;
  const mine = await limits.take(who.personId, 'proposals', ASKED_PER_HOUR, HOUR_MS, now);
  const theirs = mine.allowed ? await limits.take(proposal.hostId, 'asked-of', TAKEN_PER_HOUR, HOUR_MS, now) : mine;
  if (!theirs.allowed)
    return say`${proposal.hostName} has been asked enough for the moment, so I have not asked. Try again in an hour, or write to them.`;
  await keepSent({ ...proposal, sentBy: requestId, lapsesAt }, context);
  return undefined;
}

function told(sentence: Sentence): Reply {
  return { markdown: sentence.markdown, where: 'here', replacesPressed: true };
}

export async function leave(press: Press, context: Context): Promise<Reply> {
  await takeProposal(press, context);
  return { markdown: 'Left it: nobody was asked, nothing was changed.', where: 'here', replacesPressed: true };
}

/** Who asks for what, from where: of the host's calendar nothing but this meeting. */
export function cardForHost(proposal: Proposal, context: Context): ToOther {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const span = { start: Temporal.ZonedDateTime.from(proposal.start), end: Temporal.ZonedDateTime.from(proposal.end) };
  return {
    personId: proposal.hostId,
    markdown: together(
      say`${sayAsker(proposal)} asks you to ${proposal.asksHost}.`,
      say`It is your meeting ${named(proposal.title)}, ${saySpan(span, now)}.`,
      ...proposal.notes,
      say`Approve it on the card and I do it for you, or say "requests" to answer in words; it lapses after a day.`,
    ).markdown,
    card: {
      content: renderProposalCard({ ...proposal, asker: sayAsker(proposal), span, now }),
      subject: { kind: 'proposal', draftId: proposal.key },
      minutes: QUESTION_MINUTES,
    },
    // Nobody asked for it: a "yes" that is on its way is not for this, nor any more for what was asked before.
    dialogue: { dialogue: {}, presses: {}, meetings: [{ id: proposal.meetingId, title: proposal.title }] },
  };
}

/** "Bob Brennan (bob@example.com), in Project Falcon,". */
export function sayAsker({ askerName, askerEmail, from }: Proposal): Sentence {
  const who = askerName === askerEmail ? say`${askerEmail}` : say`${askerName} (${askerEmail})`;
  return from === '' ? who : say`${who}, in ${named(from)},`;
}
