import { z } from 'zod';
import { listed, say } from '../../card/sentence.ts';
import type { OnSite } from '../../ports/preferences.ts';
import { problemReply, QUESTION_MINUTES, type Context, type Press, type Reply } from '../feature.ts';
import { changeOn } from './change.ts';
import { Patch } from './patch.ts';
import { renderPickCard } from './site-card.ts';

/** The default video system goes, and several are left: one of them has to follow. */
export async function askNextDefault(
  patch: Patch,
  names: readonly string[],
  site: OnSite,
  context: Context,
): Promise<Reply> {
  const draftId = context.newId();
  await context.drafts.write({
    id: draftId,
    ownerId: context.who.personId,
    feature: 'preferences',
    body: { patch, names, site: site.siteUrl },
    expiresAt: context.now + QUESTION_MINUTES * 60_000,
  });
  const question = say`That is your default, and ${listed(names)} are left. Which one is the default then? Nothing was changed yet.`;
  return {
    markdown: [question.markdown, ...names.map((name, index) => say`${index + 1}. ${name}`.markdown)].join('\n'),
    where: 'private',
    card: {
      content: renderPickCard({
        heading: 'Which one follows?',
        question: question.card,
        names,
        label: 'Default',
        action: 'preferences.next-default',
      }),
      subject: { kind: 'next-default', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'preferences', asked: 'choice', rows: names.length },
      presses: { choose: 'preferences.next-default' },
      meetings: [],
    },
  };
}

const Subject = z.object({ kind: z.literal('next-default'), draftId: z.string() });
const Draft = z.object({ patch: Patch, names: z.array(z.string()), site: z.string().optional() });
const Change = z.record(z.string(), z.unknown());

export async function nextDefault({ subject, inputs }: Press, context: Context): Promise<Reply> {
  const asked = Subject.safeParse(subject);
  const draft = asked.success ? await context.drafts.read(asked.data.draftId, context.now) : undefined;
  if (draft === undefined) return problemReply({ kind: 'card-gone' });
  const { patch, names, site } = Draft.parse(draft.body);
  const chosen = names[Number(inputs['choice']) - 1];
  if (chosen === undefined) return problemReply({ kind: 'choice-unclear', rows: names.length });
  if ((await context.drafts.take(draft.id, context.requestId, context.now)) === undefined)
    return problemReply({ kind: 'card-gone' });
  const devices = { ...Change.parse(patch['videoDevices']), default: chosen };
  const onSite = site === undefined ? {} : { siteUrl: site };
  return { ...(await changeOn(onSite, { videoDevices: devices }, context)), replacesPressed: true };
}
