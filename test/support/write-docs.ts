import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardsPage } from './card-docs.ts';
import { ROOT } from './card-states.ts';
import { commandsPage, withCommands } from './commands.ts';
import { meetingsPage } from './meetings-docs.ts';
import { preferencesPage } from './preference-docs.ts';

// `npm run docs`: writes what is generated from the features' manifests.
const readme = join(ROOT, 'README.md');
writeFileSync(readme, withCommands(readFileSync(readme, 'utf8')));
writeFileSync(join(ROOT, 'docs/commands.md'), commandsPage());
writeFileSync(join(ROOT, 'docs/preferences.md'), preferencesPage());
writeFileSync(join(ROOT, 'docs/meetings.md'), meetingsPage());
writeFileSync(join(ROOT, 'docs/cards.md'), cardsPage());
