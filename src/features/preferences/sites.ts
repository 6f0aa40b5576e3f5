import { listed, say, type Sentence } from '../../card/sentence.ts';
import type { Site } from '../../ports/sites.ts';
import { problemReply, QUESTION_MINUTES, UNDO_MINUTES, type Context, type Reply } from '../feature.ts';
import { renderSitesCard } from './site-card.ts';

export async function showSites(context: Context): Promise<Reply> {
  return sitesReply(await context.webex.sites.list());
}

/**
 * Makes one of the person's sites their default, for new meetings and for preferences.
 * @param how `back`: this takes a change back, and is itself not taken back
 */
export async function makeSiteDefault(
  words: string,
  context: Context,
  how: { readonly back?: boolean } = {},
): Promise<Reply> {
  const sites = await context.webex.sites.list();
  const wanted = words
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
  const site =
    sites.find(({ siteUrl }) => siteUrl.toLowerCase() === wanted) ??
    sites.find(({ siteUrl }) => siteUrl.toLowerCase().split('.')[0] === wanted);
  if (site === undefined)
    return problemReply({
      kind: 'value-refused',
      field: 'Your site',
      allowed: sites.map(({ siteUrl }) => siteUrl).join(', ') || 'none yet',
    });
  await context.saveSettings({ site: site.siteUrl });
  if (site.isDefault)
    return sitesReply(sites, say`${site.siteUrl} is your default already, so I use it for your preferences.`);
  await context.webex.sites.makeDefault(site.siteUrl);
  const was = sites.find(({ isDefault }) => isDefault)?.siteUrl;
  const undoId = how.back === true ? undefined : await rememberSite(was, context);
  const before = was === undefined ? say`` : say` (was ${was})`;
  return sitesReply(
    await context.webex.sites.list(),
    say`${site.siteUrl} is your default site now${before}: new meetings are made there, and I use it for your preferences.`,
    undoId,
  );
}

async function rememberSite(site: string | undefined, context: Context): Promise<string | undefined> {
  if (site === undefined) return undefined;
  const id = context.newId();
  await context.undos.write({
    id,
    ownerId: context.who.personId,
    feature: 'preferences',
    done: 'Changed your default Webex site',
    body: { kind: 'site', site },
    createdAt: context.now,
    expiresAt: context.now + UNDO_MINUTES * 60_000,
  });
  return id;
}

function sitesReply(sites: readonly Site[], note?: Sentence, undoId?: string): Reply {
  const names = sites.map(({ siteUrl, isDefault }) => (isDefault ? say`${siteUrl} (default)` : say`${siteUrl}`));
  const told = note ?? (sites.length === 0 ? say`You have no Webex site.` : say`Your Webex sites: ${listed(names)}.`);
  return {
    markdown: told.markdown,
    where: 'private',
    card: {
      content: renderSitesCard(sites, {
        ...(note === undefined ? {} : { note: note.card }),
        undo: undoId !== undefined,
      }),
      subject: { kind: 'sites', ...(undoId === undefined ? {} : { undoId }) },
      minutes: QUESTION_MINUTES,
    },
  };
}
