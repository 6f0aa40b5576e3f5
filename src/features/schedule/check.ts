import { Temporal } from 'temporal-polyfill';
import { isOpenChoice, type AskedOptions } from '../../domain/asked-options.ts';
import { checkOptions } from '../../domain/check-options.ts';
import type { Problem } from '../../domain/problem.ts';
import { separateRules, tooMany } from '../../domain/recurrence.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { settleChoices } from '../../domain/site-choices.ts';
import type { Context } from '../feature.ts';
import { checkForm, type MeetingPlan } from './form.ts';
import type { DraftBody } from './subject.ts';

export interface Checked {
  /** As it is now, with what was looked up. */
  readonly body: DraftBody;
  /** Or all that stands in the way at once, so that the person is asked once. */
  readonly plan: Result<MeetingPlan, readonly Problem[]>;
}

/** Everything about a meeting on its way: its form, its options, and what its site calls them. */
export async function checkDraft(draft: DraftBody, context: Context): Promise<Checked> {
  const plan = checkForm(draft.form, Temporal.Instant.fromEpochMilliseconds(context.now));
  const settled = await settleNames(draft.options, context);
  const named = settled.ok ? settled.value : draft.options;
  const recurs = draft.form.recurrence !== '';
  const { options, open } = placed(named, recurs, context);
  const problems = [
    ...(plan.ok ? [] : plan.problem),
    ...(settled.ok ? [] : settled.problem),
    ...checkOptions(options, { recurs, agenda: draft.agenda }),
    ...(open ? [{ kind: 'place-open' as const }] : []),
    ...checkRule(draft),
  ];
  return { body: { ...draft, options }, plan: plan.ok && problems.length === 0 ? ok(plan.value) : fail(problems) };
}

/** What Webex would make of the rule otherwise than it was said. */
function checkRule({ form: { recurrence: rule }, severalTold }: DraftBody): readonly Problem[] {
  if (rule === '') return [];
  const rules = separateRules(rule);
  const most = tooMany(rule);
  if (rules.length === 0) return [{ kind: 'rule-unknown', rule }];
  if (most !== undefined) return [{ kind: 'rule-too-long', most }];
  return rules.length > 1 && severalTold !== rule ? [{ kind: 'several-series', rules }] : [];
}

/** Names are looked up where some were said, and only then: it takes calls. */
async function settleNames(asked: AskedOptions, context: Context): Promise<Result<AskedOptions, readonly Problem[]>> {
  if (!isOpenChoice(asked)) return ok(asked);
  const { site } = asked;
  const sited =
    site === undefined || site.id !== undefined
      ? ok(asked)
      : settleChoices({ site }, await context.siteChoices(undefined, { site }));
  if (!sited.ok) return sited;
  const whole = { ...asked, ...(sited.value.site === undefined ? {} : { site: sited.value.site }) };
  return settleChoices(whole, await context.siteChoices(whole.site?.id ?? context.settings.site, whole));
}

interface Placed {
  readonly options: AskedOptions;
  /** The person wants to be asked where, and was not. */
  readonly open: boolean;
}

/** Words win; then what the person told once, where a personal room takes the meeting at all. */
function placed(asked: AskedOptions, recurs: boolean, { settings }: Context): Placed {
  if (asked.place !== undefined || settings.place === undefined || settings.place === 'oneTime' || recurs)
    return { options: asked, open: false };
  const there = { ...asked, place: 'personalRoom' as const };
  const goes = checkOptions(there, { recurs, agenda: undefined }).every(({ kind }) => kind !== 'options-clash');
  if (settings.place === 'ask') return { options: asked, open: goes };
  return { options: goes ? there : asked, open: false };
}
