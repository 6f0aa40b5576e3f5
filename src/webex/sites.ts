import { z } from 'zod';
import type { Sites } from '../ports/sites.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';

const SITES = '/meetingPreferences/sites';

/** `/meetingPreferences/sites` as one person. */
export function createSites(caller: Caller): Sites {
  return {
    async list() {
      const { sites } = readBody(sitesWire, (await caller.request({ method: 'GET', path: SITES })).body, 'sites');
      return sites.map((site) => ({ siteUrl: site.siteUrl, isDefault: site.default }));
    },
    async makeDefault(siteUrl) {
      // The query says the same as the body; Webex insists on both.
      await caller.request({ method: 'PUT', path: SITES, query: { defaultSite: true }, body: { siteUrl } });
    },
  };
}

const sitesWire = z.object({
  sites: z.array(z.object({ siteUrl: z.string(), default: z.boolean().default(false) })),
});
