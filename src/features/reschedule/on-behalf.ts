import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { listed, named, say, type Sentence } from '../../card/sentence.ts';
import { isOfSeries } from '../../domain/match-meeting.ts';
import type { Meeting, MeetingChange } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { saySpan } from '../../domain/spoken-time.ts';
import { minutesOf, spanIn, type Zone } from '../../domain/when.ts';
import { isKnownHere, problemReply, type Context, type Reply } from '../feature.ts';
import { applyChange } from './apply.ts';
import { keep, SCOPES_ASKED, type ScopeAsked } from './body.ts';
import { decide } from './decide.ts';
import { gatherSubject } from './gather.ts';
import { formOf, planChange } from './plan.ts';
import { changeRegistration } from './registration.ts';
import { wasNow } from './say-change.ts';
import { isOpen, Wish } from './wish.ts';

/** What a host is asked for: times as they are to be, whatever becomes of the meeting meanwhile. */
const AskedBody = z.object({ meetingId: z.string(), scope: z.enum(SCOPES_ASKED).optional(), wish: Wish });

interface Asked {
  readonly meeting: Meeting;
  readonly wish: Wish;
  readonly scope: ScopeAsked | undefined;
  readonly problem: Extract<Problem, { readonly kind: 'not-host' }>;
  /** What could be said, where nothing was: a move, unless something else is being talked of. */
  readonly example?: string;
}

/** Not the host: what was wished is worked out as if it were one's own, and the host can be asked for it. */
export async function askHostToChange(asked: Asked, context: Context): Promise<Reply> {
  const { meeting, wish, scope, problem, example = 'move it to 4pm' } = asked;
  const { zone } = context.at;
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const where = isKnownHere(meeting, context) ? 'here' : 'private';
  const change = isOpen(wish) ? undefined : planChange(meeting, formOf(meeting, wish, zone), wish, now);
  const [wrong] = change?.ok === false ? change.problem : [];
  if (wrong !== undefined) return { ...problemReply(wrong), where };
  const found = change?.ok === true ? change.value : undefined;
  if (found !== undefined && Object.keys(found).length === 0)
    return { ...problemReply({ kind: 'nothing-to-change', title: meeting.title }), where };
  const recurring = isOfSeries(meeting) || meeting.recurrence !== undefined;
  const reach = recurring ? (scope ?? 'occurrence') : undefined;
  return context.askHost({
    meeting,
    problem,
    feature: 'reschedule',
    act: 'move',
    body: {
      meetingId: meeting.id,
      ...(reach === undefined ? {} : { scope: reach }),
      wish: found === undefined ? wish : settled(found, wish, zone),
    } satisfies z.infer<typeof AskedBody>,
    asks: found === undefined ? undefined : (reader) => sayAsked(meeting, found, { reach, reader, now }),
    example,
    notes: sayReach(reach),
  });
}

/** Everything that was worked out, so that "half an hour later" is a time. */
function settled(change: MeetingChange, wish: Wish, zone: Zone): Wish {
  const { start: _start, end: _end, ...kept } = keep(change);
  const span = change.span === undefined ? undefined : spanIn(change.span, wish.zone ?? zone);
  return {
    ...(kept.title === undefined ? {} : { title: kept.title }),
    ...(typeof kept.agenda === 'string' ? { agenda: kept.agenda } : {}),
    ...(kept.password === undefined ? {} : { password: kept.password }),
    ...(typeof kept.recurrence === 'string' ? { recurrence: kept.recurrence } : {}),
    ...(wish.options === undefined ? {} : { options: wish.options }),
    ...(span === undefined
      ? {}
      : {
          date: span.start.toPlainDate().toString(),
          time: span.start.toPlainTime().toString({ smallestUnit: 'minute' }),
          zone: span.start.timeZoneId,
          minutes: String(minutesOf(span)),
          ...(wish.fold === undefined ? {} : { fold: wish.fold }),
        }),
  };
}

interface AskedTelling {
  readonly reach: ScopeAsked | undefined;
  readonly reader: Zone;
  readonly now: Temporal.Instant;
}

/** "move *Design review* to Tue 24 Nov, 16:00–16:45 (London) and rename it *Review*". */
function sayAsked(meeting: Meeting, change: MeetingChange, { reach, reader, now }: AskedTelling): Sentence {
  const what = say`${WHICH[reach ?? 'single']}${named(meeting.title)}`;
  const others = wasNow(meeting, change, reader, now).filter(({ label }) => label !== 'When' && label !== 'Title');
  const parts = [
    change.span === undefined ? undefined : say`move ${what} to ${saySpan(spanIn(change.span, reader), now)}`,
    change.title === undefined
      ? undefined
      : say`rename ${change.span === undefined ? what : 'it'} to ${named(change.title)}`,
    ...others.map(
      ({ label, now: value }) => say`set the ${label.toLowerCase()} of ${named(meeting.title)} to ${value}`,
    ),
  ].filter((part) => part !== undefined);
  return listed(parts);
}

const WHICH = {
  single: say``,
  occurrence: say`this one of `,
  series: say`the whole series `,
  following: say`this one and all following of `,
} as const;

function sayReach(reach: ScopeAsked | undefined): readonly Sentence[] {
  const mailed = say`Whoever is invited is told by mail.`;
  if (reach === undefined || reach === 'occurrence') return [mailed];
  return [say`Edited occurrences of the series are reset, and cancelled ones come back.`, mailed];
}

/** The host has agreed: decided anew against the meeting as it is, and done without another question. */
export async function changeOnBehalf(asked: unknown, context: Context): Promise<Reply> {
  const { meetingId, scope, wish } = AskedBody.parse(asked);
  const meeting = await context.webex.meetings.fetch(meetingId);
  if (meeting === undefined) return problemReply({ kind: 'meeting-gone' });
  const refused = await context.whyRefused(meeting, 'move');
  if (refused !== undefined) return problemReply(refused);
  const register = wish.options?.registration;
  if (register !== undefined) return changeRegistration(meeting, register, context, true);
  const subject = await gatherSubject(meeting, context);
  const decision = decide(subject, wish, scope, context);
  switch (decision.kind) {
    case 'change':
      return changeOrSayNot(decision.body, subject, context);
    case 'instead':
      return problemReply({ kind: 'day-taken', title: meeting.title });
    case 'nothing':
      return problemReply({ kind: 'nothing-to-change', title: meeting.title });
    case 'doubt':
      return problemReply(decision.problems[0] ?? { kind: 'nothing-to-change', title: meeting.title });
  }
}

/** A new question is no yes to the old one: what Webex would have otherwise is not done for somebody else. */
async function changeOrSayNot(
  body: Parameters<typeof applyChange>[0],
  subject: Parameters<typeof applyChange>[1],
  context: Context,
): Promise<Reply> {
  const reply = await applyChange(body, subject, context);
  return reply.dialogue?.dialogue.asked === undefined
    ? reply
    : problemReply({ kind: 'day-taken', title: subject.meeting.title });
}
