import express, { type Router } from 'express';

/** `/livez`: the process answers. `/readyz`: it can do its work, and is not on its way out. `/metrics`: counts. */
export function healthRouter(deps: {
  readonly ready: () => Promise<boolean>;
  readonly metrics: { readonly contentType: string; render(): Promise<string> };
}): Router {
  const router = express.Router();
  router.get('/livez', (_request, response) => {
    response.json({ alive: true });
  });
  router.get('/readyz', async (_request, response) => {
    const ready = await deps.ready();
    response.status(ready ? 200 : 503).json({ ready });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(deps.metrics.contentType).send(await deps.metrics.render());
  });
  return router;
}
