import { createInterface } from 'node:readline';
import { understand } from './understanding.ts';

/** Reads JSONL `{id,text,now,timezone}` on stdin, prints what each text was read as, one JSON line each. */
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  console.log(JSON.stringify(understand(JSON.parse(line))));
}
