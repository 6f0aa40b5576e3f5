import { describe, expect, it } from 'vitest';
import { actingOn, callsOf } from './acting.ts';
import { sendError, sendJson } from './local-webex.ts';

describe('participants', () => {
  it('are listed with what Webex knows of their times; 1970 is not known', async () => {
    const { ports, webex } = await actingOn((_, response) =>
      sendJson(response, 200, {
        items: [
          {
            id: 'I1_a',
            email: 'alice@example.com',
            displayName: 'Alice',
            host: true,
            state: 'joined',
            joinedTime: '2026-11-24T20:01:00Z',
            leftTime: '1970-01-01T00:00:00Z',
          },
          { id: 'I1_b', displayName: 'Caller', state: 'lobby' },
        ],
      }),
    );
    const [alice, caller] = await ports.participants.list('M1');
    expect(alice).toMatchObject({ isHost: true, isCoHost: false, state: 'joined' });
    expect(alice?.joinedAt?.toString()).toBe('2026-11-24T15:01:00-05:00[America/New_York]');
    expect(alice).not.toHaveProperty('leftAt');
    expect(caller).toEqual({
      id: 'I1_b',
      email: '',
      displayName: 'Caller',
      isHost: false,
      isCoHost: false,
      isInvitee: false,
      isMuted: false,
      state: 'lobby',
    });
    expect(webex.arrived[0]?.query.toString()).toBe('meetingId=M1&max=100');
  });

  it('of a meeting that Webex has not caught up with are none; a refusal stays one', async () => {
    const { ports } = await actingOn((_, response) => sendError(response, 404, 'not yet'));
    expect(await ports.participants.list('M1')).toEqual([]);
    const { ports: notHost } = await actingOn((_, response) => sendError(response, 403, 'host only'));
    await expect(notHost.participants.list('M1')).rejects.toMatchObject({ status: 403 });
  });

  it('are admitted in hundreds, muted and sent out', async () => {
    const { ports, webex } = await actingOn((arrived, response) =>
      arrived.method === 'PUT'
        ? sendJson(response, 200, { id: 'I1_a', state: 'joined' })
        : response.writeHead(204).end(),
    );
    await ports.participants.admit(Array.from({ length: 150 }, (_, index) => `I1_${index}`));
    const muted = await ports.participants.update('I1_a', { muted: true });
    expect(muted.isMuted).toBe(false);
    const sizes = webex.arrived.slice(0, 2).map(({ json }) => (json as { items: unknown[] }).items.length);
    expect(sizes).toEqual([100, 50]);
    expect(webex.arrived[2]).toMatchObject({ path: '/meetingParticipants/I1_a', json: { muted: true } });
  });
});

describe('controls', () => {
  it('are read and changed in part', async () => {
    const { ports, webex } = await actingOn((_, response) => sendJson(response, 200, { locked: true }));
    expect(await ports.controls.fetch('M1')).toEqual({
      locked: true,
      recordingStarted: false,
      recordingPaused: false,
    });
    await ports.controls.update('M1', { locked: true });
    expect(webex.arrived[1]).toMatchObject({ method: 'PUT', path: '/meetings/controls', json: { locked: true } });
    expect(webex.arrived[1]?.query.get('meetingId')).toBe('M1');
  });

  it.each([400, 404, 409])('end a meeting, once, however Webex says that nothing runs: %i', async (status) => {
    const { ports, webex } = await actingOn((_, response, count) =>
      count === 1 ? response.writeHead(204).end() : sendError(response, status, 'nothing runs'),
    );
    expect(await ports.controls.end('M1')).toBe(true);
    expect(await ports.controls.end('M1')).toBe(false);
    expect(callsOf(webex)).toEqual(['POST /meetings/M1/end', 'POST /meetings/M1/end']);
  });
});

describe('join links', () => {
  it('are asked for without a redirect, and tell when they end', async () => {
    const { ports, webex } = await actingOn((_, response) =>
      sendJson(response, 200, { joinLink: 'https://j', startLink: 'https://s', expiration: '2026-11-24T21:00:00Z' }),
    );
    const link = await ports.joinLinks.create({ meetingId: 'M1', expirationMinutes: 30 });
    expect(link).toMatchObject({ joinLink: 'https://j', startLink: 'https://s' });
    expect(link.expiresAt?.toString()).toBe('2026-11-24T16:00:00-05:00[America/New_York]');
    expect(webex.arrived[0]).toMatchObject({
      path: '/meetings/join',
      json: { meetingId: 'M1', expirationMinutes: 30, joinDirectly: false },
    });
  });
});
