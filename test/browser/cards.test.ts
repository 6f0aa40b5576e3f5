import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenCards, openBoard, SHEETS } from './card-sheet.ts';
import { describeInChromium } from './chromium.ts';
import { setStage, type Stage } from './stage.ts';

/**
 * What may be wrong in a card. Contrast is left out: it is a matter of the few pairs of colours there are, and
 * card-colours.test.ts goes through all of them.
 */
const RULES = [
  'aria-allowed-attr',
  'aria-allowed-role',
  'aria-input-field-name',
  'aria-required-attr',
  'aria-valid-attr-value',
  'button-name',
  'duplicate-id-aria',
  'image-alt',
  'label',
  'link-name',
  'list',
  'listitem',
  'nested-interactive',
  'select-name',
];

/** Read in the browser: every text that is cut off, with the card it stands in. */
const CUT_OFF = `[...document.querySelectorAll('.board figure')].flatMap((figure) => {
  const name = figure.querySelector('figcaption').textContent;
  const card = figure.querySelector('.card');
  const parts = [...card.querySelectorAll('.ac-textBlock, .ac-richTextBlock, .ac-pushButton, .ac-pushButton div, label')];
  const cut = parts.filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0);
  const edge = card.getBoundingClientRect().right - 8;
  const beyond = parts.filter((part) => part.getBoundingClientRect().right > edge);
  return [...cut, ...beyond].map((part) => name + ': ' + part.textContent);
})`;

describeInChromium('every card state', () => {
  let stage: Stage;
  const cards = goldenCards();

  beforeAll(async () => {
    stage = await setStage();
  });

  afterAll(() => stage.stop());

  describe.each(SHEETS.map((sheet) => [sheet.name, sheet] as const))('as in %s', (_name, sheet) => {
    let page: Page;

    beforeAll(async () => {
      page = await openBoard(stage.browser, stage.control.url, sheet, cards);
    });

    afterAll(() => page.context().close());

    it('is drawn, with each card inside it opened', async () => {
      expect(await page.locator('.board .card').count()).toBeGreaterThanOrEqual(Object.keys(cards).length);
      expect(await page.locator('.card-fault').count()).toBe(0);
    });

    it('cuts no text off', async () => {
      expect(await page.evaluate(CUT_OFF)).toEqual([]);
    });
  });

  it('can be used by everybody', async () => {
    const [sheet] = SHEETS;
    if (sheet === undefined) throw new Error('no sheet');
    const page = await openBoard(stage.browser, stage.control.url, sheet, cards);
    const { violations } = await new AxeBuilder({ page }).include('.board').withRules(RULES).analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    expect([...new Set(found)]).toEqual([]);
    await page.context().close();
    // Some hundred and fifty cards on one board.
  }, 240_000);
});
