import { say, named, together } from '../../card/sentence.ts';
import { keepKnown } from '../../domain/known-when-asked.ts';
import type { Problem } from '../../domain/problem.ts';
import { sayClock, saySpan } from '../../domain/spoken-time.ts';
import { cureTimes } from '../../domain/time-form.ts';
import { spanIn } from '../../domain/when.ts';
import { QUESTION_MINUTES, type Context, type Reply, type ReplyDialogue } from '../feature.ts';
import { dialogue, instantOf, LEAVE, whereFor, write } from './ask.ts';
import type { ScopeAsked } from './body.ts';
import { renderFormCard } from './card.ts';
import type { Subject } from './gather.ts';
import { formOf, type ChangeForm } from './plan.ts';
import type { Wish } from './wish.ts';

export interface FormAsked {
  readonly wish: Wish;
  readonly form: ChangeForm;
  readonly scope: ScopeAsked | undefined;
  readonly problems: readonly Problem[];
}

/** What is missing or wrong, once, in one card with everything filled in. */
export async function askForm(subject: Subject, asked: FormAsked, context: Context): Promise<Reply> {
  const { meeting } = subject;
  const form = asked.problems.reduce(cureForm, asked.form);
  const doubts = asked.problems.map((problem) => context.say(problem));
  const twice = asked.problems.find((problem) => problem.kind === 'time-twice');
  const { wish, scope } = asked;
  const standing = standingOf(
    form,
    formOf(meeting, { ...(wish.zone === undefined ? {} : { zone: wish.zone }) }, context.at.zone),
  );
  const draftId = await write(
    {
      meetingId: meeting.id,
      wish,
      ...(scope === undefined ? {} : { scope }),
      standing,
      known: keepKnown(subject, context.now),
    },
    context,
  );
  const where = whereFor(meeting, context);
  const open = say`What shall I change about ${named(meeting.title)}, ${saySpan(spanIn(meeting.span, context.at.zone), instantOf(context))}?`;
  return {
    markdown: together(
      ...(doubts.length === 0 ? [open] : [say`Not changed yet.`, ...doubts]),
      say`Fill in the card, or say a new time, a length or a title: "make it 4pm", "make it 45 minutes".`,
    ).markdown,
    where,
    card: {
      content: renderFormCard({
        title: meeting.title,
        form,
        doubts: doubts.map((doubt) => doubt.card),
        isPrivate: where === 'private' || context.who.roomType === 'direct',
        ...(twice === undefined
          ? {}
          : {
              twice: {
                earlier: `${sayClock(twice.earlier)}, UTC${twice.earlier.offset}`,
                later: `${sayClock(twice.later)}, UTC${twice.later.offset}`,
              },
            }),
      }),
      subject: { kind: 'change', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: withLength(
      dialogue(meeting, 'details', { yes: 'reschedule.fill', revise: 'reschedule.fill', no: LEAVE }),
      asked.problems,
    ),
  };
}

/** Of what is shown, that which is as the meeting has it. */
function standingOf(shown: ChangeForm, held: ChangeForm): Readonly<Record<string, string>> {
  return Object.fromEntries(INPUTS.flatMap((name) => (shown[name] === held[name] ? [[name, held[name]]] : [])));
}

const INPUTS = ['date', 'time', 'minutes', 'title', 'agenda'] as const;

function cureForm(form: ChangeForm, problem: Problem): ChangeForm {
  return problem.kind === 'title-too-long'
    ? { ...form, title: form.title.slice(0, problem.limit) }
    : cureTimes(form, problem);
}

/** Where only the length is in doubt, a mere number is one. */
function withLength(reply: ReplyDialogue, problems: readonly Problem[]): ReplyDialogue {
  const open = problems.length > 0 && problems.every(({ kind }) => kind === 'ends-before' || kind.startsWith('length'));
  return open ? { ...reply, dialogue: { ...reply.dialogue, wants: 'minutes' } } : reply;
}
