import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { fail, ok, type Result } from '../domain/result.ts';

/** Where a sealed value lives. It opens nowhere else: not in another person's row, not in another column. */
export interface SealedPlace {
  readonly table: string;
  /** The person the value belongs to, or the key of a row that belongs to nobody. */
  readonly person: string;
  readonly column: string;
}

export interface KeyRing {
  /** Encrypts with the newest key. Answers `v1.<kid>.<iv>.<ciphertext and tag>`, the last two in base64url. */
  seal(plain: string, place: SealedPlace): string;
  /** Decrypts with the key the value names. `stale`: it was not the newest key. Throws SealBroken. */
  open(sealed: string, place: SealedPlace): { readonly plain: string; readonly stale: boolean };
}

/** A stored value that no key of the ring opens where it stands: tampered with, moved, or its key was taken away. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor(place: SealedPlace, reason: string) {
    super(`${place.table}.${place.column} cannot be opened: ${reason}`);
  }
}

const ivBytes = 12;
const tagBytes = 16;
const ivsAtOnce = 256;

/**
 * Reads a key ring, newest key first: `kid:base64,kid2:base64`, each key 32 bytes.
 * The problem names the entry by its place, never by its content.
 */
export function parseKeyRing(text: string): Result<KeyRing, string> {
  const keys = new Map<string, KeyObject>();
  for (const [index, entry] of text.split(',').entries()) {
    const [kid = '', encoded = '', ...rest] = entry.trim().split(':');
    const key = Buffer.from(encoded, 'base64');
    const where = `key ${index + 1}`;
    if (rest.length > 0 || !/^[\w-]{1,32}$/.test(kid)) return fail(`${where} is not written as name:base64`);
    if (key.length !== 32) return fail(`${where} is not 32 bytes in base64`);
    if (keys.has(kid)) return fail(`${where} has the name of an earlier one`);
    // Made once: to read the bytes anew for each value costs four times as much as sealing it.
    keys.set(kid, createSecretKey(key));
  }
  return ok(createKeyRing(keys));
}

/** @param keys 32-byte keys by name; the first one encrypts */
function createKeyRing(keys: ReadonlyMap<string, KeyObject>): KeyRing {
  const [newest] = keys;
  if (newest === undefined) throw new Error('a key ring needs a key');
  const [newestId, newestKey] = newest;
  const nextIv = randomIvs();
  return {
    seal(plain, place) {
      const iv = nextIv();
      const cipher = createCipheriv('aes-256-gcm', newestKey, iv, { authTagLength: tagBytes });
      cipher.setAAD(boundTo(place));
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `v1.${newestId}.${iv.toString('base64url')}.${sealed.toString('base64url')}`;
    },
    open(sealed, place) {
      const [version, kid = '', iv = '', body = '', ...rest] = sealed.split('.');
      if (version !== 'v1' || rest.length > 0) throw new SealBroken(place, 'it is not in the format v1');
      const key = keys.get(kid);
      if (key === undefined) throw new SealBroken(place, 'its key is not on the ring');
      return {
        plain: decrypt(key, Buffer.from(iv, 'base64url'), Buffer.from(body, 'base64url'), place),
        stale: kid !== newestId,
      };
    },
  };
}

/** Random bytes are had many at a time: each time costs as much as sealing does. */
function randomIvs(): () => Buffer {
  let pool = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used === pool.length) {
      pool = randomBytes(ivsAtOnce * ivBytes);
      used = 0;
    }
    used += ivBytes;
    return pool.subarray(used - ivBytes, used);
  };
}

function decrypt(key: KeyObject, iv: Buffer, body: Buffer, place: SealedPlace): string {
  if (iv.length !== ivBytes || body.length < tagBytes) throw new SealBroken(place, 'it is cut short');
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
  decipher.setAAD(boundTo(place));
  decipher.setAuthTag(body.subarray(-tagBytes));
  const plain = decipher.update(body.subarray(0, -tagBytes));
  try {
    return Buffer.concat([plain, decipher.final()]).toString('utf8');
  } catch {
    // `final` fails for one reason only, and its error says nothing but that: the tag does not fit.
    throw new SealBroken(place, 'it was tampered with or belongs elsewhere');
  }
}

function boundTo(place: SealedPlace): Buffer {
  return Buffer.from(`${place.table}|${place.person}|${place.column}`, 'utf8');
}
