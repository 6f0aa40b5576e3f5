import { parseArgs } from 'node:util';
import { ConfigFaults, parseConfig } from './config.ts';
import { backUpSqlite } from './store/backup.ts';

const USAGE = 'npm run backup -- <file>    copies the SQLite database into a new file, while the bot runs';

/** For an operator: a copy to restore from (docs/operating.md). PostgreSQL has pg_dump for that. */
function main(): void {
  const [file] = parseArgs({ allowPositionals: true }).positionals;
  const config = parseConfig(process.env);
  if (file === undefined) {
    console.log(USAGE);
    process.exitCode = 2;
  } else if (config.databaseUrl !== undefined) {
    console.error('The store is PostgreSQL: copy it with pg_dump.');
    process.exitCode = 1;
  } else {
    backUpSqlite(config.dataDir, file);
    console.log(`Copied to ${file}.`);
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof ConfigFaults ? error.message : error);
  process.exitCode = 1;
}
