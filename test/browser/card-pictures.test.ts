import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardFolders, LOOKS, pictureOf, type Look } from '../support/card-docs.ts';
import { ROOT } from '../support/card-states.ts';
import { writePictures } from './card-sheet.ts';
import { describeInChromium } from './chromium.ts';
import { setStage } from './stage.ts';

const FOLDER = join(ROOT, 'docs/screenshots/cards');
/** The repository is to stay light. */
const MOST_BYTES = 4_500_000;

describeInChromium('the pictures of the cards', () => {
  it.skipIf(process.env['SCREENSHOTS'] !== '1')(
    'are drawn',
    async () => {
      const stage = await setStage();
      await writePictures(stage.browser, stage.control.url, cardFolders());
      await stage.stop();
    },
    600_000,
  );
});

describe('the page of the cards', () => {
  const wanted = cardFolders().flatMap((folder) =>
    (Object.keys(LOOKS) as Look[]).map((look) => join(ROOT, 'docs', pictureOf(folder, look))),
  );

  it('has a picture for every folder of cards, and no other (npm run screenshots)', () => {
    expect(wanted.filter((path) => !existsSync(path))).toEqual([]);
    expect(readdirSync(FOLDER).filter((file) => !wanted.includes(join(FOLDER, file)))).toEqual([]);
  });

  it('is light enough to be kept', () => {
    const bytes = readdirSync(FOLDER).reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
