import { describe, expect, it } from 'vitest';
import { faultsAgainstWebex, webexIsDescribed } from '../support/described.ts';
import type { Got } from './got.ts';
import { ALICE, BOB, CAROL, DAVE, openWorld } from './harness.ts';
import type { CallOptions, World } from './harness.ts';

interface Seeded {
  readonly world: World;
  readonly meetingId: string;
  readonly transcriptId: string;
  readonly as: (email: string, method: string, path: string, options?: CallOptions) => Promise<Got>;
}

/** Alice's pricing review, held the day before; Bob and Carol were there. */
async function openSeeded(): Promise<Seeded> {
  const world = await openWorld();
  const as: Seeded['as'] = async (email, method, path, options) => (await world.as(email))(method, path, options);
  const got = await as(ALICE, 'GET', '/meetingTranscripts');
  return { world, as, meetingId: got.text('items.0.meetingId'), transcriptId: got.text('items.0.id') };
}

/** A token of this person that holds just these scopes. */
function onlyScopes(world: World, email: string, scopes: readonly string[]): string {
  const { state, credentials } = world.sandbox.webex;
  const personId = state.peopleByEmail.get(email)?.id ?? '';
  const { clientId } = credentials;
  const token = {
    value: 'few',
    kind: 'user' as const,
    personId,
    clientId,
    scopes: new Set(scopes),
    expiresAt: Infinity,
  };
  state.accessTokens.set('few', token);
  return 'few';
}

describe('transcripts', () => {
  it('are listed for whoever was there, newest first, by window or by the meeting that was held', async () => {
    const { as, meetingId } = await openSeeded();
    const all = await as(CAROL, 'GET', '/meetingTranscripts');
    expect(all.each('items', 'meetingTopic')).toEqual(['Pricing review', 'Sprint retrospective']);
    const one = await as(ALICE, 'GET', `/meetingTranscripts?meetingId=${meetingId}`);
    expect(one.each('items', 'meetingTopic')).toEqual(['Pricing review']);
    const early = await as(ALICE, 'GET', '/meetingTranscripts?to=2026-06-01T00:00:00Z');
    expect(early.each('items', 'meetingTopic')).toEqual(['Sprint retrospective']);
    expect((await as(DAVE, 'GET', '/meetingTranscripts')).items).toHaveLength(0);
  });

  it.skipIf(!webexIsDescribed)('answer as Webex describes them', async () => {
    const { as, meetingId, transcriptId } = await openSeeded();
    const list = await as(ALICE, 'GET', '/meetingTranscripts');
    expect(faultsAgainstWebex('GET /meetingTranscripts', list.body)).toEqual([]);
    const path = `/meetingTranscripts/${transcriptId}/snippets`;
    const snippets = await as(ALICE, 'GET', path);
    expect(faultsAgainstWebex('GET /meetingTranscripts/{transcriptId}/snippets', snippets.body)).toEqual([]);
    const one = await as(ALICE, 'GET', `${path}/${snippets.text('items.0.id')}`);
    expect(faultsAgainstWebex('GET /meetingTranscripts/{transcriptId}/snippets/{snippetId}', one.body)).toEqual([]);
    const summaries = await as(ALICE, 'GET', `/meetingSummaries?meetingId=${meetingId}`);
    expect(faultsAgainstWebex('GET /meetingSummaries', summaries.body)).toEqual([]);
  });

  it('are of instances that are over: no other id is taken', async () => {
    const { as, meetingId, world } = await openSeeded();
    const [series = ''] = meetingId.split('_');
    for (const id of [series, `${series}_20260601T140000Z`]) {
      for (const path of ['/meetingTranscripts', '/meetingSummaries']) {
        const got = await as(ALICE, 'GET', `${path}?meetingId=${id}`);
        expect(got.status).toBe(400);
        expect(got.text('errors.0.description')).toBe(`Meeting ID '${id}' is not allowed for this API.`);
      }
    }
    expect((await as(ALICE, 'GET', `/meetingTranscripts?meetingId=${series}_I_1`)).status).toBe(404);
    const now = world.sandbox.webex.clock.now();
    const iso = (at: number) => new Date(at).toISOString();
    const body = { title: 'Running', start: iso(now + 600_000), end: iso(now + 1_800_000), timezone: 'UTC' };
    const created = await as(ALICE, 'POST', '/meetings', { body });
    const running = await world.control('POST', `/meetings/${created.text('id')}/start`);
    expect((await as(ALICE, 'GET', `/meetingTranscripts?meetingId=${running.text('id')}`)).status).toBe(400);
  });

  it('need two scopes, and the same words say so as for everything', async () => {
    const { world } = await openSeeded();
    const token = onlyScopes(world, ALICE, ['meeting:transcripts_read']);
    const got = await world.api('GET', '/meetingTranscripts', { token });
    expect(got.status).toBe(403);
    expect(got.text('message')).toContain('missing required scopes or the user is missing required roles or licenses');
    expect((await world.api('GET', '/meetingTranscripts')).status).toBe(403);
    expect((await world.api('GET', '/meetingSummaries')).status).toBe(403);
  });

  it('refuse what only administrators ask, and what does not go together', async () => {
    const { as, meetingId } = await openSeeded();
    expect((await as(ALICE, 'GET', `/meetingTranscripts?meetingId=${meetingId}&hostEmail=${BOB}`)).status).toBe(403);
    expect((await as(ALICE, 'GET', `/meetingTranscripts?hostEmail=${ALICE}`)).status).toBe(400);
    expect((await as(ALICE, 'GET', '/meetingTranscripts?siteUrl=heron-example.webex.com')).status).toBe(403);
    expect((await as(ALICE, 'GET', '/meetingTranscripts?topic=x')).status).toBe(400);
  });

  it('are downloaded with a token, as cues or as plain lines', async () => {
    const { as, transcriptId, world } = await openSeeded();
    const links = await as(ALICE, 'GET', '/meetingTranscripts');
    expect(links.text('items.0.vttDownloadLink')).toBe(
      `${world.sandbox.apiUrl}/meetingTranscripts/${transcriptId}/download?format=vtt`,
    );
    expect((await fetch(links.text('items.0.vttDownloadLink'))).status).toBe(401);
    const vtt = await as(BOB, 'GET', `/meetingTranscripts/${transcriptId}/download`);
    expect(vtt.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
    expect(vtt.body).toMatch(/^WEBVTT\n\n1\n00:00:04\.000 --> 00:00:08\.\d{3}\n<v Alice Archer>Morning\./);
    const txt = await as(ALICE, 'GET', `/meetingTranscripts/${transcriptId}/download?format=txt`);
    expect(txt.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(txt.body).toMatch(/^Alice Archer 00:00:04\nMorning\./);
    expect((await as(ALICE, 'GET', `/meetingTranscripts/${transcriptId}/download?format=doc`)).status).toBe(400);
    expect((await as(DAVE, 'GET', `/meetingTranscripts/${transcriptId}/download`)).status).toBe(404);
  });

  it('come in snippets, ten at a time, each by the one who spoke', async () => {
    const { as, transcriptId } = await openSeeded();
    const path = `/meetingTranscripts/${transcriptId}/snippets`;
    const first = await as(ALICE, 'GET', path);
    const next = /<.*\/v1(.*)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await as(ALICE, 'GET', next);
    expect([first.items.length, second.items.length]).toEqual([10, 4]);
    expect(new Set(first.each('items', 'personEmail'))).toEqual(new Set([ALICE, BOB, CAROL]));
    const offsets = [...first.each('items', 'offsetMillisecond'), ...second.each('items', 'offsetMillisecond')];
    expect(offsets).toEqual([...offsets].sort((one, other) => Number(one) - Number(other)));
    expect((await as(ALICE, 'GET', `${path}/nothing`)).status).toBe(404);
  });

  it('are corrected by the host, and the download has it', async () => {
    const { as, transcriptId } = await openSeeded();
    const path = `/meetingTranscripts/${transcriptId}/snippets`;
    const id = (await as(ALICE, 'GET', path)).text('items.2.id');
    const body = { text: 'The team plan stays at twelve.', reason: 'misheard' };
    expect((await as(BOB, 'PUT', `${path}/${id}`, { body })).status).toBe(403);
    expect((await as(ALICE, 'PUT', `${path}/${id}`, { body: { text: '' } })).status).toBe(400);
    expect((await as(ALICE, 'PUT', `${path}/${id}`, { body: { ...body, personName: 'X' } })).status).toBe(400);
    expect((await as(ALICE, 'PUT', `${path}/${id}`, { body })).body).toMatchObject({ id, text: body.text });
    const text = await as(CAROL, 'GET', `/meetingTranscripts/${transcriptId}/download?format=txt`);
    expect(text.body).toContain(body.text);
  });

  it('are deleted by the host, for everybody', async () => {
    const { as, transcriptId } = await openSeeded();
    const path = `/meetingTranscripts/${transcriptId}`;
    expect((await as(BOB, 'DELETE', path)).status).toBe(403);
    expect((await as(ALICE, 'DELETE', path, { body: { comment: 'x'.repeat(256) } })).status).toBe(400);
    expect((await as(ALICE, 'DELETE', path, { body: { reason: 'audit' } })).status).toBe(204);
    expect((await as(ALICE, 'DELETE', path)).status).toBe(404);
    expect((await as(CAROL, 'GET', '/meetingTranscripts')).each('items', 'meetingTopic')).toEqual([
      'Sprint retrospective',
    ]);
    const recording = await as(ALICE, 'GET', '/recordings?topic=pricing');
    const details = await as(ALICE, 'GET', `/recordings/${recording.text('items.0.id')}`);
    expect(details.at('temporaryDirectDownloadLinks.transcriptDownloadLink')).toBeUndefined();
  });
});

describe('summaries', () => {
  it('have notes in HTML and action items in plain text, for whoever was there', async () => {
    const { as, meetingId } = await openSeeded();
    const got = await as(BOB, 'GET', `/meetingSummaries?meetingId=${meetingId}`);
    expect(got.text('items.0.notes.content')).toContain('<strong>two changes</strong>');
    expect(got.text('items.0.actionItems.1.content')).toContain('search < 200 ms');
    expect((await as(DAVE, 'GET', `/meetingSummaries?meetingId=${meetingId}`)).items).toHaveLength(0);
    expect((await as(BOB, 'GET', '/meetingSummaries')).status).toBe(400);
  });

  it('are deleted by the host', async () => {
    const { as, meetingId } = await openSeeded();
    const id = (await as(BOB, 'GET', `/meetingSummaries?meetingId=${meetingId}`)).text('items.0.id');
    expect((await as(BOB, 'DELETE', `/meetingSummaries/${id}`)).status).toBe(403);
    expect((await as(DAVE, 'DELETE', `/meetingSummaries/${id}`)).status).toBe(404);
    expect((await as(ALICE, 'DELETE', `/meetingSummaries/${id}`)).status).toBe(204);
    expect((await as(BOB, 'GET', `/meetingSummaries?meetingId=${meetingId}`)).items).toHaveLength(0);
  });
});
