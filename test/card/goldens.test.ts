import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateCard } from '../../src/card/validate-card.ts';
import { allCardStates, goldenText, ROOT } from '../support/card-states.ts';

const all = await allCardStates();

describe('every card state', () => {
  it.each([...all])('%s is the card in cards/ (npm run cards writes it anew)', (file, make) => {
    const path = join(ROOT, 'cards', file);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : 'missing').toBe(goldenText(make()));
  });

  it.each([...all])('%s is sound Adaptive Cards 1.3 within Webex limits', (_file, make) => {
    expect(validateCard(make())).toEqual([]);
  });

  it.each([...all])('%s has a label on every input', (_file, make) => {
    const inputs = [...partsOf(make())].filter((part) => String(part['type']).startsWith('Input.'));
    // The words beside a box are its label.
    const labels = inputs.map((input) => input[input['type'] === 'Input.Toggle' ? 'title' : 'label']);
    expect(labels.filter((label) => typeof label !== 'string' || label === '')).toEqual([]);
    expect(inputs.filter((input) => input['label'] !== undefined && input['label'] === input['title'])).toEqual([]);
  });

  it('leaves no card in cards/ that no state makes', () => {
    const there = readdirSync(join(ROOT, 'cards'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.json'),
    );
    expect(there.sort()).toEqual([...all.keys()].sort());
  });
});

function* partsOf(part: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(part)) for (const item of part) yield* partsOf(item);
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
  yield part as Record<string, unknown>;
  for (const value of Object.values(part)) yield* partsOf(value);
}
