import { z } from 'zod';
import type { TrackingCodes } from '../ports/tracking-codes.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';

/** `/meetings/trackingCodes` as one person; those in use for meetings. */
export function createTrackingCodes(caller: Caller): TrackingCodes {
  return {
    async list(options) {
      const query = { service: 'MeetingCenter', ...options };
      const items = await caller.all({ method: 'GET', path: '/meetings/trackingCodes', query });
      const codes = items.map((item) => readBody(trackingCodeWire, item, 'a tracking code'));
      return codes
        .filter(({ type }) => type !== 'notUsed' && type !== 'notApplicable')
        .map(({ id, name, inputMode, type, options: values }) => ({
          id,
          name,
          inputMode,
          isRequired: type === 'required',
          isFixed: type === 'adminSet',
          options: values.map(({ value, defaultValue }) => ({ value, isDefault: defaultValue })),
        }));
    },
  };
}

const trackingCodeWire = z.object({
  id: z.string(),
  name: z.string(),
  inputMode: z.enum(['text', 'select', 'editableSelect', 'hostProfileSelect']),
  type: z.enum(['optional', 'required', 'adminSet', 'notUsed', 'notApplicable']),
  options: z.array(z.object({ value: z.string(), defaultValue: z.boolean().default(false) })).default([]),
});
