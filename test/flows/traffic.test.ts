import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected } from '../support/people.ts';
import { sharedIsThere, sharedPath } from '../support/shared.ts';
import type { Exchange } from '../support/traffic.ts';
import { startWorld, type World } from '../support/world.ts';
import { bestPath, escaped, readDescription } from '../webex/openapi.ts';

/**
 * What Webex's own description gets wrong, each with its reason; everything else must fit it to the letter.
 * The left side is `METHOD path`, the right side what is forgiven there.
 */
const DESCRIBED_WRONGLY: readonly { readonly operation: RegExp; readonly fault: RegExp; readonly reason: string }[] = [
  { operation: /./, fault: /\/telephony\/links/, reason: 'typed an object, while every example of it is a list' },
  {
    operation: /POST \/attachment\/actions|GET \/attachment\/actions/,
    fault: /\/inputs/,
    reason: 'describes the four inputs of one sample card instead of any inputs',
  },
  {
    operation: /\/messages/,
    fault: /attachments/,
    reason: 'describes an attachment as a file, while cards are attachments too',
  },
  {
    operation: /POST \/messages/,
    fault: /roomId|toPersonId|toPersonEmail/,
    reason: 'demands all three addresses, while one is given',
  },
  {
    operation: /GET \/people/,
    fault: /invitePending|loginEnabled/,
    reason: 'types two booleans as the words "true" and "false"',
  },
  {
    operation: /PATCH \/meetings/,
    fault: /application\/json is not described/,
    reason: 'names a patch type for a plain partial body',
  },
  {
    operation: /PATCH \/meetings/,
    fault: /'meetingSeriesId'/,
    reason: 'demands of every answer what its example, of an occurrence, has: a series belongs to no series',
  },
];

describe.skipIf(!sharedIsThere)(
  'the traffic between the bot and Webex (skipped where the OpenAPI description is absent)',
  () => {
    let world: World;

    beforeAll(async () => {
      world = await startWorld({ wiretap: true });
      await connected(world, 'alice');
      await connected(world, 'bob');
      const { control } = world;
      const [card] = await control.say(
        'alice',
        'schedule wire check tomorrow at 3pm for 45 minutes with bob@falcon.example.com',
      );
      const shown = await control.press('alice', card ?? { id: '', roomId: '' }, {
        action: 'invite.add',
        emails: 'carol@falcon.example.com',
      });
      await control.press('alice', shown.at(-1) ?? { id: '', roomId: '' }, {
        action: 'invite.change',
        email: 'bob@falcon.example.com',
        change: 'cohost',
      });
      const falcon = (await control.rooms('alice')).find((room) => room.title === 'Project Falcon')?.id ?? '';
      await control.say('alice', '@Convene schedule wire group tomorrow at 5pm', { roomId: falcon });
      const [rich] = await control.say(
        'alice',
        'schedule wire options on 2 December at 7pm with password Plum42xy and a lobby, lock it after 10 minutes, no e-mail',
      );
      const options = await control.press('alice', rich ?? { id: '', roomId: '' }, { action: 'reschedule.options' });
      await control.press('alice', options.at(-1) ?? { id: '', roomId: '' }, {
        action: 'reschedule.set-options',
        record: 'yes',
        kind: '214',
        code0: 'Falcon',
      });
      await control.say('alice', 'schedule wire room on 3 December at 7pm in my personal room');
      await control.say(
        'alice',
        'schedule wire door on 4 December at 7pm with registration from the interview template',
      );
      await control.say('alice', "what's on this week?");
      await control.say('alice', 'preferences');
      await control.consent('alice');
      await control.say('alice', 'undo');
      await control.say('alice', 'help');
      await control.say('alice', 'disconnect');
    });
    afterAll(() => world.stop());

    it('has gone through the calls of a day', () => {
      const operations = new Set(
        world.exchanges.map((exchange) => `${exchange.method} /${exchange.path.split('/')[1] ?? ''}`),
      );
      expect([...operations]).toEqual(
        expect.arrayContaining([
          'POST /meetings',
          'GET /meetings',
          'DELETE /meetings',
          'POST /meetingInvitees',
          'PUT /meetingInvitees',
          'GET /meetingPreferences',
          'POST /messages',
          'DELETE /messages',
          'POST /webhooks',
          'GET /people',
          'PATCH /meetings',
        ]),
      );
    });

    it('asks nothing of Webex that its description does not know', () => {
      const describedBy = readDescription();
      const faults = described(world.exchanges).flatMap((exchange) => {
        const json: unknown = exchange.requestBody === '' ? undefined : JSON.parse(exchange.requestBody);
        const { problems } = describedBy({
          ...exchange,
          json,
          headers: { 'content-type': 'application/json' },
          body: exchange.requestBody,
        } as never);
        return forgiven(exchange, problems);
      });
      expect(faults).toEqual([]);
    });

    it('answers nothing in the sandbox that the description does not allow', () => {
      const check = answerCheck();
      expect(described(world.exchanges).flatMap((exchange) => forgiven(exchange, check(exchange)))).toEqual([]);
    });
  },
);

/** The OAuth endpoints are not part of the description. */
function described(exchanges: readonly Exchange[]): readonly Exchange[] {
  return exchanges.filter((exchange) => !['/access_token', '/authorize'].includes(exchange.path));
}

function forgiven(exchange: Exchange, problems: readonly string[]): readonly string[] {
  const operation = `${exchange.method} ${exchange.path}`;
  return problems
    .filter(
      (problem) => !DESCRIBED_WRONGLY.some((known) => known.operation.test(operation) && known.fault.test(problem)),
    )
    .map(
      (problem) =>
        `${exchange.method} ${exchange.path.replace(/[A-Za-z0-9_-]{24,}/g, ':id')} ${exchange.status}: ${problem}`,
    );
}

interface Description {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          { readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>> }
        >
      >
    >
  >;
}

/** Holds answers of 2xx against the schema of their operation. */
function answerCheck(): (exchange: Exchange) => readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const files = ['webex-meeting.json', 'webex-messaging.json'].map((file) => {
    const description = JSON.parse(readFileSync(sharedPath('reference', 'webex-openapi', file), 'utf8')) as Description;
    ajv.addSchema({ ...description, $id: file });
    return { file, description };
  });
  return (exchange) => {
    if (exchange.status >= 300 || exchange.responseBody === '') return [];
    for (const { file, description } of files) {
      const path = bestPath(Object.keys(description.paths), exchange.path);
      const content =
        path === undefined
          ? undefined
          : description.paths[path]?.[exchange.method.toLowerCase()]?.responses['200']?.content;
      const type = Object.keys(content ?? {})[0];
      if (path === undefined || type === undefined) continue;
      const check = ajv.compile({
        $ref: `${file}#/paths/${escaped(path)}/${exchange.method.toLowerCase()}/responses/200/content/${escaped(type)}/schema`,
      });
      check(JSON.parse(exchange.responseBody));
      return (check.errors ?? []).map(({ instancePath, message }) => `answer${instancePath} ${message ?? ''}`);
    }
    return [`${exchange.method} ${exchange.path} is not described`];
  };
}
