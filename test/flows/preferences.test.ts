import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, buttonsOf, lastCard } from '../support/calendar.ts';
import { allowed } from '../support/consents.ts';
import { startWorld, type World } from '../support/world.ts';

interface Held {
  readonly personalMeetingRoom: Readonly<Record<string, unknown>> & {
    readonly coHosts: readonly { readonly email: string }[];
  };
  readonly schedulingOptions: Readonly<Record<string, unknown>>;
  readonly audio: Readonly<Record<string, unknown>>;
  readonly video: { readonly videoDevices: readonly { readonly deviceName: string; readonly isDefault: boolean }[] };
}

const LABS = 'falcon-labs-example.webex.com';
const FALCON = 'falcon-example.webex.com';

describe('preferences', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    for (const who of ['alice', 'carol', 'grace', 'dave@heron.example.org'])
      await allowed(world, who, 'preferences', 'add nobody@example.com as my delegate');
  });
  afterAll(() => world.stop());

  const held = (who: string, site = ''): Promise<Held> =>
    world.control.webex<Held>(who, `/meetingPreferences${site === '' ? '' : `?siteUrl=${site}`}`);
  const say = async (words: string, who = 'alice'): Promise<string> =>
    (await world.control.say(who, words)).map(({ markdown }) => markdown ?? '').join('\n');

  it('are shown all together with a button for each group, secrets masked', async () => {
    const card = lastCard(await world.control.say('alice', 'show my meeting preferences'));
    expect(buttonsOf(card)).toEqual(['Personal room', 'Scheduling', 'Audio', 'Video systems', 'Sites']);
    expect(card.markdown).toContain('Mobile number: +1 …118');
    const opened = lastCard(await world.control.press('alice', card, { action: 'preferences.open', group: 'audio' }));
    expect(opened.markdown).toContain('Audio PIN: •••3');
    const all = JSON.stringify([card, opened]);
    for (const secret of ['4713', '4097', '555-0142', '555-0118', '5550142']) expect(all).not.toContain(secret);
  });

  it('are answered in private when they are asked for in a group', async () => {
    const roomId = (await world.control.rooms('alice')).find(({ title }) => title === 'Project Falcon')?.id ?? '';
    const shown = await world.control.say('alice', '@Convene what is my host pin?', { roomId });
    expect(shown.map(({ markdown }) => markdown)).toEqual(["I've answered you in private."]);
  });

  it('cost three calls to change once the site is known: read, write, read back', async () => {
    await say('let people in 5 minutes early');
    await world.control.clearLog();
    expect(await say('let people in 10 minutes early')).toContain('How early: was 5 minutes, now 10 minutes.');
    const calls = (await world.control.replyCalls()).filter((call) => call.includes('meetingPreferences'));
    expect(calls.map((call) => call.split(' ')[0])).toEqual(['GET', 'PUT', 'GET']);
  });

  it('come back by undo, only the field that was changed', async () => {
    const before = await held('alice');
    expect(await say('rename my personal room to Elsewhere')).toContain('Topic: was');
    await say('turn on auto lock after 15 minutes');
    await say('undo');
    const after = await held('alice');
    expect(after.personalMeetingRoom['topic']).toBe('Elsewhere');
    expect(after.personalMeetingRoom['autoLockMinutes']).toBe(before.personalMeetingRoom['autoLockMinutes']);
    expect(after.personalMeetingRoom['enabledAutoLock']).toBe(before.personalMeetingRoom['enabledAutoLock']);
    await say('undo');
    expect((await held('alice')).personalMeetingRoom).toEqual(before.personalMeetingRoom);
  });

  it('do not undo what was changed elsewhere since the card was made, and say where that touches what is saved', async () => {
    const card = lastCard(await world.control.say('alice', 'scheduling preferences'));
    const { schedulingOptions: options } = await held('alice');
    await asPerson(world, 'alice', 'PUT', '/meetingPreferences/schedulingOptions', {
      ...options,
      enabledAutoShareRecording: false,
      joinBeforeHostMinutes: 0,
    });
    const shown = await world.control.press('alice', card, {
      action: 'preferences.scheduling',
      enabledJoinBeforeHost: 'true',
      joinBeforeHostMinutes: '15',
      enabledAutoShareRecording: String(options['enabledAutoShareRecording']),
      enabledWebexAssistantByDefault: String(options['enabledWebexAssistantByDefault']),
    });
    expect(shown.at(-1)?.markdown).toContain('How early: was 0 minutes, now 15 minutes.');
    expect(shown.at(-1)?.markdown).toContain('How early had been changed elsewhere');
    expect((await held('alice')).schedulingOptions).toMatchObject({
      joinBeforeHostMinutes: 15,
      enabledAutoShareRecording: false,
    });
  });

  it('say so when a card comes back as it went out', async () => {
    const card = lastCard(await world.control.say('alice', 'audio preferences'));
    const shown = await world.control.press('alice', card, { action: 'preferences.audio' });
    expect(shown.at(-1)?.markdown).toContain('Nothing was filled in');
  });

  it('offer to let only the named cohosts be cohosts, since they count for nothing otherwise', async () => {
    await say('let anyone become cohost in my room');
    const offered = lastCard(await world.control.say('alice', 'make carol@falcon.example.com my permanent cohost'));
    expect(buttonsOf(offered)).toContain('Only these cohosts');
    await say('yes');
    const { personalMeetingRoom: room } = await held('alice');
    expect(room).toMatchObject({ supportCoHost: true, supportAnyoneAsCoHost: false, allowFirstUserToBeCoHost: false });
    expect(room.coHosts.map(({ email }) => email)).toEqual(['bob@falcon.example.com', 'carol@falcon.example.com']);
    expect(await say('remove Bob from my permanent cohosts')).toContain('now carol@falcon.example.com');
  });

  it('ask which system follows when the default goes, and take the answer by number', async () => {
    await say('add video device Den den@falcon.example.com', 'carol');
    const before = (await held('carol')).video;
    expect(await say('remove device Home', 'carol')).toContain('Which one is the default then?');
    expect((await held('carol')).video).toEqual(before);
    await say('2', 'carol');
    const { videoDevices } = (await held('carol')).video;
    expect(videoDevices.map(({ deviceName, isDefault }) => [deviceName, isDefault])).toEqual([
      ['Lab', false],
      ['Den', true],
    ]);
    expect(await say('remove device Den', 'carol')).toContain('now Lab (carol.lab@falcon.example.com, default)');
    await say('remove device Lab', 'carol');
    expect((await held('carol')).video.videoDevices).toEqual([]);
  });

  it('call on the number that is said, with its country', async () => {
    expect(await say('call me on +44 7700 900123')).toContain('Mobile number: was +1 …118, now +44 …123.');
    expect((await held('alice')).audio['mobileNumber']).toMatchObject({
      countryCode: '44',
      number: '7700900123',
      enabledCallMe: true,
    });
    expect(await say('remove my mobile number')).toContain('now none');
  });

  it('ask on which of several sites, once, and keep each site apart', async () => {
    const question = lastCard(await world.control.say('grace', 'turn on auto lock after 5 minutes'));
    expect(buttonsOf(question)).toEqual([FALCON, LABS]);
    expect(await say('2', 'grace')).toContain('Automatic lock: was off, now on.');
    expect((await held('grace', LABS)).personalMeetingRoom).toMatchObject({
      enabledAutoLock: true,
      autoLockMinutes: 5,
    });
    expect((await held('grace', FALCON)).personalMeetingRoom).toMatchObject({ enabledAutoLock: false });
    await say('turn off auto lock', 'grace');
    expect((await held('grace', LABS)).personalMeetingRoom).toMatchObject({ enabledAutoLock: false });
  });

  it('hold a PIN against the length that the site asks for', async () => {
    expect(await say('set my host pin to 8316', 'grace')).toContain('Host PIN takes 6 digits');
    expect(await say('set my host pin to 831652', 'grace')).toContain('Host PIN: was •••••6, now •••••2.');
  });

  it('say in plain words what the site keeps to its administrator', async () => {
    const told = await say('add video device Den den@falcon.example.com', 'grace');
    expect(told).toContain(`${LABS} does not leave this to its people (Video systems), so nothing was changed.`);
    const dave = 'dave@heron.example.org';
    expect(await say('rename my personal room to Mine', dave)).toContain('does not leave this to its people (Topic)');
    expect((await held(dave)).personalMeetingRoom['topic']).not.toBe('Mine');
  });

  it('go to another site when that is said, and back by undo', async () => {
    expect(await say(`use ${LABS}`, 'grace')).toContain(`${LABS} is your default site now (was ${FALCON})`);
    expect(await say('what are my webex sites?', 'grace')).toContain(`${LABS} (default)`);
    await say('undo', 'grace');
    expect(await say('what are my webex sites?', 'grace')).toContain(`${FALCON} (default)`);
    expect(await say('use acme.webex.com', 'grace')).toContain(`Your site takes ${FALCON}, ${LABS}`);
  });
});
