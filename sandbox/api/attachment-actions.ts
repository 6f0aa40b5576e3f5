import { z } from 'zod';
import { actionFor, press, renderAction } from '../webex/actions.ts';
import { operation } from './operation.ts';
import type { Operation } from './operation.ts';

export const ATTACHMENT_ACTIONS: readonly Operation[] = [
  operation({
    method: 'post',
    path: '/attachment/actions',
    scopes: ['spark:messages_write'],
    bots: false,
    body: z.strictObject({
      type: z.literal('submit'),
      messageId: z.string(),
      inputs: z.record(z.string(), z.unknown()),
    }),
    handle: ({ webex, caller, body }) => ({
      status: 202,
      body: renderAction(press(webex, caller.person, body.messageId, body.inputs)),
    }),
  }),
  operation({
    method: 'get',
    path: '/attachment/actions/:id',
    scopes: ['spark:messages_read'],
    bots: true,
    handle: ({ webex, caller, params }) => ({
      body: renderAction(actionFor(webex, caller.person, params['id'] ?? '')),
    }),
  }),
];
