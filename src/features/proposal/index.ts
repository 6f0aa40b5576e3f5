import { ok } from '../../domain/result.ts';
import { defineFeature, type CardAction, type Context, type Press, type Reply } from '../feature.ts';
import { approve, decline, gaveUp } from './answer.ts';
import { listProposals } from './list.ts';
import { tellLapsed, tellOfTrouble } from './outcome.ts';
import { leave, sendProposal } from './send.ts';

const SCOPES = ['meeting:schedules_read', 'meeting:schedules_write'];

/** What only a meeting's host may do, asked for by somebody else: one mechanism for every feature. */
export const proposal = defineFeature({
  name: 'proposal',
  purpose: 'asking hosts',
  summary: 'What others ask of you as host; what only a host may do I offer to ask them for',
  example: 'requests',
  acts: ['requests'],
  words: { requests: 'requests' },
  scopes: [],
  parse: () => ok(undefined),
  handle: (_intent, context) => listProposals(context),
  jobs: {
    'proposal-lapses': { scopes: [], run: tellLapsed },
    'proposal-stuck': { scopes: [], run: tellOfTrouble },
  },
  actions: {
    'proposal.send': owned([], sendProposal),
    'proposal.leave': owned([], leave),
    'proposal.approve': { ...owned(SCOPES, approve), gaveUp },
    'proposal.decline': owned([], decline),
  },
});

function owned(scopes: readonly string[], handle: (press: Press, context: Context) => Promise<Reply>): CardAction {
  return { pressedBy: 'owner', scopes, press: handle };
}
