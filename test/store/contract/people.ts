import { beforeEach, expect, it } from 'vitest';
import type { Grant } from '../../../src/ports/grants.ts';
import type { Store } from '../../../src/store/database.ts';
import type { TestDatabase } from '../kinds.ts';

const now = 1_700_000_000_000;

export const grant: Grant = {
  personId: 'ana',
  accessToken: 'planted-access-token',
  refreshToken: 'planted-refresh-token',
  accessExpiresAt: now + 1000,
  refreshExpiresAt: now + 2000,
  scopes: ['meeting:schedules_read', 'spark:people_read'],
  grantedAt: now,
};

/** What the ports of grants, connect states, parked requests, profiles and registrations promise. */
export function peopleContract(database: () => TestDatabase): void {
  let store: Store;
  beforeEach(async () => {
    store = await database().open();
  });

  it('keeps a grant, replaces it by a newer one, and really removes it', async () => {
    expect(await store.grants.read('ana')).toBeUndefined();
    await store.grants.write(grant);
    expect(await store.grants.read('ana')).toEqual(grant);
    await store.grants.write({ ...grant, accessToken: 'second', scopes: [] });
    expect(await store.grants.read('ana')).toEqual({ ...grant, accessToken: 'second', scopes: [] });
    expect(await store.grants.remove('ana')).toBe(true);
    expect(await store.grants.remove('ana')).toBe(false);
    expect(await store.grants.read('ana')).toBeUndefined();
  });

  it('gives a consent on its way out once, even to two who ask at the same moment', async () => {
    const state = {
      state: 'planted-state',
      personId: 'ana',
      codeVerifier: 'planted-verifier',
      scopes: ['spark:people_read'],
      expiresAt: now + 1000,
    };
    await store.connectStates.write(state);
    const takes = await Promise.all([1, 2, 3].map(() => store.connectStates.take('planted-state', now)));
    expect(takes.filter((take) => take !== undefined)).toEqual([{ state, expired: false }]);
    expect(await store.connectStates.take('never given', now)).toBeUndefined();
  });

  it('tells of a consent that came too late, once', async () => {
    await store.connectStates.write({ state: 's', personId: 'ana', codeVerifier: 'v', scopes: [], expiresAt: now });
    expect(await store.connectStates.take('s', now)).toMatchObject({ expired: true });
    expect(await store.connectStates.take('s', now)).toBeUndefined();
  });

  it('parks one request per person, the newest, until it expires', async () => {
    await store.parked.write({ personId: 'ana', messageId: 'm1', expiresAt: now + 1 });
    await store.parked.write({ personId: 'ana', messageId: 'm2', expiresAt: now + 1 });
    await store.parked.write({ personId: 'ben', messageId: 'm3', expiresAt: now });
    const newest = { personId: 'ana', messageId: 'm2', expiresAt: now + 1 };
    expect(await store.parked.take('ana', 'k1', now)).toEqual(newest);
    // The knock that has it was cut off by a crash: it finds it again, and nobody else does.
    expect(await store.parked.take('ana', 'k1', now)).toEqual(newest);
    expect(await store.parked.take('ana', 'k2', now)).toBeUndefined();
    expect(await store.parked.take('ben', 'k1', now)).toBeUndefined();
    await store.parked.write({ personId: 'ana', messageId: 'm4', expiresAt: now + 1 });
    expect(await store.parked.take('ana', 'k2', now)).toMatchObject({ messageId: 'm4' });
  });

  it('remembers people, with the zone where one is known', async () => {
    const ana = { personId: 'ana', email: 'ana@example.com', displayName: 'Ana', orgId: 'o' };
    const ben = { ...ana, personId: 'ben', zone: 'Europe/London', zoneSource: 'webex' as const };
    await store.profiles.write({ ...ana, zone: 'Asia/Tokyo', zoneSource: 'person' });
    await store.profiles.write(ana);
    await store.profiles.write(ben);
    expect(await store.profiles.read('ana')).toEqual(ana);
    expect(await store.profiles.read('zoe')).toBeUndefined();
    const many = Array.from({ length: 1200 }, (_, i) => `nobody-${i}`);
    const found = await store.profiles.readMany(['ana', ...many, 'ben']);
    expect(found).toEqual([ana, ben]);
    expect(await store.profiles.readMany([])).toEqual([]);
  });

  it('finds people by their addresses, in any case of letters', async () => {
    const ana = { personId: 'ana', email: 'Ana@Example.com', displayName: 'Ana', orgId: 'o' };
    await store.profiles.write(ana);
    const many = Array.from({ length: 1200 }, (_, i) => `nobody-${i}@example.com`);
    expect(await store.profiles.readByEmail([...many, 'aNA@example.COM'])).toEqual([ana]);
    expect(await store.profiles.readByEmail([])).toEqual([]);
  });

  it('keeps how the bot is to behave towards each person, and forgets it with them', async () => {
    expect(await store.settings.read('ana')).toEqual({});
    await store.settings.write('ana', { clock: '12h', workingHours: { from: '09:00', to: '17:00' } });
    await store.settings.write('ana', { clock: '24h', temporaryZone: { zone: 'Asia/Tokyo', until: now } });
    await store.settings.write('ben', { digest: false });
    expect(await store.settings.read('ana')).toEqual({
      clock: '24h',
      temporaryZone: { zone: 'Asia/Tokyo', until: now },
    });
    await store.forget('ana');
    expect([await store.settings.read('ana'), await store.settings.read('ben')]).toEqual([{}, { digest: false }]);
  });

  it('keeps the webhooks of each owner apart', async () => {
    const bot = { id: 'r1', owner: 'bot', resource: 'messages', event: 'created', secret: 'planted-secret' };
    const ana = { ...bot, id: 'r2', owner: 'ana', resource: 'meetings', webhookId: 'w2' };
    await store.registrations.write(bot);
    await store.registrations.write(ana);
    expect(await store.registrations.read('r1')).toEqual(bot);
    expect(await store.registrations.list('ana')).toEqual([ana]);
    await store.registrations.write({ ...bot, webhookId: 'w1' });
    expect(await store.registrations.list('bot')).toEqual([{ ...bot, webhookId: 'w1' }]);
    await store.registrations.remove('r1');
    expect(await store.registrations.read('r1')).toBeUndefined();
  });

  it('keeps how the bot is to behave towards each person', async () => {
    expect(await store.settings.read('ana')).toEqual({});
    await store.settings.write('ana', { clock: '24h', defaultLength: 25 });
    await store.settings.write('ana', { digest: false });
    expect(await store.settings.read('ana')).toEqual({ digest: false });
    expect(await store.settings.read('ben')).toEqual({});
  });
}
