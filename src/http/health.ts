import express, { type Router } from 'express';

/** `/livez`: the process answers. `/readyz`: it can do its work, and is not on its way out. */
export function healthRouter(deps: { readonly ready: () => Promise<boolean> }): Router {
  const router = express.Router();
  router.get('/livez', (_request, response) => {
    response.json({ alive: true });
  });
  router.get('/readyz', async (_request, response) => {
    const ready = await deps.ready();
    response.status(ready ? 200 : 503).json({ ready });
  });
  return router;
}
