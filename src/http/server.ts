import express, { type ErrorRequestHandler, type Router } from 'express';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HttpServer {
  /** Takes the port, and resolves with it. Until the doors are mounted, whoever knocks is told to come back (503). */
  listen(port: number): Promise<number>;
  /** Opens the doors; `plain` is asked first. */
  mount(doors: { readonly plain: PlainDoor; readonly routers: readonly Router[] }): void;
  /** From now on every answer ends its connection, so that whoever calls looks for another replica. */
  drain(): void;
  /** Takes nothing new, and answers what is on its way; what is not through after `graceMs` is cut off. */
  close(graceMs: number): Promise<void>;
}

/**
 * A door for machines, which knock often and read no pages: answers with a status alone, and Express is not asked.
 * Nothing where the request is for another door.
 */
export type PlainDoor = (request: IncomingMessage) => Promise<number> | undefined;

/** The house's front: the doors' routers behind strict headers. */
export function createHttpServer(onError: (error: unknown) => void): HttpServer {
  const app = express();
  let closing = false;
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_request, response, next) => {
    response.setHeaders(STRICT);
    if (closing) response.set('Connection', 'close');
    next();
  });
  const doors = express.Router();
  let mounted = false;
  app.use(doors);
  app.use((_request, response) => {
    response.sendStatus(mounted ? 404 : 503);
  });
  app.use(errorHandler(onError));
  let plain: PlainDoor = () => undefined;
  const server: Server = createServer((request, response) => {
    const status = plain(request);
    if (status === undefined) {
      app(request, response);
      return;
    }
    status.then(
      (code) => answer(response, code, closing),
      (error: unknown) => {
        onError(error);
        answer(response, 500, closing);
      },
    );
  });
  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, () => resolve((server.address() as AddressInfo).port));
      }),
    mount(opened) {
      plain = opened.plain;
      for (const router of opened.routers) doors.use(router);
      mounted = true;
    },
    drain() {
      closing = true;
    },
    close(graceMs) {
      closing = true;
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      return new Promise((resolve, reject) => {
        server.close((error) => {
          clearTimeout(timer);
          if (error === undefined) resolve();
          else reject(error);
        });
        server.closeIdleConnections();
      });
    },
  };
}

function answer(response: ServerResponse, status: number, closing: boolean): void {
  response.writeHead(status, closing ? { 'Content-Length': '0', Connection: 'close' } : { 'Content-Length': '0' });
  response.end();
}

/** Our pages need no script, no frame and no other site; addresses with codes in them go nowhere. */
const STRICT = new Map([
  [
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cache-Control', 'no-store'],
]);

/** Bodies that are too large or broken are the caller's fault; anything else is ours, logged once, told as 500. */
function errorHandler(onError: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status =
      typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
        ? error.status
        : 500;
    if (status >= 500) onError(error);
    response.sendStatus(status);
  };
}
