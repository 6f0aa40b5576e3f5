import { describe, expect, it } from 'vitest';
import { actingOn, callsOf } from './acting.ts';
import { sendError, sendJson, type Answering, type Arrived } from './local-webex.ts';

const person = (name: string) => ({
  email: `${name}@example.com`,
  displayName: name,
  coHost: false,
  panelist: false,
});

interface Held {
  readonly id: string;
  readonly email: string;
}

function emailsIn(arrived: Arrived): readonly string[] {
  const { items } = arrived.json as { items: { email: string }[] };
  return items.map(({ email }) => email);
}

/** Keeps invitees as Webex does: a bulk insert with somebody already invited inserts nobody. Pages of 100. */
function keeping(
  already: readonly string[],
  before: (arrived: Arrived, insert: number) => 'lost' | 'done' | 'raced' | undefined,
) {
  const held: Held[] = already.map((email, index) => ({ id: `M1_${index}`, email }));
  let inserts = 0;
  const answering: Answering = (arrived, response) => {
    if (arrived.method === 'GET') {
      const page = Number(arrived.query.get('page') ?? '0');
      const items = held.slice(page * 100, page * 100 + 100);
      const more = held.length > (page + 1) * 100;
      return sendJson(
        response,
        200,
        { items },
        more ? { link: `</v1/meetingInvitees?page=${page + 1}>; rel="next"` } : {},
      );
    }
    inserts += 1;
    const fate = before(arrived, inserts);
    if (fate === 'lost') return response.destroy();
    const emails = arrived.path.endsWith('bulkInsert') ? emailsIn(arrived) : [(arrived.json as Held).email];
    if (fate === 'raced') held.push({ id: 'M1_raced', email: emails[0] ?? '' });
    if (held.some(({ email }) => emails.includes(email))) {
      return sendJson(response, 409, { message: 'Some users in the list have been invited.', trackingId: 'T' });
    }
    const made = emails.map((email) => ({ id: `M1_${email}`, email, coHost: false }));
    held.push(...made);
    return fate === 'done'
      ? response.destroy()
      : sendJson(response, 200, made.length === 1 ? made[0] : { items: made });
  };
  return { held, answering };
}

const fine = () => undefined;

describe('invitees', () => {
  it('are listed over all pages, sorted by address, with what Webex leaves out filled in', async () => {
    const { answering } = keeping(
      ['zoe@example.com', ...Array.from({ length: 120 }, (_, n) => `p${n}@example.com`)],
      fine,
    );
    const { ports, webex } = await actingOn(answering);
    const invitees = await ports.invitees.list('M1');
    expect(invitees).toHaveLength(121);
    expect(invitees.at(-1)).toEqual({
      id: 'M1_0',
      email: 'zoe@example.com',
      displayName: 'zoe@example.com',
      coHost: false,
      panelist: false,
    });
    expect(webex.arrived[0]?.query.toString()).toBe('meetingId=M1&max=100');
  });

  it('are added one by one, and a lost answer does not invite twice', async () => {
    const { held, answering } = keeping([], () => 'done');
    const { ports, webex } = await actingOn(answering);
    expect(await ports.invitees.add('M1', person('bob'), { sendEmail: false })).toMatchObject({
      email: 'bob@example.com',
    });
    expect(held).toHaveLength(1);
    expect(callsOf(webex)).toEqual(['POST /meetingInvitees', 'GET /meetingInvitees']);
    expect(webex.arrived[0]?.json).toEqual({ meetingId: 'M1', ...person('bob'), sendEmail: false });
  });

  it('already there are refused with 409 when added again', async () => {
    const { ports } = await actingOn(keeping(['bob@example.com'], fine).answering);
    await expect(ports.invitees.add('M1', person('bob'), { sendEmail: true })).rejects.toMatchObject({ status: 409 });
  });

  it('can be changed, and removed, the second time without effect', async () => {
    const { ports, webex } = await actingOn((arrived, response, count) => {
      // Webex takes what was sent, and holds what it granted.
      if (arrived.method === 'PUT') return sendJson(response, 200, { ...person('bob'), id: 'M1_1', coHost: true });
      if (arrived.method === 'GET') return sendJson(response, 200, { ...person('bob'), id: 'M1_1' });
      return count === 3 ? response.writeHead(204).end() : sendError(response, 404, 'Cannot find invitee');
    });
    const granted = await ports.invitees.update({ ...person('bob'), id: 'M1_1', coHost: true }, { sendEmail: true });
    expect(granted.coHost).toBe(false);
    expect(await ports.invitees.remove('M1_1', { sendEmail: false })).toBe(true);
    expect(await ports.invitees.remove('M1_1', { sendEmail: false })).toBe(false);
    expect(webex.arrived[0]?.json).toEqual({ ...person('bob'), coHost: true, sendEmail: true });
    expect(webex.arrived[2]?.query.toString()).toBe('sendEmail=false');
  });
});

describe('a few invitees', () => {
  const two = [person('bob'), person('eve')];

  it('are one call, and the answer tells what was granted', async () => {
    const { ports, webex } = await actingOn(keeping([], fine).answering);
    const added = await ports.invitees.addFew('M1', two, { sendEmail: true });
    expect(added.map(({ id }) => id)).toEqual(['M1_bob@example.com', 'M1_eve@example.com']);
    expect(callsOf(webex)).toEqual(['POST /meetingInvitees/bulkInsert']);
  });

  it('are none where one of them is invited already', async () => {
    const { held, answering } = keeping(['eve@example.com'], fine);
    const { ports } = await actingOn(answering);
    await expect(ports.invitees.addFew('M1', two, { sendEmail: true })).rejects.toMatchObject({ status: 409 });
    expect(held).toHaveLength(1);
  });

  it.each(['lost', 'done'] as const)('are there once, when the answer is lost and it was %s', async (fate) => {
    const { held, answering } = keeping([], (_, insert) => (insert === 1 ? fate : undefined));
    const { ports } = await actingOn(answering);
    expect(await ports.invitees.addFew('M1', two, { sendEmail: true })).toHaveLength(2);
    expect(held).toHaveLength(2);
  });
});

describe('many invitees', () => {
  const many = Array.from({ length: 250 }, (_, n) => person(`p${String(n).padStart(3, '0')}`));

  it('are listed, the known ones left out, and inserted in hundreds', async () => {
    const { held, answering } = keeping(['p000@example.com'], fine);
    const { ports, webex } = await actingOn(answering);
    const twice = [...many, person('P001'), person('p001')];
    const added = await ports.invitees.addMany('M1', twice, { sendEmail: false });
    expect(added).toHaveLength(249);
    expect(held).toHaveLength(250);
    const sizes = webex.arrived.filter(({ method }) => method === 'POST').map((arrived) => emailsIn(arrived).length);
    expect(sizes).toEqual([100, 100, 49]);
    expect(webex.arrived.find(({ method }) => method === 'POST')?.json).toMatchObject({
      meetingId: 'M1',
      items: expect.arrayContaining([{ ...person('p002'), sendEmail: false }]) as unknown,
    });
  });

  it('who are all there already cost one look and no insert', async () => {
    const { ports, webex } = await actingOn(keeping(['bob@example.com'], fine).answering);
    expect(await ports.invitees.addMany('M1', [person('Bob')], { sendEmail: true })).toEqual([]);
    expect(callsOf(webex)).toEqual(['GET /meetingInvitees']);
  });

  it.each(['lost', 'done', 'raced'] as const)('are all there once, when the second hundred is %s', async (fate) => {
    const { held, answering } = keeping([], (_, insert) => (insert === 2 ? fate : undefined));
    const { ports } = await actingOn(answering);
    expect(await ports.invitees.addMany('M1', many, { sendEmail: true })).toHaveLength(250);
    expect(new Set(held.map(({ email }) => email)).size).toBe(250);
    expect(held).toHaveLength(250);
  });

  it('that keep failing are given up after three rounds', async () => {
    const { ports, webex } = await actingOn(keeping([], () => 'lost').answering);
    await expect(ports.invitees.addMany('M1', [person('bob')], { sendEmail: true })).rejects.toThrow();
    expect(callsOf(webex).filter((call) => call.startsWith('POST'))).toHaveLength(3);
  });
});
