import { parseKeyRing, type KeyRing } from '../../src/store/key-ring.ts';

export const oneKey = keyRing('first:' + Buffer.alloc(32, 1).toString('base64'));

export function keyRing(text: string): KeyRing {
  const ring = parseKeyRing(text);
  if (!ring.ok) throw new Error(ring.problem);
  return ring.value;
}
