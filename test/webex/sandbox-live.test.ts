import { describe, expect, it } from 'vitest';
import { ALICE, BOB, CAROL } from '../sandbox/harness.ts';
import { KEY } from './meeting-samples.ts';
import { openAs, REVIEW, start } from './sandbox-acting.ts';

/** A meeting of Alice's that runs, with Bob in it and Carol at the door. */
async function running() {
  const alice = await openAs(ALICE);
  const { id } = await alice.meetings.create(REVIEW, KEY);
  await alice.world.control('POST', '/clock', { now: start.toInstant().toString() });
  await alice.world.control('POST', `/meetings/${id}/start`);
  await alice.world.control('POST', `/meetings/${id}/join`, { email: BOB });
  await alice.world.control('POST', `/meetings/${id}/lobby`, { email: CAROL });
  return { ...alice, id };
}

describe('a running meeting in the sandbox', () => {
  it('is not known to have anybody in it until Webex has caught up', async () => {
    const { world, participants, id } = await running();
    expect(await participants.list(id)).toEqual([]);
    await world.control('POST', '/clock', { advance: 'PT16M' });
    expect(await participants.list(id)).not.toEqual([]);
  });

  it('tells its host who is there and who waits, and lets them in, mutes and sends out', async () => {
    const { world, participants, id } = await running();
    await world.control('POST', '/lag', { on: false });
    const states = async () =>
      Object.fromEntries((await participants.list(id)).map(({ email, state }) => [email, state]));
    expect(await states()).toMatchObject({ [BOB]: 'joined', [CAROL]: 'lobby' });
    const all = await participants.list(id);
    const idOf = (email: string) => all.find((participant) => participant.email === email)?.id ?? '';
    await participants.admit([idOf(CAROL)]);
    expect(await states()).toMatchObject({ [CAROL]: 'joined' });
    expect(await participants.update(idOf(BOB), { muted: true })).toMatchObject({ isMuted: true });
    await participants.update(idOf(CAROL), { expel: true });
    expect(await states()).toMatchObject({ [CAROL]: 'end' });
  });

  it('does not tell somebody else', async () => {
    const { world, id } = await running();
    const bob = await openAs(BOB, 'Europe/London', world);
    await expect(bob.participants.list(id)).rejects.toMatchObject({ status: 403 });
  });

  it('is locked, recorded and ended by its host', async () => {
    const { controls, meetings, id } = await running();
    expect(await controls.update(id, { locked: true, recordingStarted: true })).toEqual({
      locked: true,
      recordingStarted: true,
      recordingPaused: false,
    });
    expect(await controls.fetch(id)).toMatchObject({ locked: true });
    expect(await meetings.fetch(id)).toMatchObject({ state: 'inProgress' });
    await expect(meetings.change(id, { title: 'x' }, { sendEmail: false })).rejects.toMatchObject({ status: 400 });
    expect(await controls.end(id)).toBe(true);
    expect(await controls.end(id)).toBe(false);
  });

  it('has links for one person, the start link for its host alone', async () => {
    const { world, joinLinks, id } = await running();
    const mine = await joinLinks.create({ meetingId: id, expirationMinutes: 10 });
    expect(mine.startLink).toBeDefined();
    expect(mine.expiresAt?.epochMilliseconds).toBeGreaterThan(start.epochMilliseconds);
    const bob = await openAs(BOB, 'Europe/London', world);
    expect(await bob.joinLinks.create({ meetingId: id })).not.toHaveProperty('startLink');
  });
});
