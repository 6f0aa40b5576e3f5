import { meetingOptions, SIMPLE_REGISTRATION, told } from '../../domain/asked-options.ts';
import { optionRefused } from '../../domain/check-options.ts';
import type { MeetingDraft } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { separateRules, startsBetween } from '../../domain/recurrence.ts';
import { minutesOf, spanOf } from '../../domain/when.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import { problemReply, UNDO_MINUTES, type Context, type Reply } from '../feature.ts';
import { askForRest } from './ask.ts';
import type { MeetingPlan } from './form.ts';
import type { DraftBody } from './subject.ts';
import { tellScheduled, tellSeveral, type MadeOne } from './tell.ts';
import type { UndoBody } from './undo.ts';

/** Creates it at Webex, each series of it, remembers how to take it back, and tells what was made. */
export async function makeMeeting(asked: DraftBody, plan: MeetingPlan, context: Context): Promise<Reply> {
  const { site } = context.settings;
  if (site === undefined || asked.options.site !== undefined) return makeOn(undefined, asked, plan, context);
  try {
    return await makeOn(site, asked, plan, context);
  } catch (error) {
    // One 403 stands for many things: that the remembered site is none of theirs any more is one of them.
    if (!(error instanceof WebexRefusal) || (error.status !== 403 && error.status !== 404)) throw error;
    const made = await makeOn(undefined, asked, plan, context);
    await context.saveSettings({ site: undefined });
    return made;
  }
}

interface AllMade {
  readonly made: readonly MadeOne[];
  /** Why one of them was not made, and none after it. */
  readonly missed: Problem | undefined;
}

async function createAll(
  site: string | undefined,
  body: DraftBody,
  plan: MeetingPlan,
  context: Context,
): Promise<AllMade> {
  const made: MadeOne[] = [];
  for (const [index, one] of plansOf(plan).entries()) {
    try {
      const meeting = await context.webex.meetings.create(draftOf(body, one, site), context.createKey(index));
      made.push({ plan: one, meeting });
    } catch (error) {
      const missed = error instanceof WebexRefusal ? createRefused(error) : undefined;
      if (missed === undefined) throw error;
      return { made, missed };
    }
  }
  return { made, missed: undefined };
}

async function makeOn(site: string | undefined, body: DraftBody, plan: MeetingPlan, context: Context): Promise<Reply> {
  // Who is in the space is read meanwhile: the card's look hangs on it. Telling of it fails where that did, not this.
  const reading = Promise.allSettled(context.who.roomType === 'group' ? [context.members()] : []);
  const { made, missed } = await createAll(site, body, plan, context);
  await reading;
  const [first, ...more] = made;
  if (first === undefined) return notMade(body, missed, context);
  const undo = { id: context.newId(), until: context.now + UNDO_MINUTES * 60_000 };
  await context.undos.write({
    id: undo.id,
    ownerId: context.who.personId,
    feature: 'schedule',
    done: `Scheduled ${plan.title}`,
    body: {
      meetingId: first.meeting.id,
      title: first.meeting.title,
      quiet: body.options.sendEmail === false,
      alone: plan.emails.length === 0,
      more: more.map(({ meeting }) => meeting.id),
    } satisfies UndoBody,
    createdAt: context.now,
    expiresAt: undo.until,
  });
  return more.length === 0 && missed === undefined
    ? tellScheduled({ ...first, body, undo }, context)
    : tellSeveral({ made, missed, body, undoId: undo.id }, context);
}

/** Webex keeps one day of a monthly rule: each day of it is a plan of its own, from its first time on. */
function plansOf(plan: MeetingPlan): readonly MeetingPlan[] {
  const rules = plan.recurrence === undefined ? [] : separateRules(plan.recurrence);
  if (rules.length < 2) return [plan];
  const { start } = plan.span;
  const soon = start.add({ years: 2 }).toInstant();
  return rules.map((recurrence) => {
    const first = startsBetween(recurrence, start, start.toInstant(), soon)[0] ?? start;
    return { ...plan, recurrence, span: spanOf(first, minutesOf(plan.span)) };
  });
}

function notMade(body: DraftBody, problem: Problem | undefined, context: Context): Promise<Reply> | Reply {
  if (problem === undefined) throw new Error('what was not made was refused');
  return problem.kind === 'create-limit' ? problemReply(problem) : askForRest(body, [problem], context);
}

/** The meeting as Webex is to make it. */
/** @param remembered the person's site, where none was said */
function draftOf(body: DraftBody, plan: MeetingPlan, remembered: string | undefined): MeetingDraft {
  const { options: asked } = body;
  const { template, sessionType, site, trackingCodes, password } = asked;
  return {
    title: plan.title,
    ...told({ agenda: body.agenda, password }),
    span: plan.span,
    zone: plan.zone,
    ...(plan.recurrence === undefined ? {} : { recurrence: plan.recurrence }),
    invitees: plan.emails.map((email) => ({
      email,
      displayName: '',
      coHost: body.cohosts.includes(email),
      panelist: false,
    })),
    sendEmail: asked.sendEmail !== false,
    options: {
      // A form to be filled in first does not go with coming in before the host.
      ...(asked.registration === true ? { enabledJoinBeforeHost: false } : {}),
      ...meetingOptions(asked),
    },
    ...(asked.place === 'personalRoom' ? { scheduledType: 'personalRoomMeeting' as const } : {}),
    ...told({ templateId: template?.id, siteUrl: site?.id ?? remembered, trackingCodes }),
    ...(sessionType?.id === undefined ? {} : { sessionTypeId: Number(sessionType.id) }),
    ...(asked.registration === true ? { registration: SIMPLE_REGISTRATION } : {}),
  };
}

/** Webex tells of its limit of a day by a wait that no rush explains. */
const LONG_WAIT_SECONDS = 600;

function createRefused({ status, description, retryAfter = 0 }: WebexRefusal): Problem | undefined {
  if (status === 429 && retryAfter > LONG_WAIT_SECONDS) return { kind: 'create-limit' };
  return status === 400 ? optionRefused(description) : undefined;
}
