import { describe, expect, it } from 'vitest';
import type { AudioOptions } from '../../src/domain/preference.ts';
import { actingOn } from './acting.ts';
import { sendJson } from './local-webex.ts';

const SITE = { siteUrl: 'acme.webex.com' };
const noNumber = { countryCode: '', number: '', enabledCallInAuthentication: false, enabledCallMe: false };

describe('what a site offers', () => {
  it('templates are those for meetings', async () => {
    const { ports, webex } = await actingOn((_, response) =>
      sendJson(response, 200, { items: [{ id: 'T1', name: 'All hands', isDefault: true, templateType: 'meeting' }] }),
    );
    expect(await ports.templates.list(SITE)).toEqual([
      { id: 'T1', name: 'All hands', siteUrl: '', isDefault: true, isStandard: false },
    ]);
    expect(webex.arrived[0]?.query.toString()).toBe('templateType=meeting&siteUrl=acme.webex.com');
  });

  it('session types have the number that a create wants', async () => {
    const { ports } = await actingOn((_, response) =>
      sendJson(response, 200, { items: [{ id: '628', name: 'E2E', type: 'meeting', attendeesCapacity: 1000 }] }),
    );
    expect(await ports.sessionTypes.list()).toEqual([
      { id: 628, name: 'E2E', type: 'meeting', attendeesCapacity: 1000 },
    ]);
  });

  it('tracking codes in use say whether they must be given, and what may be chosen', async () => {
    const code = { id: '1', name: 'Department', inputMode: 'select', siteUrl: 'x', service: 'MeetingCenter' };
    const { ports, webex } = await actingOn((_, response) =>
      sendJson(response, 200, {
        items: [
          { ...code, type: 'required', options: [{ value: 'Design', defaultValue: true }] },
          { ...code, id: '2', type: 'notUsed', options: [] },
        ],
      }),
    );
    expect(await ports.trackingCodes.list()).toEqual([
      {
        id: '1',
        name: 'Department',
        inputMode: 'select',
        isRequired: true,
        isFixed: false,
        options: [{ value: 'Design', isDefault: true }],
      },
    ]);
    expect(webex.arrived[0]?.query.get('service')).toBe('MeetingCenter');
  });

  it('sites are listed, and one is made the default', async () => {
    const { ports, webex } = await actingOn((_, response) =>
      sendJson(response, 200, { sites: [{ siteUrl: 'a.webex.com', default: true }, { siteUrl: 'b.webex.com' }] }),
    );
    expect(await ports.sites.list()).toEqual([
      { siteUrl: 'a.webex.com', isDefault: true },
      { siteUrl: 'b.webex.com', isDefault: false },
    ]);
    await ports.sites.makeDefault('b.webex.com');
    expect(webex.arrived[1]).toMatchObject({ method: 'PUT', json: { siteUrl: 'b.webex.com' } });
    expect(webex.arrived[1]?.query.toString()).toBe('defaultSite=true');
  });
});

describe('what a person prefers', () => {
  it('audio is read with what is not set, and written whole', async () => {
    const { ports, webex } = await actingOn((arrived, response) =>
      sendJson(response, 200, arrived.json ?? { defaultAudioType: 'voipOnly', audioPin: null }),
    );
    const audio: AudioOptions = {
      defaultAudioType: 'voipOnly',
      otherTeleconferenceDescription: '',
      enabledGlobalCallIn: false,
      enabledTollFree: false,
      enabledAutoConnection: false,
      officeNumber: noNumber,
      mobileNumber: noNumber,
    };
    expect(await ports.audio.fetch()).toEqual(audio);
    const changed = {
      ...audio,
      audioPin: '1314',
      mobileNumber: { ...noNumber, countryCode: '44', number: '2079460000' },
    };
    expect(await ports.audio.update(changed, SITE)).toEqual(changed);
    expect(webex.arrived[1]).toMatchObject({ method: 'PUT', path: '/meetingPreferences/audio', json: changed });
    expect(webex.arrived[1]?.query.get('siteUrl')).toBe('acme.webex.com');
  });

  it('video devices may be none, and are written as one list', async () => {
    const { ports, webex } = await actingOn((arrived, response) => sendJson(response, 200, arrived.json ?? {}));
    expect(await ports.video.fetch()).toEqual([]);
    const devices = [{ deviceName: 'Desk', deviceAddress: 'desk@example.com', isDefault: true }];
    expect(await ports.video.update(devices)).toEqual(devices);
    expect(webex.arrived[1]?.json).toEqual({ videoDevices: devices });
  });

  it('delegates are put in and taken out by address, also after a lost answer', async () => {
    const { ports, webex } = await actingOn((arrived, response, count) => {
      if (count === 1) return response.destroy();
      return arrived.path.endsWith('insert')
        ? sendJson(response, 200, { emails: ['bob@example.com'] })
        : response.writeHead(204).end();
    });
    expect(await ports.delegates.insert(['bob@example.com'])).toEqual(['bob@example.com']);
    await ports.delegates.remove(['bob@example.com']);
    expect(webex.arrived.map(({ path, json }) => [path.split('/').at(-1), json])).toEqual([
      ['insert', { emails: ['bob@example.com'] }],
      ['insert', { emails: ['bob@example.com'] }],
      ['delete', { emails: ['bob@example.com'] }],
    ]);
  });
});
