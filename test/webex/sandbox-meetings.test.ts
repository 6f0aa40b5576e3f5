import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../src/domain/when.ts';
import { WebexUnreachable } from '../../src/ports/failure.ts';
import type { ActingPorts } from '../../src/webex/act-as.ts';
import { ALICE, BOB, CAROL, type World } from '../sandbox/harness.ts';
import { KEY } from './meeting-samples.ts';
import { FAULTS, openAs, REVIEW, start, trouble } from './sandbox-acting.ts';

const TOO_SLOW_MS = 1_200;
const WINDOW = {
  from: Temporal.Instant.from('2026-06-09T00:00:00Z'),
  to: Temporal.Instant.from('2026-07-10T00:00:00Z'),
};
async function titled(ports: ActingPorts, title: string) {
  const meetings = await ports.meetings.list({ ...WINDOW, type: 'meetingSeries' });
  return meetings.filter((meeting) => meeting.title === title);
}

async function mailsOf(world: World, kind: string): Promise<readonly unknown[]> {
  const mail = await world.control('GET', '/mail');
  return mail.items.filter((_, index) => mail.at(`items.${index}.kind`) === kind);
}

describe('a meeting in the sandbox', () => {
  it('is made, found in every way, changed and cancelled', async () => {
    const { meetings, world } = await openAs(ALICE);
    const made = await meetings.create(REVIEW, KEY);
    expect(made).toMatchObject({
      title: 'Adapter review',
      hostEmail: ALICE,
      type: 'meetingSeries',
      integrationTags: [KEY],
    });
    expect(made.span.start.equals(start)).toBe(true);
    const asBob = await openAs(BOB, 'Europe/London', world);
    const seen = await asBob.meetings.fetch(made.id);
    expect(seen?.span.start.toString()).toBe('2026-06-10T20:00:00+01:00[Europe/London]');
    expect(seen).not.toHaveProperty('hostKey');
    const found = await meetings.find({ meetingNumber: made.meetingNumber ?? '' });
    expect(found.map(({ seriesId }) => seriesId)).toEqual([made.id]);
    const moved = spanOf(start.add({ days: 1 }), 30);
    const changed = await meetings.change(made.id, { title: 'Moved', span: moved }, { sendEmail: false });
    expect(changed.title).toBe('Moved');
    expect(changed.span.start.equals(moved.start)).toBe(true);
    expect(await meetings.cancel(made.id, { sendEmail: false })).toBe(true);
    expect(await meetings.cancel(made.id, { sendEmail: false })).toBe(false);
    expect(await meetings.fetch(made.id)).toBeUndefined();
  });

  it('that recurs is listed occurrence by occurrence, one of which can be moved or cancelled alone', async () => {
    const { meetings } = await openAs(ALICE);
    const series = await meetings.create({ ...REVIEW, recurrence: 'FREQ=WEEKLY;BYDAY=WE;COUNT=4' }, KEY);
    const list = () => meetings.list({ ...WINDOW, type: 'scheduledMeeting', seriesId: series.id });
    const [first, second, third] = await list();
    expect(second?.span.start.equals(start.add({ weeks: 1 }))).toBe(true);
    const span = spanOf(start.add({ weeks: 1, hours: 1 }), 45);
    expect(await meetings.change(second?.id ?? '', { span }, { sendEmail: false })).toMatchObject({ isModified: true });
    expect(await meetings.cancel(third?.id ?? '', { sendEmail: false })).toBe(true);
    expect((await list()).map(({ id, isModified }) => [id === first?.id, isModified])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it.each(FAULTS)('is made exactly once, and Bob mailed once, when the create meets %s', async (kind) => {
    const { world, ...ports } = await openAs(ALICE);
    await trouble(world, kind, 'POST', '/meetings');
    const made = await ports.meetings.create(REVIEW, KEY);
    expect((await titled(ports, REVIEW.title)).map(({ id }) => id)).toEqual([made.id]);
    expect(await mailsOf(world, 'invitation')).toHaveLength(1);
  });

  it('is made exactly once when Webex is too slow to say so, and does it only after we looked', async () => {
    const { world, ...ports } = await openAs(ALICE);
    const match = { method: 'POST', path: '/v1/meetings' };
    await world.control('POST', '/faults', { match, kind: 'slow', times: 1, delayMs: TOO_SLOW_MS });
    await expect(ports.meetings.create(REVIEW, KEY)).rejects.toBeInstanceOf(WebexUnreachable);
    await new Promise((resolve) => setTimeout(resolve, TOO_SLOW_MS));
    const made = await ports.meetings.create(REVIEW, KEY, { recovering: true });
    expect((await titled(ports, REVIEW.title)).map(({ id }) => id)).toEqual([made.id]);
    expect(await mailsOf(world, 'invitation')).toHaveLength(1);
  });

  it('is made exactly once in the personal room too, where no key can travel', async () => {
    const { world, ...ports } = await openAs(ALICE);
    await trouble(world, 'timeoutAfterCommit', 'POST', '/meetings');
    const draft = { ...REVIEW, invitees: [], scheduledType: 'personalRoomMeeting' } as const;
    const made = await ports.meetings.create(draft, KEY);
    expect(made.scheduledType).toBe('personalRoomMeeting');
    const listed = await ports.meetings.list({ ...WINDOW, type: 'scheduledMeeting' });
    expect(listed.filter(({ title }) => title === REVIEW.title)).toHaveLength(1);
  });

  it.each(FAULTS)('is changed, and Bob told once, when the change meets %s', async (kind) => {
    const { world, ...ports } = await openAs(ALICE);
    const { id } = await ports.meetings.create(REVIEW, KEY);
    await trouble(world, kind, 'PATCH', '/meetings/*');
    expect(await ports.meetings.change(id, { title: 'Changed' }, { sendEmail: true })).toMatchObject({
      title: 'Changed',
    });
    expect(await mailsOf(world, 'update')).toHaveLength(1);
  });

  it.each(FAULTS)('is cancelled, and said so, when the cancellation meets %s', async (kind) => {
    const { world, ...ports } = await openAs(ALICE);
    const { id } = await ports.meetings.create(REVIEW, KEY);
    await trouble(world, kind, 'DELETE', '/meetings/*');
    expect(await ports.meetings.cancel(id, { sendEmail: true })).toBe(true);
    expect(await titled(ports, REVIEW.title)).toEqual([]);
  });
});

describe('invitees in the sandbox', () => {
  it('come, change and go; a duplicate is refused', async () => {
    const { meetings, invitees } = await openAs(ALICE);
    const { id } = await meetings.create(REVIEW, KEY);
    const carol = { email: CAROL, displayName: 'Carol', coHost: true, panelist: false };
    const added = await invitees.add(id, carol, { sendEmail: false });
    expect((await invitees.list(id)).map(({ email }) => email)).toEqual([BOB, CAROL]);
    await expect(invitees.add(id, carol, { sendEmail: false })).rejects.toMatchObject({ status: 409 });
    expect(await invitees.update({ ...added, coHost: false }, { sendEmail: false })).toMatchObject({ coHost: false });
    expect(await invitees.remove(added.id, { sendEmail: false })).toBe(true);
    expect(await invitees.remove(added.id, { sendEmail: false })).toBe(false);
  });

  it.each(FAULTS)('come in numbers, each once, when the second hundred meets %s', async (kind) => {
    const { world, meetings, invitees } = await openAs(ALICE);
    const { id } = await meetings.create(REVIEW, KEY);
    await trouble(world, kind, 'POST', '/meetingInvitees/bulkInsert');
    const many = Array.from({ length: 150 }, (_, n) => ({
      email: `guest${n}@example.com`,
      displayName: `Guest ${n}`,
      coHost: false,
      panelist: false,
    }));
    const bob = { email: BOB.toUpperCase(), displayName: 'Bob', coHost: false, panelist: false };
    expect(await invitees.addMany(id, [bob, ...many], { sendEmail: false })).toHaveLength(150);
    expect(await invitees.list(id)).toHaveLength(151);
  });
});

describe('preferences in the sandbox', () => {
  it('are read, written whole and read back', async () => {
    const { preferences } = await openAs(ALICE);
    const room = await preferences.fetchPersonalRoom();
    await preferences.updatePersonalRoom({ ...room, topic: 'My new room', enabledAutoLock: true, autoLockMinutes: 15 });
    expect(await preferences.fetchPersonalRoom()).toEqual({
      ...room,
      topic: 'My new room',
      enabledAutoLock: true,
      autoLockMinutes: 15,
    });
    const scheduling = await preferences.fetchSchedulingOptions();
    const changed = { ...scheduling, enabledJoinBeforeHost: true, joinBeforeHostMinutes: 10 };
    await preferences.updateSchedulingOptions(changed);
    expect(await preferences.fetchSchedulingOptions()).toEqual(changed);
  });
});
