import { Temporal } from 'temporal-polyfill';
import type { Problem } from '../../domain/problem.ts';
import type { Reading } from '../../language/reading.ts';
import { problemReply, type Context, type Reply } from '../feature.ts';
import { askForRest } from './ask.ts';
import { checkForm } from './form.ts';
import { revise, type ScheduleIntent } from './intent.ts';
import { makeMeeting } from './make.ts';
import { DraftBody, filledIn, type DraftInputs } from './subject.ts';

/** Makes the meeting at once when everything was said; asks once, with everything filled in, when not. */
export async function handleSchedule(intent: ScheduleIntent, context: Context): Promise<Reply> {
  const found = await context.findPeople(intent.people);
  const usual = context.settings.defaultLength;
  const body: DraftBody = {
    form: {
      ...intent.form,
      people: [...found.emails, ...found.unknown].join(', '),
      ...(intent.lengthSaid || usual === undefined ? {} : { minutes: String(usual) }),
    },
    ...(intent.agenda === undefined ? {} : { agenda: intent.agenda }),
    cohosts: [...found.cohosts],
    ...(intent.guess === undefined ? {} : { guess: { words: intent.guess.words, kinds: [...intent.guess.kinds] } }),
  };
  const plan = checkForm(body.form, Temporal.Instant.fromEpochMilliseconds(context.now));
  if (!plan.ok) return askForRest(body, plan.problem, context);
  if (context.zoneIsGuess) return askForRest(body, [{ kind: 'zone-missing', guess: body.form.zone }], context);
  if (!intent.sure) return askForRest(body, [{ kind: 'not-sure' }], context);
  return makeMeeting(body, plan.value, context);
}

/** What came back to the question: the card's inputs, or words that say the rest ("make it 4"). */
export interface FilledIn {
  readonly draftId: string;
  readonly inputs: DraftInputs;
  readonly reading?: Reading;
}

/** The same check again, then the meeting, or the same card with what still lacks. */
export async function handleFilledIn({ draftId, inputs, reading }: FilledIn, context: Context): Promise<Reply> {
  const draft = await context.drafts.take(draftId, context.requestId, context.now);
  if (draft === undefined) return problemReply({ kind: 'card-gone' });
  const kept = DraftBody.parse(draft.body);
  if (inputs.zone !== undefined) await context.rememberZone(inputs.zone);
  const said = reading === undefined ? kept.form : revise(kept.form, reading);
  // What the person has seen and sent back is no guess any more.
  const { guess: _guess, ...known } = kept;
  const body = { ...known, form: filledIn(said, inputs) };
  const plan = checkForm(body.form, Temporal.Instant.fromEpochMilliseconds(context.now));
  const problems: readonly Problem[] = plan.ok ? [{ kind: 'not-sure' }] : plan.problem;
  const isSure = reading?.certainty !== 'guessed';
  const reply =
    plan.ok && isSure ? await makeMeeting(body, plan.value, context) : await askForRest(body, problems, context);
  return { ...reply, replacesPressed: true };
}
