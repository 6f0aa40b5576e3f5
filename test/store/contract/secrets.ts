import { beforeEach, expect, it } from 'vitest';
import { SealBroken } from '../../../src/store/key-ring.ts';
import type { Store } from '../../../src/store/database.ts';
import { keyRing } from '../keys.ts';
import type { TestDatabase } from '../kinds.ts';
import { knock } from './knock.ts';
import { grant } from './people.ts';

const now = 1_700_000_000_000;
const expiresAt = now + 1000;
const first = 'first:' + Buffer.alloc(32, 1).toString('base64');
const second = 'second:' + Buffer.alloc(32, 2).toString('base64');
const webhook = { id: 'r1', owner: 'ana', resource: 'meetings', event: 'created', secret: 'planted-webhook-secret' };

/** What lies in the database is of no use to who stole it, and of no harm from who wrote to it. */
export function secretsContract(database: () => TestDatabase): void {
  let store: Store;
  beforeEach(async () => {
    store = await database().open();
  });

  it('holds no token, verifier, secret, title or person’s words that can be read in its bytes', async () => {
    const owned = { ownerId: 'ana', feature: 'schedule', expiresAt };
    await store.grants.write(grant);
    await store.connectStates.write({
      ...{ state: 'planted-state', personId: 'ana', codeVerifier: 'planted-verifier' },
      ...{ scopes: ['spark:people_read'], expiresAt },
    });
    await store.registrations.write(webhook);
    await store.cards.write({ ...owned, messageId: 'm', roomId: 'r', subject: { title: 'planted-card-title' } });
    await store.drafts.write({ ...owned, id: 'd', body: { title: 'planted-draft-title' } });
    await store.undos.write({ ...owned, id: 'u', done: 'planted-done', body: ['planted-undo'], createdAt: now });
    await store.inbox.accept(knock('k1'));
    await store.inbox.lease('a', 1, now, 1000);
    const outbox = [{ place: { roomId: 'r' }, content: { markdown: 'planted-answer' } }];
    await store.inbox.save('a', 'k1', { state: 'acted', outbox });

    const contents = await database().contents();
    expect(contents).toContain('spark:people_read');
    expect(contents.match(/planted[\w-]*/g)).toBeNull();
  });

  it('leaves nothing of a person in its bytes once they are forgotten', async () => {
    const ana = { personId: 'ana', email: 'ana@example.com', displayName: 'planted-name', orgId: 'o' };
    await store.profiles.write(ana);
    await store.profiles.write({ ...ana, personId: 'ben', email: 'ben@example.com', displayName: 'Ben' });
    await store.audit.write({
      at: now,
      personId: 'ana',
      feature: 'f',
      act: 'a',
      meetingId: 'planted-meeting',
      outcome: 'done',
    });
    await store.forget('ana');
    await store.close();
    const contents = await database().contents();
    expect(contents).toContain('ben@example.com');
    expect(contents).not.toContain('ana@example.com');
    expect(contents.match(/planted[\w-]*/g)).toBeNull();
  });

  it('opens no value that was tampered with', async () => {
    await store.grants.write(grant);
    await database().tell(
      `update grants set access_token_sealed = replace(access_token_sealed, 'v1.first.', 'v1.first.AAAA')`,
    );
    await expect(store.grants.read('ana')).rejects.toThrow(SealBroken);
  });

  it('opens no value that was moved to another person or another column', async () => {
    await store.grants.write(grant);
    await store.grants.write({ ...grant, personId: 'ben' });
    await database().tell(`update grants set refresh_token_sealed =
      (select ana.refresh_token_sealed from grants as ana where ana.person_id = 'ana') where person_id = 'ben'`);
    await expect(store.grants.read('ben')).rejects.toThrow(SealBroken);
    await database().tell(`update grants set refresh_token_sealed = access_token_sealed where person_id = 'ana'`);
    await expect(store.grants.read('ana')).rejects.toThrow(SealBroken);
    await store.registrations.write(webhook);
    await database().tell(`update registrations set owner = 'bot'`);
    await expect(store.registrations.read('r1')).rejects.toThrow(SealBroken);
  });

  it('seals anew with the newest key what it reads, so that the old key can be taken away', async () => {
    await store.grants.write(grant);
    await store.registrations.write(webhook);
    const rotating = await database().open({ keys: keyRing(`${second},${first}`) });
    expect(await rotating.grants.read('ana')).toEqual(grant);
    expect(await rotating.registrations.list('ana')).toEqual([webhook]);
    const rotated = await database().open({ keys: keyRing(second) });
    expect(await rotated.grants.read('ana')).toEqual(grant);
    expect(await rotated.registrations.read('r1')).toEqual(webhook);
    await expect(store.grants.read('ana')).rejects.toThrow('its key is not on the ring');
  });
}
