import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import express from 'express';
import type { Express } from 'express';

const require = createRequire(import.meta.url);
const PAGE = join(import.meta.dirname, 'page');

/** The chat page and what it needs from node_modules: the card renderer, and Webex's own tokens, fonts and icons. */
export function mountPage(app: Express): void {
  app.get('/', (_request, response) => response.sendFile(join(PAGE, 'index.html')));
  app.use('/page', express.static(PAGE, { index: false }));
  app.get('/assets/adaptivecards.min.js', (_request, response) => {
    response.sendFile(join(packageFolder('adaptivecards'), 'dist/adaptivecards.min.js'));
  });
  for (const name of ['tokens', 'fonts']) {
    app.use(
      `/assets/${name}`,
      express.static(join(packageFolder(`@momentum-design/${name}`), 'dist'), { maxAge: '1h' }),
    );
  }
  const icons = join(packageFolder('@momentum-design/icons'), 'dist/svg');
  app.use('/assets/icons', express.static(icons, { maxAge: '1h' }));
}

function packageFolder(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const found = join(folder, name);
    if (existsSync(join(found, 'package.json'))) return found;
  }
  throw new Error(`The package ${name} is not installed; run npm ci.`);
}
