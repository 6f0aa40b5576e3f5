import { z } from 'zod';
import { scopeAnswered } from '../../card/scope-card.ts';
import { ok } from '../../domain/result.ts';
import type { Reading, Target } from '../../language/reading.ts';
import { defineFeature, problemReply, type CardAction, type Context, type Press, type Reply } from '../feature.ts';
import { askConfirm, goOn } from './ask.ts';
import { ConfirmBody, isAsAsked, Scope, ScopeBody } from './body.ts';
import { askBulk, askNamed, cancelBulk } from './bulk.ts';
import { cancelOne } from './cancel-one.ts';
import { CancelSubject } from './body.ts';
import { gather, sayChanged } from './doomed.ts';
import { cancelOnBehalf } from './on-behalf.ts';
import { askRecreate, recreate } from './recreate.ts';

const SCOPES = ['meeting:schedules_read', 'meeting:schedules_write'];

export interface CancelIntent {
  readonly target: Reading['target'];
  readonly scope: Scope | undefined;
  readonly bulk: boolean;
  /** Named one by one, beside `target`. */
  readonly more: readonly Target[];
}

/** Cancels one meeting, one of a series, a series, or a set of them: confirmed first, always. */
export const cancel = defineFeature<CancelIntent>({
  name: 'cancel',
  purpose: 'cancelling',
  summary: 'Cancel a meeting, skip one of a series, or clear a day',
  example: 'cancel my next meeting',
  examples: ['cancel the design review', 'skip the next falcon standup', 'clear my Friday'],
  acts: ['cancel', 'skip'],
  words: { cancel: 'cancel', skip: 'skip' },
  scopes: SCOPES,
  parse: (reading) => ok(intentOf(reading)),
  async handle({ target, scope, bulk, more }, context) {
    if (target !== undefined && more.length > 0) return askNamed([target, ...more], context);
    if (bulk) return askBulk(target, context);
    const found = await context.find(target);
    if (found.kind === 'one') return goOn(found.meeting, scope ?? (found.dated ? 'occurrence' : undefined), context);
    return context.askWhich(found, {
      action: 'cancel.choose',
      leave: 'cancel.leave',
      act: 'cancel',
      doing: 'cancel',
      keep: scope ?? null,
    });
  },
  takeBack: askRecreate,
  onBehalf: cancelOnBehalf,
  actions: {
    'cancel.choose': owned(async (press, context) => {
      const chosen = await context.readChosen(press);
      if (!chosen.ok) return problemReply(chosen.problem);
      const scope = Scope.nullable().catch(null).parse(chosen.value.keep) ?? undefined;
      return { ...(await goOn(chosen.value.meeting, scope, context)), replacesPressed: true };
    }),
    'cancel.ask': {
      ...owned(async ({ subject }, context) => {
        const shown = z.object({ meetingId: z.string() }).safeParse(subject);
        const meeting = shown.success ? await context.webex.meetings.fetch(shown.data.meetingId) : undefined;
        return meeting === undefined ? problemReply({ kind: 'meeting-gone' }) : goOn(meeting, undefined, context);
      }),
      pressedBy: 'anyone',
    },
    'cancel.scope': owned(async (press, context) => {
      const scope = scopeAnswered(press.inputs['choice'], press.reading?.scope);
      if (scope === undefined) return problemReply({ kind: 'scope-unclear' });
      return withDraft(press, context, ScopeBody, async ({ meetingId }) => {
        const meeting = await context.webex.meetings.fetch(meetingId);
        return meeting === undefined ? problemReply({ kind: 'meeting-gone' }) : goOn(meeting, scope, context);
      });
    }),
    'cancel.confirm': owned((press, context) =>
      withDraft(press, context, ConfirmBody, async ({ meetingId, scope, known, ...asked }) => {
        const meeting = await context.webex.meetings.fetch(meetingId);
        if (meeting === undefined) return problemReply({ kind: 'meeting-gone' });
        // The end of a series is reckoned from what it is now.
        if (isAsAsked(meeting, asked))
          return cancelOne(await gather(meeting, context, scope === 'following' ? undefined : known), scope, context);
        // The yes was to another time, or another name.
        const changed = sayChanged(meeting, asked.title ?? '', context);
        return askConfirm(await gather(meeting, context), scope, context, changed);
      }),
    ),
    'cancel.bulk': owned((press, context) =>
      withDraft(press, context, z.unknown(), (body) => cancelBulk(body, press, context)),
    ),
    'cancel.recreate': owned((press, context) =>
      withDraft(press, context, z.unknown(), (body) => recreate(body, context)),
    ),
    'cancel.leave': owned(async (press, context) => {
      await takeDraft(press, context);
      return { markdown: 'Left it: nothing was changed.', where: 'here', replacesPressed: true };
    }),
  },
});

/** "Skip" is one of a series; "all" of a series is the series, of a day it is many. */
function intentOf({ act, target, scope, bulk, more = [] }: Reading): CancelIntent {
  return {
    target,
    scope: scope ?? (act === 'skip' ? 'occurrence' : undefined),
    bulk: bulk && scope === undefined,
    more,
  };
}

function owned(handle: (press: Press, context: Context) => Promise<Reply>): CardAction {
  return { pressedBy: 'owner', scopes: SCOPES, press: handle };
}

/** The draft behind the card, once; what it lacks is a card that is out of date. */
async function takeDraft({ subject }: Press, context: Context): Promise<unknown> {
  const asked = z.object({ draftId: z.string() }).safeParse(subject);
  if (!asked.success) return undefined;
  return (await context.drafts.take(asked.data.draftId, context.requestId, context.now))?.body;
}

async function withDraft<Body>(
  press: Press,
  context: Context,
  schema: z.ZodType<Body>,
  act: (body: Body) => Promise<Reply>,
): Promise<Reply> {
  const draft = CancelSubject.safeParse(press.subject).success ? await takeDraft(press, context) : undefined;
  const body = schema.safeParse(draft);
  if (draft === undefined || !body.success) return problemReply({ kind: 'card-gone' });
  return { ...(await act(body.data)), replacesPressed: true };
}
