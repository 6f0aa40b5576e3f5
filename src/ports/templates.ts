import type { OnSite } from './preferences.ts';

/** `/meetings/templates`, as the person asking. */
export interface Templates {
  /** Templates for meetings, those of the site and the person's own. */
  list(options?: OnSite): Promise<readonly Template[]>;
}

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly siteUrl: string;
  readonly isDefault: boolean;
  /** The site's; otherwise the person's own. */
  readonly isStandard: boolean;
}
