import { z } from 'zod';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { path } from './path.ts';

/** One press on a card's button: who, on which message, with which inputs. Nothing in `inputs` can be believed. */
export interface AttachmentAction {
  readonly id: string;
  readonly messageId: string;
  readonly roomId: string;
  /** Who pressed. */
  readonly personId: string;
  /** The button's data and all inputs of the card; everything as text. */
  readonly inputs: Readonly<Record<string, string>>;
  /** ISO 8601, UTC. */
  readonly created: string;
}

export interface AttachmentActions {
  /** Nothing when Webex knows no such press. */
  fetch(actionId: string): Promise<AttachmentAction | undefined>;
}

export function createAttachmentActions(caller: Caller): AttachmentActions {
  return {
    async fetch(actionId) {
      const answer = await caller.request({
        method: 'GET',
        path: path`/attachment/actions/${actionId}`,
        accept: [404],
      });
      return answer.status === 404 ? undefined : actionFrom(answer.body);
    },
  };
}

const actionWire = z.object({
  id: z.string(),
  messageId: z.string(),
  roomId: z.string(),
  personId: z.string(),
  inputs: z.record(z.string(), z.unknown()).default({}),
  created: z.string(),
});

function actionFrom(body: unknown): AttachmentAction {
  const { inputs, ...action } = readBody(actionWire, body, 'a press');
  return { ...action, inputs: Object.fromEntries(Object.entries(inputs).flatMap(textual)) };
}

/** Data of a button may hold numbers and switches; whatever is deeper was not put there by our cards. */
function textual([name, value]: readonly [string, unknown]): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[name, value]];
  return typeof value === 'number' || typeof value === 'boolean' ? [[name, String(value)]] : [];
}
