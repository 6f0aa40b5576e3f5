import type { OnSite } from './preferences.ts';

/** `/meetings/trackingCodes`, as the person asking: what their site wants noted of each meeting. */
export interface TrackingCodes {
  list(options?: OnSite): Promise<readonly TrackingCode[]>;
}

export interface TrackingCode {
  readonly id: string;
  readonly name: string;
  readonly inputMode: 'text' | 'select' | 'editableSelect' | 'hostProfileSelect';
  /** Without a required one Webex refuses a create. */
  readonly isRequired: boolean;
  /** Nobody but the site's admin sets it. */
  readonly isFixed: boolean;
  readonly options: readonly { readonly value: string; readonly isDefault: boolean }[];
}
