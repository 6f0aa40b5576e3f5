import express from 'express';
import type { Express, NextFunction, Request, Response, Router } from 'express';
import { z } from 'zod';
import type { BotChannel } from '../bot-channel.ts';
import { reportBug } from '../webex/bug.ts';
import type { Faults } from '../webex/faults.ts';
import type { Notifications } from '../webex/notifications.ts';
import { findByEmail } from '../webex/people.ts';
import type { Person } from '../webex/people.ts';
import { Refusal } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';

/** What the control API holds in its hands. */
export interface Control {
  readonly webex: Webex;
  readonly faults: Faults;
  readonly notifications: Notifications;
  /** The bot, once it is attached. */
  readonly bot: () => BotChannel | undefined;
  /** First day again, bot included. */
  readonly reset: () => Promise<void>;
  /** So long nothing may happen before it counts as settled; milliseconds of real time. */
  readonly quietMs: number;
}

/** A call that made no sense: 400 with `{"message"}`. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall';
}

/** Mounts the groups of calls under /sandbox. */
export function mountControl(
  app: Express,
  control: Control,
  groups: readonly ((router: Router, control: Control) => void)[],
): void {
  const router = express.Router();
  router.use(express.json({ limit: '1mb' }));
  for (const group of groups) group(router, control);
  router.use((request) => {
    throw new WrongCall(`There is no ${request.method} ${request.originalUrl} here.`);
  });
  router.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const message = wrongCallMessage(error);
    if (message === undefined) reportBug(error);
    response.status(message === undefined ? 500 : 400).json({ message: message ?? 'A bug of the sandbox itself.' });
  });
  app.use('/sandbox', router);
}

/** Wrong calls, what Webex itself refuses, and bodies that are no JSON are the caller's; the rest is our bug. */
function wrongCallMessage(error: unknown): string | undefined {
  if (error instanceof WrongCall) return error.message;
  if (error instanceof Refusal) return [...new Set([error.message, ...error.descriptions])].join(' ');
  if (error instanceof SyntaxError) return 'The body is no JSON.';
  return undefined;
}

/** Reads a body or query, or says what is wrong with it. @throws WrongCall */
export function read<Value>(schema: z.ZodType<Value>, given: unknown): Value {
  const result = schema.safeParse(given ?? {});
  if (result.success) return result.data;
  throw new WrongCall(z.prettifyError(result.error));
}

/** @throws WrongCall when nobody has this address */
export function personBy(webex: Webex, email: string): Person {
  const person = findByEmail(webex, email);
  if (person === undefined) throw new WrongCall(`Nobody here has the address ${email}.`);
  return person;
}

/** The bot as a person of Webex. */
export function botPerson(webex: Webex): Person {
  return personBy(webex, webex.credentials.botEmail);
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}
