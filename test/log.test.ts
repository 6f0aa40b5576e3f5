import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.ts';
import { WebexRefusal } from '../src/ports/failure.ts';

const SECRET = 'NDQ4Zj.planted-secret_token-0123456789';

function linesOf(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  write(createLog('debug', sink));
  return lines.join('');
}

describe('the log', () => {
  it.each([
    ['a header in a message', (log: ReturnType<typeof createLog>) => log.info(`sent Authorization: Bearer ${SECRET}`)],
    [
      'a header two levels deep',
      (log: ReturnType<typeof createLog>) =>
        log.info({ call: { headers: { authorization: `Bearer ${SECRET}` } } }, 'x'),
    ],
    [
      'a token in a query',
      (log: ReturnType<typeof createLog>) =>
        log.info(`POST grant_type=refresh_token&refresh_token=${SECRET}&client_id=a`),
    ],
    [
      'a token in JSON',
      (log: ReturnType<typeof createLog>) =>
        log.info({ body: JSON.stringify({ access_token: SECRET, refresh_token: SECRET }) }, 'x'),
    ],
    [
      'an error with the request hanging on it',
      (log: ReturnType<typeof createLog>) =>
        log.error({ error: Object.assign(new Error('no'), { config: { headers: { Authorization: SECRET } } }) }, 'x'),
    ],
    [
      'an error that quotes it',
      (log: ReturnType<typeof createLog>) => log.error({ error: new Error(`bad Bearer ${SECRET}`) }, 'x'),
    ],
    ['a client secret', (log: ReturnType<typeof createLog>) => log.info(`client_secret=${SECRET}&x=1`)],
  ])('removes the secret from %s', (_what, write) => {
    const lines = linesOf(write);
    expect(lines).not.toBe('');
    expect(lines).not.toContain(SECRET);
  });

  it('keeps the words of a person that an error quotes to itself, and says where it happened', () => {
    const lines = linesOf((log) => {
      for (const read of [
        (): unknown => JSON.parse('{"title": private words'),
        () => 'x'.repeat(-1),
        () => decodeURIComponent('%'),
      ]) {
        try {
          read();
        } catch (error) {
          log.error({ error }, 'a fault of our own');
        }
      }
      log.error({ error: new RangeError('Cannot parse: private words\nat private lines') }, 'a fault of our own');
    });
    expect(lines).not.toContain('private');
    expect(lines).toContain('log.test.ts');
    expect(lines).toContain('RangeError');
  });

  it('keeps what an operator needs of a refusal: status and tracking id', () => {
    const lines = linesOf((log) =>
      log.warn({ error: new WebexRefusal({ status: 403, description: 'no', trackingId: 'ROUTER_1' }) }, 'x'),
    );
    expect(lines).toContain('"status":403');
    expect(lines).toContain('ROUTER_1');
  });
});
