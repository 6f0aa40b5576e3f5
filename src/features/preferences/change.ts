import { say, together, type Sentence } from '../../card/sentence.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import type { OnSite } from '../../ports/preferences.ts';
import { problemReply, UNDO_MINUTES, type Context, type Reply } from '../feature.ts';
import { fetchGroup, GROUP_TITLES, writeGroup, type Held } from './groups.ts';
import { askNextDefault } from './next-default.ts';
import { applyPatch, fieldsIn, inverseOf, type Patch } from './patch.ts';
import { groupReply } from './show.ts';
import { siteFor } from './site.ts';

/** Changes fields on the site that is meant, which may have to be asked first. */
export async function changeAsked(patch: Patch, context: Context): Promise<Reply> {
  const unfit = unfitAnywhere(patch);
  if (unfit !== undefined) return problemReply(unfit);
  const found = await siteFor(patch, context);
  return found.kind === 'ask' ? found.reply : changeOn(found.site, patch, context);
}

/** What no site would take, told before anything is asked of Webex. */
function unfitAnywhere(patch: Patch): Problem | undefined {
  for (const field of fieldsIn(patch)) {
    const fit = field.accept(patch[field.name], {});
    if (!fit.ok && fit.problem.kind === 'read-only') return fit.problem;
  }
  return undefined;
}

/**
 * A PUT replaces the whole group, so: read, change what was said, write all, read back, and tell was and now. What
 * somebody else changed meanwhile is in what was read, and stays.
 * @param how `shown`: what the card showed that was pressed, to tell what became different since; `back`: this takes
 *   something back, which is itself not taken back: a second undo goes on to what was done before
 */
export async function changeOn(
  site: OnSite,
  patch: Patch,
  context: Context,
  how: { readonly shown?: Readonly<Record<string, string>>; readonly back?: boolean } = {},
): Promise<Reply> {
  const done = await change(site, patch, context);
  if (!done.ok)
    return done.problem.kind === 'default-missing'
      ? askNextDefault(patch, done.problem.names, site, context)
      : problemReply(done.problem);
  const { was, now, group } = done.value;
  const changes = sayChanges(patch, was, now);
  if (changes.length === 0)
    return groupReply({ group, held: now, site, note: say`Webex had it that way already; nothing was changed.` });
  if (how.back === true) return groupReply({ group, held: now, site, note: together(...changes) });
  const undoId = await rememberUndo({ site, patch: inverseOf(patch, was, now), group }, context);
  const note = together(...changes, sayMeanwhile(patch, was, how.shown ?? {}), sayCoHosts(patch, now));
  return groupReply({ group, held: now, site, note, undoId, offersOnlyCoHosts: countsForNothing(patch, now) });
}

interface Done {
  readonly group: keyof typeof GROUP_TITLES;
  readonly was: Held;
  readonly now: Held;
}

export async function change(site: OnSite, patch: Patch, context: Context): Promise<Result<Done, Problem>> {
  const [first] = fieldsIn(patch);
  if (first === undefined) return fail({ kind: 'nothing-filled-in' });
  const { group } = first;
  const { webex } = context;
  try {
    const was = await fetchGroup(group, webex, site);
    const next = applyPatch(patch, was);
    if (!next.ok) return next;
    if (JSON.stringify(next.value) === JSON.stringify(was)) return ok({ group, was, now: was });
    await writeGroup(was, next.value, webex, site);
    return ok({ group, was, now: await fetchGroup(group, webex, site) });
  } catch (error) {
    const problem = refusedAs(error, patch, site);
    if (problem?.kind === 'site-forbids' && context.settings.site !== undefined)
      await context.saveSettings({ site: undefined });
    if (problem === undefined) throw error;
    return fail(problem);
  }
}

/** 403 with the permission given: the site keeps it to its administrator. 400: the site's own rule on these values. */
function refusedAs(error: unknown, patch: Patch, { siteUrl }: OnSite): Problem | undefined {
  if (!(error instanceof WebexRefusal)) return undefined;
  const fields = fieldsIn(patch);
  const what = fields.map(({ label }) => label).join(', ');
  if (error.status === 403) return { kind: 'site-forbids', what, site: siteUrl ?? 'Your Webex site' };
  if (error.status !== 400) return undefined;
  const [first] = fields;
  return first === undefined ? undefined : { kind: 'value-refused', field: first.label, allowed: first.rule };
}

/** Was and now of what changed; what was asked for beside it and stood already is told too. None where nothing changed. */
function sayChanges(patch: Patch, was: Held, now: Held): readonly Sentence[] {
  const told = fieldsIn(patch).map((field) => ({
    label: field.label,
    before: field.say(was),
    after: field.say(now),
  }));
  if (told.every(({ before, after }) => before === after)) return [];
  return told.map(({ label, before, after }) =>
    before === after ? say`${label}: ${after}, as before.` : say`${label}: was ${before}, now ${after}.`,
  );
}

function sayMeanwhile(patch: Patch, was: Held, shown: Readonly<Record<string, string>>): Sentence | undefined {
  const changed = fieldsIn(patch).filter((field) => {
    const before = shown[field.name];
    return before !== undefined && before !== field.shown(was);
  });
  return changed.length === 0
    ? undefined
    : say`Since the card was made ${changed.map(({ label }) => label).join(', ')} had been changed elsewhere.`;
}

/** Cohosts are named while anyone may be one: Webex then looks at nobody's name. */
function countsForNothing(patch: Patch, { room }: Held): boolean {
  return (
    Object.hasOwn(patch, 'coHosts') &&
    room !== undefined &&
    room.coHosts.length > 0 &&
    (room.supportAnyoneAsCoHost || room.allowFirstUserToBeCoHost || !room.supportCoHost)
  );
}

function sayCoHosts(patch: Patch, now: Held): Sentence | undefined {
  return countsForNothing(patch, now)
    ? say`They count only while cohosts are allowed, and neither anyone nor the first to join becomes one. Shall I set it so?`
    : undefined;
}

export const ONLY_COHOSTS: Patch = {
  supportCoHost: true,
  supportAnyoneAsCoHost: false,
  allowFirstUserToBeCoHost: false,
};

async function rememberUndo(
  undo: { readonly site: OnSite; readonly patch: Patch; readonly group: Done['group'] },
  context: Context,
): Promise<string> {
  const id = context.newId();
  await context.undos.write({
    id,
    ownerId: context.who.personId,
    feature: 'preferences',
    done: `Changed your preferences (${GROUP_TITLES[undo.group]})`,
    body: { kind: 'patch', site: undo.site.siteUrl, patch: undo.patch },
    createdAt: context.now,
    expiresAt: context.now + UNDO_MINUTES * 60_000,
  });
  return id;
}
