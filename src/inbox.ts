import { parseArgs } from 'node:util';
import { ConfigFaults, parseConfig } from './config.ts';
import { parseKeyRing } from './store/key-ring.ts';
import { openStore } from './store/database.ts';

const USAGE = `npm run inbox -- list            what was given up, newest first
npm run inbox -- replay <key>    puts it at the end of its line, to be tried anew`;

/** For an operator: the dead letters of the inbox. Shows keys, kinds and reasons, never what anybody wrote. */
async function main(): Promise<void> {
  const [command, key] = parseArgs({ allowPositionals: true }).positionals;
  const config = parseConfig(process.env);
  const keys = parseKeyRing(config.tokenKeys);
  if (!keys.ok) throw new ConfigFaults([`TOKEN_KEYS ${keys.problem}`]);
  const store = await openStore({
    ...(config.databaseUrl === undefined ? { dataDir: config.dataDir } : { databaseUrl: config.databaseUrl }),
    keys: keys.value,
  });
  try {
    if (command === 'list') {
      const dead = await store.inbox.listDead(100);
      for (const { row, error } of dead)
        console.log(
          `${new Date(row.receivedAt).toISOString()}  ${row.kind.padEnd(9)}  ${error.padEnd(18)}  ${row.key}`,
        );
      console.log(dead.length === 0 ? 'Nothing was given up.' : `${dead.length} given up.`);
    } else if (command === 'replay' && key !== undefined) {
      const put = await store.inbox.replay(key, Date.now());
      console.log(put ? 'It is back in its line and will be tried within a second.' : 'No such row was given up.');
    } else {
      console.log(USAGE);
      process.exitCode = 2;
    }
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigFaults ? error.message : error);
  process.exit(1);
});
