import { contentFor } from '../webex/contents.ts';
import { operation } from './operation.ts';
import type { Operation } from './operation.ts';

export const CONTENTS: readonly Operation[] = [
  operation({
    method: 'get',
    path: '/contents/:contentId',
    scopes: ['spark:messages_read'],
    bots: true,
    handle: ({ webex, caller, params }) => {
      const content = contentFor(webex, caller.person, params['contentId'] ?? '');
      const name = content.name.replaceAll(/[^\w. -]/g, '_');
      return {
        body: content.bytes,
        headers: { 'content-type': content.type, 'content-disposition': `attachment; filename="${name}"` },
      };
    },
  }),
];
