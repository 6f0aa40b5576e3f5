import { PROPOSAL_FEATURE, Proposal } from '../../card/proposal.ts';
import { say } from '../../card/sentence.ts';
import { count } from '../../domain/spoken-time.ts';
import type { Context, Reply } from '../feature.ts';
import { cardForHost, sayAsker } from './send.ts';

/** What waits for this person's answer as host, the oldest with its card again. */
export async function listProposals(context: Context): Promise<Reply> {
  const { personId } = context.who;
  const drafts = await context.drafts.waiting(personId, PROPOSAL_FEATURE, context.now);
  const waiting = drafts
    .map(({ body }) => Proposal.parse(body))
    .filter(({ hostId, lapsesAt = context.now + 1 }) => hostId === personId && lapsesAt > context.now);
  const [first, ...others] = waiting;
  if (first === undefined)
    return {
      markdown: 'Nobody is waiting for your answer. What others ask of you as host comes to you here, 1:1.',
      where: 'private',
    };
  const { personId: _you, markdown, dialogue, ...shown } = cardForHost(first, context);
  const rest = others.map((one) => `- ${say`${sayAsker(one)} asks you to ${one.asksHost}.`.markdown}`);
  const more = rest.length === 0 ? [] : ['', `${count(rest.length, 'more request')} after this:`, ...rest];
  return {
    ...shown,
    markdown: [`${markdown} Answer "yes" or "no".`, ...more].join('\n'),
    where: 'private',
    dialogue: {
      dialogue: { act: 'requests', asked: 'yes-or-no' },
      presses: { yes: 'proposal.approve', no: 'proposal.decline' },
      meetings: dialogue?.meetings ?? [],
    },
  };
}
