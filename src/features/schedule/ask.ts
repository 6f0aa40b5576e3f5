import { Temporal } from 'temporal-polyfill';
import { escapeMarkdown } from '../../card/escape.ts';
import { optionLine, PERSONAL_ROOM } from '../../card/say-options.ts';
import { cureOptions } from '../../domain/check-options.ts';
import { MEETING_LIMITS } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { clockOf, dayOf } from '../../domain/time-form.ts';
import { sayClock, sayDay, sayMinutes, sayZone } from '../../domain/spoken-time.ts';
import type { Dialogue } from '../../language/reading.ts';
import { QUESTION_MINUTES, type Context, type Reply } from '../feature.ts';
import { renderDraftCard } from './card.ts';
import { countOf, cure, isTooLongForCard, type ScheduleForm } from './form.ts';
import type { DraftBody } from './subject.ts';

/** One question with everything understood filled in; the draft waits a day for its answer. */
export async function askForRest(
  body: DraftBody,
  problems: readonly Problem[],
  context: Context,
  aside?: string,
): Promise<Reply> {
  const form = cure(body.form, problems);
  const options = problems.reduce(cureOptions, body.options);
  const agenda = body.agenda?.slice(0, MEETING_LIMITS.agendaLength).trimEnd();
  const several = problems.some(({ kind }) => kind === 'several-series') ? { severalTold: form.recurrence } : {};
  const told = { ...body, form, options, ...(agenda === undefined ? {} : { agenda }), ...several };
  const draftId = await writeDraft(told, context);
  const doubts = problems.flatMap((problem) =>
    // What such a place costs is said where it is offered.
    problem.kind === 'place-open' ? [context.say(problem), PERSONAL_ROOM] : [context.say(problem)],
  );
  const twice = problems.find((problem) => problem.kind === 'time-twice');
  const taken = problems.some((problem) => problem.kind === 'time-taken');
  return {
    markdown: `Not scheduled yet. ${doubts.map((doubt) => doubt.markdown).join(' ')} ${sayUnderstood(form, problems, context)}`,
    where: 'here',
    ...(aside === undefined ? {} : { aside }),
    card: {
      content: renderDraftCard({
        form,
        doubts: doubts.map((doubt) => doubt.card),
        taken,
        options: optionLine(options),
        askPlace: problems.some((problem) => problem.kind === 'place-open'),
        askZone: context.zoneIsGuess || problems.some((problem) => problem.kind === 'zone-unknown'),
        ...(twice === undefined
          ? {}
          : { twice: { earlier: sayWithOffset(twice.earlier), later: sayWithOffset(twice.later) } }),
      }),
      subject: { kind: 'draft', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: {
        act: 'schedule',
        asked: 'details',
        ...(form.title === '' ? {} : { titled: true }),
        ...wantedBy(problems),
      },
      presses: { yes: 'schedule.create', no: 'schedule.leave', revise: 'schedule.create' },
      meetings: [],
    },
  };
}

/** Keeps it for a day; its id. */
export async function writeDraft(body: DraftBody, { drafts, newId, now, who }: Context): Promise<string> {
  const id = newId();
  const expiresAt = now + QUESTION_MINUTES * 60_000;
  await drafts.write({ id, ownerId: who.personId, feature: 'schedule', body, expiresAt });
  return id;
}

function sayWithOffset(time: Temporal.ZonedDateTime): string {
  return `${sayClock(time)}, UTC${time.offset}`;
}

/** For clients without cards: what was understood, and how to say the rest. */
function sayUnderstood(form: ScheduleForm, problems: readonly Problem[], context: Context): string {
  // Of what came back from a card only what is a day and a time is said again: anybody may send anything there.
  const day = dayOf(form);
  const time = clockOf(form);
  const parts = [
    form.title === '' ? '' : `*${escapeMarkdown(form.title)}*`,
    day === undefined ? '' : sayDay(day, Temporal.Instant.fromEpochMilliseconds(context.now)),
    time === undefined
      ? ''
      : `${sayClock(time)}${form.zone === context.at.zone ? '' : ` (${escapeMarkdown(sayZone(form.zone))})`}`,
    /^\d{1,4}$/.test(form.minutes) ? `for ${sayMinutes(Number(form.minutes))}` : '',
    form.people === ''
      ? ''
      : isTooLongForCard(form.people)
        ? `with ${countOf(form.people)} people`
        : `with ${escapeMarkdown(form.people)}`,
  ];
  const understood = parts.filter((part) => part !== '').join(', ');
  const hint = hintFor(new Set(problems.map(({ kind }) => kind)));
  return understood === '' ? hint : `Understood so far: ${understood}. ${hint}`;
}

const IN_ONE_GO =
  'Fill in the card, or say it in one go: "schedule design review tomorrow at 3pm for 45 minutes with ana@example.com".';

/** How the one thing that is missing is said; of several, all of it in one go. */
function hintFor(kinds: ReadonlySet<Problem['kind']>): string {
  if (kinds.has('time-taken')) return 'Say "schedule anyway", or another time: "make it 4pm".';
  const [kind] = kinds;
  if (kinds.size !== 1 || kind === undefined) return IN_ONE_GO;
  switch (kind) {
    case 'not-sure':
    case 'all-day':
      return 'Answer "yes" or "no", or say what is different: "make it 4pm".';
    case 'title-missing':
      return 'Fill in the card, or say for example "call it budget talk".';
    case 'day-missing':
      return 'Fill in the card, or say for example "tomorrow at 3pm".';
    case 'time-missing':
      return 'Fill in the card, or say for example "at 3pm".';
    case 'zone-missing':
    case 'zone-unknown':
      return 'Answer "yes", or name the city nearest to you.';
    case 'time-past':
      return 'Answer "yes", or say another time: "tomorrow at 3pm".';
    case 'length-out-of-bounds':
    case 'length-unreadable':
      return 'Fill in the card, or say for example "45 minutes".';
    default:
      return IN_ONE_GO;
  }
}

/** What a mere number, or a mere place, says where nothing else is in doubt. */
function wantedBy(problems: readonly Problem[]): Pick<Dialogue, 'wants'> {
  if (problems.length === 0) return {};
  if (problems.every(({ kind }) => kind.startsWith('length'))) return { wants: 'minutes' };
  return problems.every(({ kind }) => kind.startsWith('zone')) ? { wants: 'zone' } : {};
}
