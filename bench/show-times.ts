import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { readTimes } from '../src/language/time/read-times.ts';
const at = { now: Temporal.ZonedDateTime.from(process.env['NOW'] ?? '2026-03-10T10:20[Europe/London]').toInstant(), zone: 'Europe/London' };
const m = (x: any) => x && `${x.date.toString().slice(2)}${x.time ? 'T' + x.time.toString().slice(0, 5) : ''}`;
for (const l of readFileSync(0, 'utf8').split('\n').filter(Boolean)) console.log(l.padEnd(48), '|', readTimes(l, at).map((t) => `${t.role ?? ''}[${t.reading.words}] ${m(t.reading.start) ?? ''}${t.reading.end ? '→' + m(t.reading.end) : ''} ${t.reading.grain}${t.reading.minutes ? ' ' + t.reading.minutes + 'min' : ''}${t.reading.recurrence ? ' R ' + t.reading.recurrence : ''}${t.reading.zone ? ' ' + t.reading.zone : ''}`).join('  ;  '));
