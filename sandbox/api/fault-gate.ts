import type { NextFunction, Request, Response } from 'express';
import type { CallFault, Fault, Faults } from '../webex/faults.ts';
import { Refusal } from '../webex/refusal.ts';

type Gate = (request: Request, response: Response, next: NextFunction, fault: Fault) => void;

/** What each kind does to a call. Delays are real time. */
const GATES: Readonly<Record<CallFault, Gate>> = {
  '429': (_request, _response, next, fault) =>
    next(new Refusal(429, { headers: { 'retry-after': String(fault.retryAfter ?? 1) } })),
  '500': (_request, _response, next) => next(new Refusal(500)),
  '502': (_request, response) => {
    response.status(502).type('text/html').send('<html><body><h1>502 Bad Gateway</h1></body></html>');
  },
  reset: (request) => request.socket.resetAndDestroy(),
  slow: (_request, _response, next, fault) => void setTimeout(next, fault.delayMs ?? 1_000),
  timeoutAfterCommit: (_request, response, next, fault) => {
    swallowAnswer(response, fault.delayMs ?? 0);
    next();
  },
};

/** Lets a call run into the fault that waits for it. */
export function injectFault(faults: Faults): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const path = request.originalUrl.replace(/\?.*$/, '');
    const fault = faults.forCall(request.method, path);
    if (fault === undefined) next();
    else GATES[fault.kind](request, response, next, fault);
  };
}

/** The work is done, but the answer never leaves: after `delayMs` the socket closes. */
function swallowAnswer(response: Response, delayMs: number): void {
  const cut = () => {
    setTimeout(() => response.destroy(), delayMs);
    return response;
  };
  response.end = cut;
}
