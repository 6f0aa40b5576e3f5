import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const script = `
  import { Temporal } from 'temporal-polyfill';
  import { readTimes } from './src/language/time/read-times.ts';
  const at = { now: Temporal.Instant.from('2026-03-28T23:30:00Z'), zone: 'Europe/London' };
  const texts = ['tomorrow at 2:30', '5 April 3pm', '2026-04-05T10:00:00Z', '7/6 at noon', 'in 3 hours', 'every Monday at 9',
    '9 CET', 'March 29 1:30', 'next week', '10:30 JST tomorrow to 11 PST tomorrow', '2 weeks after 12 April', 'Easter'];
  console.log(JSON.stringify(texts.map((text) => readTimes(text, at))));
`;

test('the zone of the server never shows', () => {
  const answers = ['UTC', 'Pacific/Auckland', 'America/New_York'].map((zone) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      cwd: join(import.meta.dirname, '../../..'),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  );
  expect(answers[0]).toContain('2026-03-29');
  expect(new Set(answers).size).toBe(1);
}, 60_000);
