import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import { Temporal } from 'temporal-polyfill';
import { readTimes } from '../src/language/time/read-times.ts';
const cases = readFileSync('/work/shared/eval/time/dev.jsonl', 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l) as { text: string; now: string; timezone: string }).map((c) => ({ text: c.text, at: { now: Temporal.Instant.from(c.now), zone: c.timezone }, d: new Date(c.now) }));
const med = (f: (c: (typeof cases)[number]) => unknown) => { const us: number[] = []; for (let i = 0; i < 4; i++) for (const c of cases) { const t = process.hrtime.bigint(); f(c); const d = Number(process.hrtime.bigint() - t) / 1000; if (i > 0) us.push(d); } us.sort((a, b) => a - b); return us[us.length >> 1]; };
console.log('chrono', med((c) => chrono.parse(c.text, c.d)), 'ours', med((c) => readTimes(c.text, c.at)), 'wall', med((c) => c.at.now.toZonedDateTimeISO(c.at.zone)));
