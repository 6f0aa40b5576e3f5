import { renderSiteQuestion } from './site-card.ts';
import { listed, say } from '../../card/sentence.ts';
import type { OnSite } from '../../ports/preferences.ts';
import { QUESTION_MINUTES, type Context, type Reply } from '../feature.ts';
import type { Patch } from './patch.ts';

export type SiteFound =
  { readonly kind: 'site'; readonly site: OnSite } | { readonly kind: 'ask'; readonly reply: Reply };

/**
 * On which of the person's sites something is to change: the one they named once, the only one, or they are asked.
 * One call the first time, none after.
 */
export async function siteFor(patch: Patch, context: Context): Promise<SiteFound> {
  const { site } = context.settings;
  if (site !== undefined) return { kind: 'site', site: { siteUrl: site } };
  const sites = await context.webex.sites.list();
  const [only, ...others] = sites;
  if (only !== undefined && others.length === 0) {
    await context.saveSettings({ site: only.siteUrl });
    return { kind: 'site', site: { siteUrl: only.siteUrl } };
  }
  // Somebody without any site is told so by the call itself.
  if (only === undefined) return { kind: 'site', site: {} };
  return {
    kind: 'ask',
    reply: await askSite(
      sites.map(({ siteUrl }) => siteUrl),
      patch,
      context,
    ),
  };
}

async function askSite(sites: readonly string[], patch: Patch, context: Context): Promise<Reply> {
  const draftId = context.newId();
  await context.drafts.write({
    id: draftId,
    ownerId: context.who.personId,
    feature: 'preferences',
    body: { patch, sites },
    expiresAt: context.now + QUESTION_MINUTES * 60_000,
  });
  const question = say`You have ${sites.length} Webex sites, ${listed(sites)}, each with preferences of its own. On which one? I will remember it.`;
  return {
    markdown: [question.markdown, ...sites.map((site, index) => `${index + 1}. ${site}`)].join('\n'),
    where: 'private',
    card: {
      content: renderSiteQuestion(sites, question.card),
      subject: { kind: 'site-question', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'preferences', asked: 'choice', rows: sites.length },
      presses: { choose: 'preferences.on-site' },
      meetings: [],
    },
  };
}
