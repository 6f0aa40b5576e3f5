import { Temporal } from 'temporal-polyfill';
import { doubtsOfEveryone } from '../../domain/everyone.ts';
import { isEmail } from '../../domain/invitee.ts';
import { MEETING_LIMITS } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { USUAL_HOURS, type WorkingHours } from '../../domain/slots.ts';
import { isZone } from '../../domain/when.ts';
import type { PersonMeant, Reading } from '../../language/reading.ts';
import { problemReply, type Context, type Reply, type Taken } from '../feature.ts';
import { askForRest } from './ask.ts';
import { checkDraft } from './check.ts';
import { plannedBy, type ScheduleForm } from './form.ts';
import { revise, type ScheduleIntent } from './intent.ts';
import { makeMeeting } from './make.ts';
import { DraftBody, filledIn, type DraftInputs } from './subject.ts';

/** Makes the meeting at once when everything was said and the time is free; asks once, with everything filled in, when not. */
export async function handleSchedule(intent: ScheduleIntent, context: Context): Promise<Reply> {
  const { onBehalf } = intent;
  // In the asker's own name, then: whose it was to be is its cohost.
  const found = await context.findPeople([...(onBehalf ?? []), ...intent.people]);
  const usual = context.settings.defaultLength;
  const form: ScheduleForm = {
    ...intent.form,
    people: [...found.emails, ...found.unknown].join(', '),
    ...(intent.lengthSaid || usual === undefined ? {} : { minutes: String(usual) }),
    ...(intent.allDay ? workingDay(context.settings.workingHours) : {}),
  };
  const isFound = found.unknown.length === 0 && !context.zoneIsGuess && isPossibleLength(form.minutes);
  if (intent.open !== undefined && !intent.allDay && isFound && onBehalf === undefined) {
    return context.offerSlots({
      when: intent.open.period,
      minutes: Number(form.minutes),
      emails: found.emails,
      cohosts: found.cohosts,
      outside: found.outside,
      title: form.title === '' ? undefined : form.title,
      agenda: intent.agenda,
      options: intent.options,
    });
  }
  const body: DraftBody = {
    form,
    ...(intent.agenda === undefined ? {} : { agenda: intent.agenda }),
    options: intent.options,
    cohosts: [...found.cohosts],
    ...awaited(onBehalf, found.unknown),
    ...(intent.guess === undefined ? {} : { guess: { words: intent.guess.words, kinds: [...intent.guess.kinds] } }),
    ...(intent.anyway ? { warned: warnedOf(form) } : {}),
  };
  const unsure: readonly Problem[] = context.zoneIsGuess
    ? [{ kind: 'zone-missing', guess: form.zone }]
    : intent.allDay
      ? [{ kind: 'all-day' }]
      : intent.sure
        ? []
        : [{ kind: 'not-sure' }];
  const others = onBehalf === undefined ? [] : [inOthersName(onBehalf)];
  return makeOrAsk(body, [...others, ...unsure, ...doubtsOfEveryone(found)], context);
}

/** Whose name it was to be in, where only that name is known. */
function awaited(
  [principal]: readonly PersonMeant[] = [],
  unknown: readonly string[],
): Pick<DraftBody, 'awaitedCohost'> {
  const name = principal === undefined ? '' : nameOfMeant(principal);
  return unknown.includes(name) ? { awaitedCohost: name } : {};
}

function inOthersName([principal]: readonly PersonMeant[]): Problem {
  return { kind: 'in-others-name', principal: principal === undefined ? '' : nameOfMeant(principal) };
}

function nameOfMeant(person: PersonMeant): string {
  return person.kind === 'email' ? person.email : 'name' in person ? person.name : '';
}

/** Doubts about people are told along with whatever else is asked: there is one question only. */
const ABOUT_PEOPLE: ReadonlySet<Problem['kind']> = new Set(['many-here', 'outsiders', 'in-others-name']);

function isPossibleLength(minutes: string): boolean {
  const { shortestMinutes, longestMinutes } = MEETING_LIMITS;
  return Number(minutes) >= shortestMinutes && Number(minutes) <= longestMinutes;
}

/** What came back to the question: the card's inputs, or words that say the rest ("make it 4"). */
export interface FilledIn {
  readonly draftId: string;
  readonly inputs: DraftInputs;
  readonly reading?: Reading;
}

/** The same check again, then the meeting, or the same card with what still lacks. */
export async function handleFilledIn({ draftId, inputs, reading }: FilledIn, asked: Context): Promise<Reply> {
  const told = inputs.zone ?? (reading?.when?.start === undefined ? reading?.when?.zone : undefined);
  // Where they are was just told: that is how they read the answer, too.
  const context = told === undefined || !isZone(told) ? asked : { ...asked, at: { ...asked.at, zone: told } };
  const draft = await context.drafts.take(draftId, context.requestId, context.now);
  if (draft === undefined) return problemReply({ kind: 'card-gone' });
  const kept = DraftBody.parse(draft.body);
  if (told !== undefined) await context.rememberZone(told);
  const found = reading === undefined ? undefined : await context.findPeople(reading.people);
  const people = [...(found?.emails ?? []), ...(found?.unknown ?? [])];
  const form = reading === undefined ? kept.form : revise(kept.form, reading, people);
  // What the person has seen and sent back is no guess any more.
  const { guess: _guess, ...known } = kept;
  const said = {
    ...known,
    form: filledIn(form, { ...inputs, zone: told }),
    cohosts: [...new Set([...kept.cohosts, ...(found?.cohosts ?? []), ...cohostTold(kept, filledIn(form, inputs))])],
    options: { ...kept.options, ...reading?.options, ...(inputs.place === undefined ? {} : { place: inputs.place }) },
    ...(reading?.agenda === undefined ? {} : { agenda: reading.agenda }),
  };
  const body = { ...said, ...(reading?.anyway === true ? { warned: warnedOf(said.form) } : {}) };
  const doubts: readonly Problem[] = reading?.certainty === 'guessed' ? [{ kind: 'not-sure' }] : [];
  return { ...(await makeOrAsk(body, doubts, context)), replacesPressed: true };
}

/** The one address that came in place of the name. */
function cohostTold({ awaitedCohost, form }: DraftBody, { people }: ScheduleForm): readonly string[] {
  if (awaitedCohost === undefined) return [];
  const known = new Set(addressesIn(form.people));
  const fresh = addressesIn(people).filter((email) => !known.has(email));
  return fresh.length === 1 ? fresh : [];
}

function addressesIn(people: string): readonly string[] {
  return people
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(isEmail);
}

/** @param doubts what is asked before even a complete plan is carried out */
export async function makeOrAsk(said: DraftBody, doubts: readonly Problem[], context: Context): Promise<Reply> {
  const { body, plan } = await checkDraft(said, context);
  const lacking = plan.ok ? doubts : [...plan.problem, ...doubts.filter(({ kind }) => ABOUT_PEOPLE.has(kind))];
  const taken = await takenBy(body, lacking, context);
  if (plan.ok && lacking.length === 0 && taken === undefined) return makeMeeting(body, plan.value, context);
  const asked =
    taken === undefined ? body : { ...body, warned: warnedOf(body.form), warnedOf: { by: taken.by, at: context.now } };
  return askForRest(asked, taken === undefined ? lacking : [...lacking, taken.doubt], context, taken?.aside);
}

/** Whether the person has something then, told along with all else that is asked: never a second question. */
async function takenBy(body: DraftBody, lacking: readonly Problem[], context: Context): Promise<Taken | undefined> {
  const planned = plannedBy(body.form, Temporal.Instant.fromEpochMilliseconds(context.now));
  // In a zone that is only a guess nobody knows what the time meets.
  const isOpen = planned === undefined || lacking.some(({ kind }) => kind === 'zone-missing');
  const warned = body.warned === warnedOf(body.form);
  const isFresh = body.warnedOf === undefined || context.now - body.warnedOf.at <= FRESH_MS;
  if (isOpen || (warned && isFresh)) return undefined;
  const taken = await context.clashes({ planned, except: { key: context.createKey(0) }, where: 'here' });
  // They know of it, and nothing has come since.
  return warned && taken?.by === body.warnedOf?.by ? undefined : taken;
}

/** So long what was seen of a calendar is taken for what it is. */
const FRESH_MS = 5 * 60_000;

/** The times of a form in one word, to know them again. */
function warnedOf({ date, time, minutes, zone, fold, recurrence }: ScheduleForm): string {
  return [date, time, minutes, zone, fold, recurrence].join(' ');
}

/** The nearest to a whole day that Webex has. */
function workingDay({ from, to }: WorkingHours = USUAL_HOURS): Pick<ScheduleForm, 'time' | 'minutes'> {
  const minutes = Temporal.PlainTime.from(from).until(Temporal.PlainTime.from(to)).total('minutes');
  return { time: from, minutes: String((minutes + MINUTES_A_DAY) % MINUTES_A_DAY) };
}

const MINUTES_A_DAY = 24 * 60;
