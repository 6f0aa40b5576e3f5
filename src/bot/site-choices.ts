import type { AskedOptions, OptionName } from '../domain/asked-options.ts';
import type { SiteChoices } from '../domain/site-choices.ts';
import type { ActingPorts } from '../ports/acting.ts';

const SITES_SCOPE = 'meeting:preferences_read';

/** Longer lists would not fit a card. */
const MOST = 40;

/**
 * What the person's site offers for a meeting: four calls, so only where somebody opens the options or named one.
 * @param siteUrl absent: their preferred site
 * @param asked just what is needed for these; absent: all of it
 * @param granted scopes of the person's grant: sites belong to the preferences, and are left out where those were not given
 */
export async function readSiteChoices(
  webex: Pick<ActingPorts, 'templates' | 'sessionTypes' | 'trackingCodes' | 'sites'>,
  siteUrl: string | undefined,
  asked: AskedOptions | undefined,
  granted: readonly string[],
): Promise<SiteChoices> {
  const on = siteUrl === undefined ? {} : { siteUrl };
  const wants = (name: OptionName): boolean => asked === undefined || asked[name] !== undefined;
  const [templates, sessionTypes, codes, sites] = await Promise.all([
    wants('template') ? webex.templates.list(on) : [],
    wants('sessionType') ? webex.sessionTypes.list(on) : [],
    wants('trackingCodes') ? webex.trackingCodes.list(on) : [],
    wants('site') && granted.includes(SITES_SCOPE) ? webex.sites.list() : [],
  ]);
  return {
    templates: templates.slice(0, MOST).map(({ id, name }) => ({ id, name })),
    // A webinar is another kind of thing, with panelists and tickets.
    sessionTypes: sessionTypes
      .filter(({ type }) => type !== 'webinar')
      .slice(0, MOST)
      .map(({ id, name }) => ({ id: String(id), name })),
    trackingCodes: codes.map(({ name, isRequired, isFixed, inputMode, options }) => {
      const usual = options.find(({ isDefault }) => isDefault)?.value;
      return {
        name,
        isRequired,
        isFixed,
        values: inputMode === 'select' ? options.slice(0, MOST).map(({ value }) => value) : [],
        ...(usual === undefined ? {} : { usual }),
      };
    }),
    sites: sites.toSorted((one, other) => Number(other.isDefault) - Number(one.isDefault)).map((site) => site.siteUrl),
  };
}
