import { describe, expect, it } from 'vitest';
import { actingOn } from './acting.ts';
import { sendError, sendJson } from './local-webex.ts';

const ROOM = {
  topic: "Alice's room",
  hostPin: '4097',
  personalMeetingRoomLink: 'https://falcon.webex.com/meet/alice',
  enabledAutoLock: true,
  autoLockMinutes: 10,
  enabledNotifyHost: false,
  supportCoHost: true,
  supportAnyoneAsCoHost: false,
  allowFirstUserToBeCoHost: false,
  allowAuthenticatedDevices: true,
  coHosts: [{ email: 'bob@example.com', displayName: 'Bob' }],
};

const SCHEDULING = {
  enabledJoinBeforeHost: true,
  joinBeforeHostMinutes: 5,
  enabledAutoShareRecording: false,
  enabledWebexAssistantByDefault: true,
  delegateEmails: ['bob@example.com'],
};

describe('the personal room', () => {
  it('is read, with or without what older sites leave out', async () => {
    const { ports, webex } = await actingOn((_, response, count) =>
      sendJson(
        response,
        200,
        count === 1 ? { ...ROOM, sipAddress: 'x', telephony: {} } : { topic: 'Bare', coHosts: null },
      ),
    );
    expect(await ports.preferences.fetchPersonalRoom()).toEqual(ROOM);
    expect(await ports.preferences.fetchPersonalRoom({ siteUrl: 'acme.webex.com' })).toMatchObject({
      topic: 'Bare',
      coHosts: [],
      enabledAutoLock: false,
    });
    expect(webex.arrived[0]).toMatchObject({ path: '/meetingPreferences/personalMeetingRoom' });
    expect(webex.arrived[0]?.query.size).toBe(0);
    expect(webex.arrived[1]?.query.toString()).toBe('siteUrl=acme.webex.com');
  });

  it('is written whole, its link left out, which nobody can change', async () => {
    const { ports, webex } = await actingOn((_, response) => sendJson(response, 200, ROOM));
    await ports.preferences.updatePersonalRoom(ROOM);
    const { personalMeetingRoomLink: _, ...written } = ROOM;
    expect(webex.arrived[0]).toMatchObject({ method: 'PUT', json: written });
    expect(webex.arrived[0]?.json).not.toHaveProperty('personalMeetingRoomLink');
  });

  it('that a site will not have changed is a refusal with its words', async () => {
    const { ports } = await actingOn((_, response) =>
      sendError(response, 403, "Not permitted to view or change other user's preferences."),
    );
    await expect(ports.preferences.updatePersonalRoom(ROOM)).rejects.toMatchObject({ status: 403 });
  });
});

describe('scheduling options', () => {
  it('are read and written whole, also after trouble: doing it twice is doing it once', async () => {
    const { ports, webex } = await actingOn((_, response, count) =>
      count === 2 ? response.destroy() : sendJson(response, 200, SCHEDULING),
    );
    expect(await ports.preferences.fetchSchedulingOptions()).toEqual(SCHEDULING);
    expect(await ports.preferences.updateSchedulingOptions(SCHEDULING)).toEqual(SCHEDULING);
    expect(webex.arrived.map(({ method, json }) => [method, json])).toEqual([
      ['GET', undefined],
      ['PUT', SCHEDULING],
      ['PUT', SCHEDULING],
    ]);
  });
});
