import { z } from 'zod';
import type { AskedOptions } from './asked-options.ts';
import type { Problem } from './problem.ts';
import { fail, ok, type Result } from './result.ts';

const Choice = z.object({ id: z.string(), name: z.string() });
export type NamedChoice = z.infer<typeof Choice>;

const Code = z.object({
  name: z.string(),
  isRequired: z.boolean(),
  /** Nobody but the site's administrator sets it. */
  isFixed: z.boolean(),
  /** Just these values go; empty: any text. */
  values: z.array(z.string()),
  usual: z.string().optional(),
});
export type TrackingCodeChoice = z.infer<typeof Code>;

/** What one person's site offers for a meeting, as it was read; plain, so that it can wait beside a card. */
export const SiteChoices = z.object({
  templates: z.array(Choice),
  sessionTypes: z.array(Choice),
  trackingCodes: z.array(Code),
  /** Host names; the first is where meetings are made unless another is said. */
  sites: z.array(z.string()),
});
export type SiteChoices = z.infer<typeof SiteChoices>;

export const NO_CHOICES: SiteChoices = { templates: [], sessionTypes: [], trackingCodes: [], sites: [] };

/** Names become what the site calls them, with their ids; what it does not have is told with what it has. */
export function settleChoices(asked: AskedOptions, choices: SiteChoices): Result<AskedOptions, readonly Problem[]> {
  const problems: Problem[] = [];
  const settle = (
    name: 'template' | 'sessionType' | 'site',
    offered: readonly NamedChoice[],
  ): Partial<AskedOptions> => {
    const said = asked[name];
    if (said === undefined || said.id !== undefined) return {};
    // The sites were not to be read, but a host name says it all.
    if (name === 'site' && offered.length === 0 && said.name.includes('.')) return { site: { ...said, id: said.name } };
    const found = pick(offered, said.name);
    if (found !== undefined) return { [name]: found };
    problems.push({ kind: 'choice-unknown', name, text: said.name, offered: offered.map((one) => one.name) });
    return {};
  };
  const settled = {
    ...asked,
    ...settle('template', choices.templates),
    ...settle('sessionType', choices.sessionTypes),
    ...settle(
      'site',
      choices.sites.map((site) => ({ id: site, name: site })),
    ),
  };
  const codes = asked.trackingCodes?.map((code) => settleCode(code, choices.trackingCodes));
  for (const code of codes ?? []) if (!code.ok) problems.push(code.problem);
  if (problems.length > 0) return fail(problems);
  return ok({
    ...settled,
    ...(codes === undefined ? {} : { trackingCodes: codes.flatMap((code) => (code.ok ? [code.value] : [])) }),
  });
}

/** By its id, its whole name, or a part of it that only one has. */
function pick(offered: readonly NamedChoice[], said: string): NamedChoice | undefined {
  const low = said.toLowerCase();
  const whole = offered.find(({ id, name }) => id === said || name.toLowerCase() === low);
  if (whole !== undefined) return whole;
  const partly = offered.filter(({ name }) => name.toLowerCase().includes(low));
  return partly.length === 1 ? partly[0] : undefined;
}

type Code = NonNullable<AskedOptions['trackingCodes']>[number];

/** "Project Falcon", "Project: Falcon": the code "Project" with the value "Falcon", where the site has such a code. */
function settleCode(said: Code, codes: readonly TrackingCodeChoice[]): Result<Code, Problem> {
  if (said.value !== '') return ok(said);
  const words = said.name.toLowerCase();
  const code = codes.find(
    ({ name }) => /^[\s:=]/.test(words.slice(name.length)) && words.startsWith(name.toLowerCase()),
  );
  const value = code === undefined ? '' : said.name.slice(code.name.length).replace(/^[\s:=]+/, '');
  const taken =
    code === undefined || code.values.length === 0
      ? value
      : code.values.find((one) => one.toLowerCase() === value.toLowerCase());
  if (code !== undefined && taken !== undefined && taken !== '') return ok({ name: code.name, value: taken });
  return fail({
    kind: 'choice-unknown',
    name: 'trackingCodes',
    text: said.name,
    offered: codes.map(({ name, values }) => (values.length === 0 ? name : `${name} (${values.join(', ')})`)),
  });
}
