import type { NextFunction, Request, Response } from 'express';
import type { CallRecord, Webex } from '../webex/state.ts';

/** So many calls are kept; a load test must not fill the memory. */
const MOST_RECORDS = 200_000;

/** Writes every call down once it was answered, or its connection was cut. */
export function recordCall(webex: Webex): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const began = performance.now();
    const at = new Date(webex.clock.now()).toISOString();
    const { state } = webex;
    response.once('close', () => {
      const actor = actorOf(webex, request.headers.authorization);
      state.counters.log += 1;
      state.log.push({
        n: state.counters.log,
        at,
        method: request.method,
        path: `/v1${pathOf(request)}`,
        query: request.query,
        actor,
        purpose: purposeOf(pathOf(request), actor),
        status: response.writableFinished ? response.statusCode : 0,
        ms: Math.round((performance.now() - began) * 10) / 10,
      });
      if (state.log.length > MOST_RECORDS * 1.1) state.log.splice(0, state.log.length - MOST_RECORDS);
    });
    next();
  };
}

function pathOf(request: Request): string {
  return request.originalUrl.replace(/^\/v1/, '').replace(/\?.*$/, '');
}

function actorOf(webex: Webex, authorization: string | undefined): string {
  const token = webex.state.accessTokens.get(authorization?.replace(/^Bearer /, '') ?? '');
  if (token === undefined) return 'nobody';
  return token.kind === 'bot' ? 'bot' : (webex.state.people.get(token.personId)?.email ?? 'nobody');
}

function purposeOf(path: string, actor: string): CallRecord['purpose'] {
  const upkeep =
    /^\/(webhooks(\/|$)|access_token$|authorize$)/.test(path) || (actor === 'bot' && path === '/people/me');
  return upkeep ? 'upkeep' : 'reply';
}
