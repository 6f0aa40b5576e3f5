import { z } from 'zod';
import type { Templates } from '../ports/templates.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';

/** `/meetings/templates` as one person. */
export function createTemplates(caller: Caller): Templates {
  return {
    async list(options) {
      const query = { templateType: 'meeting', ...options };
      const items = await caller.all({ method: 'GET', path: '/meetings/templates', query });
      return items.map((item) => readBody(templateWire, item, 'a template'));
    },
  };
}

const templateWire = z.object({
  id: z.string(),
  name: z.string(),
  siteUrl: z.string().default(''),
  isDefault: z.boolean().default(false),
  isStandard: z.boolean().default(false),
});
