import { z } from 'zod';
import { AskedOptions } from '../../domain/asked-options.ts';
import { SiteChoices } from '../../domain/site-choices.ts';
import { isTooLongForCard, type ScheduleForm } from './form.ts';

/** What a posted draft card stands for. */
export const DraftSubject = z.object({ kind: z.literal('draft'), draftId: z.string() });
export type DraftSubject = z.infer<typeof DraftSubject>;

const FormShape = z.object({
  title: z.string(),
  date: z.string(),
  time: z.string(),
  minutes: z.string(),
  people: z.string(),
  recurrence: z.string(),
  zone: z.string(),
  fold: z.enum(['earlier', 'later', '']),
});

/** A draft as it is kept until the person has filled in the rest. */
export const DraftBody = z.object({
  form: FormShape,
  agenda: z.string().optional(),
  cohosts: z.array(z.string()),
  /** Somebody who is to be cohost and whose address is still to be told. */
  awaitedCohost: z.string().optional(),
  /** The rule of which the person was told that it takes several series. */
  severalTold: z.string().optional(),
  options: AskedOptions.default({}),
  /** What the open card of options offers. */
  offered: SiteChoices.optional(),
  /** The times of which the person was told that they are taken: they may be had all the same. */
  warned: z.string().optional(),
  /** What was told to take them, and when that was looked at (epoch milliseconds). */
  warnedOf: z.object({ by: z.string(), at: z.number() }).optional(),
  /** The time words and what was guessed in them, for the receipt. */
  guess: z.object({ words: z.string(), kinds: z.array(z.string()) }).optional(),
});
export type DraftBody = z.infer<typeof DraftBody>;

/**
 * The inputs of the draft card. Anyone can press with any inputs, so nothing here is taken on trust; what is left out
 * stays as the draft has it ("yes" in words presses without any).
 */
export const DraftInputs = z.object({
  title: z.string().max(2000).optional(),
  date: z.string().max(40).optional(),
  time: z.string().max(40).optional(),
  minutes: z.string().max(40).optional(),
  people: z.string().max(100_000).optional(),
  zone: z.string().max(64).optional(),
  fold: z.enum(['earlier', 'later', '']).optional(),
  place: z.enum(['oneTime', 'personalRoom']).optional().catch(undefined),
});
export type DraftInputs = z.infer<typeof DraftInputs>;

/** The draft with what was filled in. */
export function filledIn(form: ScheduleForm, { place: _place, ...inputs }: DraftInputs): ScheduleForm {
  // Of people too many for the card, an empty input is no answer.
  const stays = inputs.people === '' && isTooLongForCard(form.people);
  const { people, ...rest } = inputs;
  const given = Object.entries(stays ? rest : { ...rest, people });
  const told = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  return { ...form, ...told };
}
