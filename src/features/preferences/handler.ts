import { z } from 'zod';
import type { PersonMeant } from '../../language/reading.ts';
import { problemReply, type Context, type Press, type Reply } from '../feature.ts';
import { changeAsked, changeOn, ONLY_COHOSTS } from './change.ts';
import { fieldNamed, IMPLIED } from './fields.ts';
import { fetchGroup } from './groups.ts';
import type { PreferencesIntent } from './intent.ts';
import { fieldsIn, GroupSubject, Patch, patchFrom } from './patch.ts';
import { showAll, showGroup, siteOf } from './show.ts';
import { makeSiteDefault, showSites } from './sites.ts';

export async function handlePreferences(intent: PreferencesIntent, context: Context): Promise<Reply> {
  switch (intent.kind) {
    case 'all':
      return showAll(context);
    case 'group':
      return showGroup(intent.group, [], context);
    case 'field': {
      const field = fieldNamed(intent.name);
      if (field === undefined) return showAll(context);
      // Minutes mean something only together with their switch.
      const along = fieldsIn({ ...IMPLIED[field.name] });
      return showGroup(field.group, [...along, field], context);
    }
    case 'sites':
      return showSites(context);
    case 'use-site':
      return makeSiteDefault(intent.site, context);
    case 'patch':
      return changeAsked(intent.patch, context);
    case 'people':
      return changePeople(intent, context);
  }
}

/** Who goes is first looked for among those who are there, by name too; who comes, in the space and the directory. */
async function changePeople(
  { name, change, people }: Extract<PreferencesIntent, { kind: 'people' }>,
  context: Context,
): Promise<Reply> {
  const there = change === 'remove' ? await namesThere(name, context) : [];
  const known = people.map((person) => there.find((one) => isNamed(one, person))?.email);
  const rest = people.filter((_, index) => known[index] === undefined);
  const found = await context.findPeople(rest);
  if (found.unknown.length > 0) return problemReply({ kind: 'not-an-address', texts: found.unknown });
  const emails = [...known.filter((email) => email !== undefined), ...found.emails];
  if (emails.length === 0) return problemReply({ kind: 'nobody-named' });
  return changeAsked({ [name]: { [change]: emails } }, context);
}

interface There {
  readonly email: string;
  readonly displayName: string;
}

async function namesThere(name: string, context: Context): Promise<readonly There[]> {
  if (name !== 'coHosts') {
    const { scheduling } = await fetchGroup('scheduling', context.webex, siteOf(context));
    return (scheduling?.delegateEmails ?? []).map((email) => ({ email, displayName: '' }));
  }
  return (await fetchGroup('room', context.webex, siteOf(context))).room?.coHosts ?? [];
}

/** "Carol" is Carol Chandra, and carol@example.com. */
function isNamed({ email, displayName }: There, person: PersonMeant): boolean {
  if (person.kind === 'email') return email.toLowerCase() === person.email.toLowerCase();
  if (person.kind !== 'name' && person.kind !== 'mention') return false;
  const words = [
    ...displayName.toLowerCase().split(/\s+/),
    ...(email.toLowerCase().split('@')[0] ?? '').split(/[._-]/),
  ];
  return person.name
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** Save on a group's card. */
export async function saveGroup({ subject, inputs }: Press, context: Context): Promise<Reply> {
  const card = GroupSubject.safeParse(subject);
  if (!card.success) return problemReply({ kind: 'card-gone' });
  const patch = patchFrom(card.data, inputs);
  if (!patch.ok) return problemReply(patch.problem);
  const { site, shown } = card.data;
  const reply =
    site === undefined
      ? await changeAsked(patch.value, context)
      : await changeOn({ siteUrl: site }, patch.value, context, { shown });
  return { ...reply, replacesPressed: true };
}

/** Lets only the named cohosts be cohosts. */
export async function onlyCoHosts({ subject }: Press, context: Context): Promise<Reply> {
  const card = GroupSubject.safeParse(subject);
  if (!card.success) return problemReply({ kind: 'card-gone' });
  const { site } = card.data;
  return {
    ...(await changeOn(site === undefined ? {} : { siteUrl: site }, ONLY_COHOSTS, context)),
    replacesPressed: true,
  };
}

const SiteQuestion = z.object({ kind: z.literal('site-question'), draftId: z.string() });
const SiteDraft = z.object({ patch: Patch, sites: z.array(z.string()) });

/** On which site: what had been asked goes on there, and the answer is remembered. */
export async function onSite({ subject, inputs }: Press, context: Context): Promise<Reply> {
  const question = SiteQuestion.safeParse(subject);
  const draft = question.success ? await context.drafts.read(question.data.draftId, context.now) : undefined;
  if (draft === undefined) return problemReply({ kind: 'card-gone' });
  const { patch, sites } = SiteDraft.parse(draft.body);
  const site = sites[Number(inputs['choice']) - 1];
  if (site === undefined) return problemReply({ kind: 'choice-unclear', rows: sites.length });
  if ((await context.drafts.take(draft.id, context.requestId, context.now)) === undefined)
    return problemReply({ kind: 'card-gone' });
  await context.saveSettings({ site });
  return { ...(await changeOn({ siteUrl: site }, patch, context)), replacesPressed: true };
}

const Opened = z.object({ group: z.enum(['room', 'scheduling', 'audio', 'video']) });

export async function openGroup({ inputs }: Press, context: Context): Promise<Reply> {
  const opened = Opened.safeParse(inputs);
  if (!opened.success) return problemReply({ kind: 'card-gone' });
  return { ...(await showGroup(opened.data.group, [], context)), replacesPressed: true };
}
