import fc from 'fast-check';
import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseKeyRing, SealBroken } from '../../src/store/key-ring.ts';
import { keyRing } from './keys.ts';

const bytes = (fill: number) => Buffer.alloc(32, fill);
const first = `first:${bytes(1).toString('base64')}`;
const second = `second:${bytes(2).toString('base64')}`;
const place = { table: 'grants', person: 'ana', column: 'access_token' };

describe('the key ring', () => {
  it('gives back what was sealed, whatever it was', () => {
    const ring = keyRing(first);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, person) => {
        const sealed = ring.seal(plain, { ...place, person });
        expect(ring.open(sealed, { ...place, person })).toEqual({ plain, stale: false });
      }),
    );
  });

  it('never seals the same text the same way twice, and names the key', () => {
    const ring = keyRing(first);
    const sealed = ring.seal('token', place);
    expect(sealed).toMatch(/^v1\.first\.[\w-]{16}\.[\w-]+$/);
    expect(ring.seal('token', place)).not.toBe(sealed);
  });

  it('refuses a value of which any character was changed', () => {
    const ring = keyRing(first);
    const sealed = ring.seal('token', place);
    for (let at = 0; at < sealed.length - 1; at += 1) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      expect(() => ring.open(changed, place), `at ${at}`).toThrow(SealBroken);
    }
    for (const cut of ['', 'v1', 'v1.first', sealed.slice(0, -6), `${sealed}.more`, 'v1.first..']) {
      expect(() => ring.open(cut, place)).toThrow(SealBroken);
    }
  });

  it('refuses a value whose tag was cut to four bytes', () => {
    const iv = Buffer.alloc(12);
    const cipher = createCipheriv('aes-256-gcm', bytes(1), iv, { authTagLength: 4 });
    cipher.setAAD(Buffer.from('grants|ana|access_token'));
    const body = Buffer.concat([cipher.update('token'), cipher.final(), cipher.getAuthTag()]);
    const short = `v1.first.${iv.toString('base64url')}.${body.toString('base64url')}`;
    expect(() => keyRing(first).open(short, place)).toThrow(SealBroken);
  });

  it('refuses a value that was moved to another table, person or column', () => {
    const ring = keyRing(first);
    const sealed = ring.seal('token', place);
    for (const elsewhere of [{ table: 'drafts' }, { person: 'ben' }, { column: 'refresh_token' }]) {
      expect(() => ring.open(sealed, { ...place, ...elsewhere })).toThrow(SealBroken);
    }
  });

  it('opens with an old key, says so, and seals with the newest', () => {
    const old = keyRing(first).seal('token', place);
    const ring = keyRing(`${second}, ${first}`);
    expect(ring.open(old, place)).toEqual({ plain: 'token', stale: true });
    expect(ring.open(ring.seal('token', place), place).stale).toBe(false);
    expect(() => keyRing(second).open(old, place)).toThrow('its key is not on the ring');
  });

  it('tells what is wrong with its text without telling a key', () => {
    const faults = ['', 'no-colon', 'a.b:AAAA', 'a:AAAA', `${first},${first}`, `${first},`, `${first}:more`];
    for (const text of faults) {
      const ring = parseKeyRing(text);
      expect(ring.ok, text).toBe(false);
      if (!ring.ok) expect(ring.problem).toMatch(/^key \d (is|has) [\w: ]+$/);
    }
  });
});
