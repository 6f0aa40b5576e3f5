import { describe, expect, it } from 'vitest';
import { faultsAgainstWebex, webexIsDescribed } from '../support/described.ts';
import type { Got } from './got.ts';
import { ALICE, BOB, CAROL, DAVE, ERIN, GRACE, openWorld } from './harness.ts';
import type { World } from './harness.ts';

const ROOM = '/meetingPreferences/personalMeetingRoom';
const AUDIO = '/meetingPreferences/audio';
const VIDEO = '/meetingPreferences/video';
const SCHEDULING = '/meetingPreferences/schedulingOptions';
const SITES = '/meetingPreferences/sites';

const LABS = 'falcon-labs-example.webex.com';

const READ_ONLY = ['personalMeetingRoomLink', 'sipAddress', 'dialInIpAddress', 'telephony'];

/** What a GET answered, changed, as a PUT takes it: whole, without what nobody can change. */
function changed(got: Got, change: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const all: Record<string, unknown> = { ...(got.body as Record<string, unknown>), ...change };
  return Object.fromEntries(
    Object.entries(all).filter(([name, value]) => !READ_ONLY.includes(name) && value !== undefined),
  );
}

async function put(world: World, email: string, path: string, change: Readonly<Record<string, unknown>>): Promise<Got> {
  const call = await world.as(email);
  return call('PUT', path, { body: changed(await call('GET', path), change) });
}

describe('preferences', () => {
  it.skipIf(!webexIsDescribed)('answer as Webex describes them, for everybody who has some', async () => {
    const world = await openWorld();
    for (const email of [ALICE, BOB, CAROL, DAVE, GRACE]) {
      const call = await world.as(email);
      for (const path of ['/meetingPreferences', ROOM, AUDIO, VIDEO, SCHEDULING, SITES]) {
        // Webex's examples, and its own other operations, have a list of links where the schema says object.
        const faults = faultsAgainstWebex(`GET ${path}`, (await call('GET', path)).body, ['/telephony/links']);
        expect(faults, `${email} ${path}`).toEqual([]);
      }
    }
  });

  it('come all at once or group by group', async () => {
    const world = await openWorld();
    const alice = await world.as(ALICE);
    const all = await alice('GET', '/meetingPreferences');
    expect(all.at('personalMeetingRoom')).toEqual((await alice('GET', ROOM)).body);
    expect(all.at('audio')).toEqual((await alice('GET', AUDIO)).body);
    expect(all.at('video')).toEqual((await alice('GET', VIDEO)).body);
    expect(all.at('schedulingOptions')).toEqual((await alice('GET', SCHEDULING)).body);
    expect(all.at('sites')).toEqual([{ siteUrl: 'falcon-example.webex.com', default: true }]);
    expect(all.text('personalMeetingRoom.personalMeetingRoomLink')).toBe('https://falcon-example.webex.com/meet/alice');
  });

  it('of somebody else are nobody’s business', async () => {
    const alice = await (await openWorld()).as(ALICE);
    const got = await alice('GET', `/meetingPreferences?userEmail=${BOB}`);
    expect(got.status).toBe(403);
    expect(got.text('errors.0.description')).toBe("Not permitted to view or change other user's preferences.");
    expect((await alice('GET', `${ROOM}?userEmail=${ALICE}`)).status).toBe(200);
  });

  it('take the right scope, and no bot', async () => {
    const world = await openWorld();
    expect((await world.api('GET', ROOM)).status).toBe(403);
    const { clientId } = world.sandbox.credentials;
    const person = [...world.sandbox.webex.state.people.values()].find(({ email }) => email === ALICE);
    const token = { value: 't', kind: 'user' as const, personId: person?.id ?? '', clientId, expiresAt: Infinity };
    world.sandbox.webex.state.accessTokens.set('t', { ...token, scopes: new Set(['meeting:preferences_read']) });
    const read = await world.api('GET', ROOM, { token: 't' });
    expect(read.status).toBe(200);
    const written = await world.api('PUT', ROOM, { token: 't', body: changed(read, {}) });
    expect(written.status).toBe(403);
    expect(written.text('message')).toContain('missing required scopes or the user is missing required roles');
  });

  it('without a host licence there is neither a room nor scheduling, in the words of a missing scope', async () => {
    const erin = await (await openWorld()).as(ERIN);
    for (const path of ['/meetingPreferences', ROOM, SCHEDULING]) {
      const got = await erin('GET', path);
      expect(got.status).toBe(403);
      expect(got.text('errors.0.description')).toContain('missing required scopes');
    }
    expect((await erin('GET', AUDIO)).status).toBe(200);
  });

  it('are kept per site, and a site of others is refused', async () => {
    const world = await openWorld();
    const grace = await world.as(GRACE);
    expect((await grace('GET', ROOM)).at('topic')).toBe("Grace Gallo's Personal Room");
    expect((await grace('GET', `${ROOM}?siteUrl=${LABS}`)).at('topic')).toBe('Labs: Grace');
    expect((await grace('GET', `${ROOM}?siteUrl=heron-example.webex.com`)).status).toBe(403);
    expect((await grace('GET', `${ROOM}?site=${LABS}`)).status).toBe(400);
  });
});

describe('the personal room', () => {
  it('is replaced whole, tells the page, and leaves nothing behind of what was left out', async () => {
    const world = await openWorld();
    const seen: string[] = [];
    world.sandbox.webex.events.onPageChange(({ type }) => seen.push(type));
    const given = { topic: 'Open door', supportAnyoneAsCoHost: undefined, enabledAutoLock: true, autoLockMinutes: 20 };
    const got = await put(world, CAROL, ROOM, given);
    expect(got.status).toBe(200);
    expect(got.body).toMatchObject({ topic: 'Open door', autoLockMinutes: 20, supportAnyoneAsCoHost: false });
    expect((await (await world.as(CAROL))('GET', ROOM)).body).toEqual(got.body);
    expect(seen).toEqual(['preferences']);
  });

  it.each([
    ['no topic', { topic: '' }],
    ['too long a topic', { topic: 'x'.repeat(129) }],
    ['letters in the PIN', { hostPin: '12a4' }],
    ['a PIN of another length than the site has', { hostPin: '40971' }],
    ['a PIN that counts up', { hostPin: '3456' }],
    ['a PIN that counts down', { hostPin: '4321' }],
    ['one digit all along', { hostPin: '7777' }],
    ['minutes that are not offered', { autoLockMinutes: 7 }],
    ['a word for a switch', { enabledAutoLock: 'yes' }],
    ['a field that is read only', { sip: 'x' }],
    ['a cohost without a name', { coHosts: [{ email: BOB }] }],
    ['a cohost from elsewhere', { coHosts: [{ email: DAVE, displayName: 'Dave' }] }],
    ['a cohost who cannot host', { coHosts: [{ email: ERIN, displayName: 'Erin' }] }],
    ['no PIN at all', { hostPin: undefined }],
    ['no cohosts at all', { coHosts: undefined }],
  ])('is not changed by %s', async (_, change) => {
    const world = await openWorld();
    const alice = await world.as(ALICE);
    const before = await alice('GET', ROOM);
    const got = await put(world, ALICE, ROOM, change);
    expect(got.status).toBe(400);
    expect((await alice('GET', ROOM)).body).toEqual(before.body);
  });

  it('takes the link in no PUT', async () => {
    const alice = await (await openWorld()).as(ALICE);
    const { body } = await alice('GET', ROOM);
    const got = await alice('PUT', ROOM, { body });
    expect(got.status).toBe(400);
    expect(got.each('errors', 'description')).toContain("'personalMeetingRoomLink' is not recognized.");
  });

  it('has a longer PIN on a site that wants one', async () => {
    const world = await openWorld();
    const path = `${ROOM}?siteUrl=${LABS}`;
    expect((await put(world, GRACE, path, { hostPin: '4097' })).status).toBe(400);
    expect((await put(world, GRACE, path, { hostPin: '123480' })).status).toBe(400);
    expect((await put(world, GRACE, path, { hostPin: '409713' })).status).toBe(200);
  });

  it('of a site whose administrator keeps it can be read, not changed', async () => {
    const world = await openWorld();
    const got = await put(world, DAVE, ROOM, { topic: 'Mine' });
    expect(got.status).toBe(403);
    expect((await (await world.as(DAVE))('GET', ROOM)).at('topic')).toBe("Dave Dunne's Personal Room");
  });
});

describe('audio', () => {
  const phone = { countryCode: '44', number: '7700 900456', enabledCallInAuthentication: false, enabledCallMe: true };

  it('is replaced whole; a PIN that is left out is gone', async () => {
    const world = await openWorld();
    const got = await put(world, ALICE, AUDIO, { audioPin: undefined, mobileNumber: phone, defaultAudioType: 'none' });
    expect(got.status).toBe(200);
    expect(got.body).toMatchObject({ mobileNumber: phone, defaultAudioType: 'none' });
    expect(got.at('audioPin')).toBeUndefined();
  });

  it.each([
    ['an unknown type', { defaultAudioType: 'telephone' }],
    ['a PIN of five digits', { audioPin: '47135' }],
    ['a PIN that counts', { audioPin: '6789' }],
    ['a PIN that repeats', { audioPin: '0000' }],
    ['a number without a country', { mobileNumber: { ...phone, countryCode: '' } }],
    ['a country with a plus sign', { mobileNumber: { ...phone, countryCode: '+44' } }],
    ['too long a number', { officeNumber: { ...phone, number: '1'.repeat(31) } }],
    ['a number in part', { officeNumber: { countryCode: '44', number: '7700 900456' } }],
    ['another service without a word about it', { defaultAudioType: 'otherTeleconferenceService' }],
    ['no office number', { officeNumber: undefined }],
    ['no description', { otherTeleconferenceDescription: undefined }],
  ])('is not changed by %s', async (_, change) => {
    const world = await openWorld();
    const before = (await (await world.as(ALICE))('GET', AUDIO)).body;
    expect((await put(world, ALICE, AUDIO, change)).status).toBe(400);
    expect((await (await world.as(ALICE))('GET', AUDIO)).body).toEqual(before);
  });

  it('has no toll-free numbers and no calls from abroad where the site has none', async () => {
    const world = await openWorld();
    expect((await put(world, ALICE, AUDIO, { enabledTollFree: true })).status).toBe(200);
    expect((await put(world, DAVE, AUDIO, { enabledTollFree: true })).status).toBe(403);
    const labs = `${AUDIO}?siteUrl=${LABS}`;
    expect((await put(world, GRACE, labs, { enabledGlobalCallIn: true })).status).toBe(403);
  });
});

describe('video devices', () => {
  const desk = { deviceName: 'Desk', deviceAddress: 'desk@falcon.example.com', isDefault: true };

  it('may be none, one, or more with one default', async () => {
    const world = await openWorld();
    for (const videoDevices of [[], [desk], [desk, { ...desk, deviceName: 'Lab', isDefault: false }]]) {
      const got = await put(world, CAROL, VIDEO, { videoDevices });
      expect(got.body).toEqual({ videoDevices });
    }
  });

  it.each([
    ['two defaults', [desk, { ...desk, deviceName: 'Lab' }]],
    ['no default', [{ ...desk, isDefault: false }]],
    ['a device without a name', [{ ...desk, deviceName: '' }]],
    ['an address that is none', [{ ...desk, deviceAddress: 'desk' }]],
    ['nothing', undefined],
  ])('are not changed by %s', async (_, videoDevices) => {
    const world = await openWorld();
    expect((await put(world, CAROL, VIDEO, { videoDevices })).status).toBe(400);
    expect((await (await world.as(CAROL))('GET', VIDEO)).at('videoDevices.1.deviceName')).toBe('Lab');
  });
});

describe('scheduling options', () => {
  it('keep delegates that are not spoken of, and drop them for an empty list', async () => {
    const world = await openWorld();
    const kept = await put(world, ALICE, SCHEDULING, { delegateEmails: undefined, joinBeforeHostMinutes: 15 });
    expect(kept.body).toMatchObject({ joinBeforeHostMinutes: 15, delegateEmails: [CAROL] });
    expect((await put(world, ALICE, SCHEDULING, { delegateEmails: null })).at('delegateEmails')).toEqual([CAROL]);
    expect((await put(world, ALICE, SCHEDULING, { delegateEmails: [] })).at('delegateEmails')).toEqual([]);
  });

  it.each([
    ['minutes that are not offered', { joinBeforeHostMinutes: 20 }],
    ['no minutes', { joinBeforeHostMinutes: undefined }],
    ['a stranger as delegate', { delegateEmails: ['stranger@example.com'] }],
    ['oneself as delegate', { delegateEmails: [ALICE] }],
    ['a field of another group', { topic: 'x' }],
  ])('are not changed by %s', async (_, change) => {
    const world = await openWorld();
    expect((await put(world, ALICE, SCHEDULING, change)).status).toBe(400);
    expect((await (await world.as(ALICE))('GET', SCHEDULING)).at('joinBeforeHostMinutes')).toBe(5);
  });

  it('take delegates one by one, each once, and let them go', async () => {
    const alice = await (await openWorld()).as(ALICE);
    const insert = await alice('POST', `${SCHEDULING}/delegateEmails/insert`, {
      body: { emails: [BOB, CAROL.toUpperCase()] },
    });
    expect(insert.body).toEqual({ emails: [CAROL, BOB] });
    const gone = await alice('POST', `${SCHEDULING}/delegateEmails/delete`, { body: { emails: [CAROL, GRACE] } });
    expect(gone.status).toBe(204);
    expect((await alice('GET', SCHEDULING)).at('delegateEmails')).toEqual([BOB]);
    const none = await alice('POST', `${SCHEDULING}/delegateEmails/insert`, { body: { emails: [] } });
    expect(none.status).toBe(400);
  });
});

describe('sites', () => {
  it('can be preferred one at a time, and calls without a site go there', async () => {
    const grace = await (await openWorld()).as(GRACE);
    const got = await grace('PUT', `${SITES}?defaultSite=true`, { body: { siteUrl: LABS } });
    expect(got.body).toEqual({ siteUrl: LABS, default: true });
    expect((await grace('GET', SITES)).body).toEqual({
      sites: [
        { siteUrl: 'falcon-example.webex.com', default: false },
        { siteUrl: LABS, default: true },
      ],
    });
    expect((await grace('GET', ROOM)).at('topic')).toBe('Labs: Grace');
  });

  it.each([
    ['without saying default', SITES, LABS, 400],
    ['by saying not default', `${SITES}?defaultSite=false`, LABS, 400],
    ['for a site of others', `${SITES}?defaultSite=true`, 'heron-example.webex.com', 403],
  ])('are not changed %s', async (_, path, siteUrl, status) => {
    const grace = await (await openWorld()).as(GRACE);
    expect((await grace('PUT', path, { body: { siteUrl } })).status).toBe(status);
    expect((await grace('GET', SITES)).at('sites.0.default')).toBe(true);
  });
});
