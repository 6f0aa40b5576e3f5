import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/card-states.ts';
import { sharedIsThere, sharedPath } from '../support/shared.ts';

const LOOKS = ['light', 'dark'] as const;
/** WCAG AA for text of usual size. */
const READABLE = 4.5;

interface HostConfig {
  readonly spacing: Readonly<Record<string, number>>;
  readonly fontSizes: Readonly<Record<string, number>>;
  readonly fontWeights: Readonly<Record<string, number>>;
  readonly imageSizes: Readonly<Record<string, number>>;
  readonly containerStyles: Readonly<Record<string, ContainerStyle>>;
}

interface ContainerStyle {
  readonly backgroundColor: string;
  readonly foregroundColors: Readonly<Record<string, { readonly default: string; readonly subtle: string }>>;
}

// The page is JavaScript with types of its own; a path that is not a literal keeps the two type checks apart.
const path = '../../sandbox/page/host-config.js';
const { HOST_CONFIG } = (await import(path)) as { readonly HOST_CONFIG: HostConfig };

/** The custom properties of a look, each with its colour and whether it was stepped away from Webex's own. */
function palette(look: (typeof LOOKS)[number]): ReadonlyMap<string, { colour: string; stepped: boolean }> {
  const css = readFileSync(join(ROOT, 'sandbox/page/card-colors.css'), 'utf8');
  const block = css.split('}')[LOOKS.indexOf(look)] ?? '';
  const lines = block.matchAll(/(--card-[a-z-]+): (#[0-9a-f]{6});( \/\* stepped \*\/)?/g);
  return new Map([...lines].map(([, name = '', colour = '', mark]) => [name, { colour, stepped: mark !== undefined }]));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** `var(--card-default-accent)` → `--card-default-accent` */
const nameOf = (reference: string) => /var\((.*)\)/.exec(reference)?.[1] ?? '';

describe.each(LOOKS)('cards in %s', (look) => {
  const colours = palette(look);
  const styles = Object.entries(HOST_CONFIG.containerStyles);

  it('every text is readable on every ground it can stand on', () => {
    const faint = styles.flatMap(([style, { backgroundColor, foregroundColors }]) => {
      const ground = colours.get(nameOf(backgroundColor))?.colour ?? '';
      return Object.values(foregroundColors).flatMap((texts) =>
        [texts.default, texts.subtle].flatMap((text) => {
          const ratio = contrast(colours.get(nameOf(text))?.colour ?? '', ground);
          return ratio >= READABLE ? [] : [`${nameOf(text)} on ${style}: ${ratio.toFixed(2)}`];
        }),
      );
    });
    expect(faint).toEqual([]);
  });

  it.skipIf(!sharedIsThere)("the figures are Webex's own wherever those can be read (needs the reference)", () => {
    const webex = webexConfig(look);
    for (const group of ['spacing', 'fontSizes', 'fontWeights', 'imageSizes'] as const) {
      expect(HOST_CONFIG[group]).toEqual(webex[group]);
    }
    for (const [style, { backgroundColor }] of Object.entries(webex.containerStyles)) {
      expect(colours.get(`--card-${style}-background`)?.colour).toBe(backgroundColor.trim().toLowerCase());
    }
    for (const style of ['default', 'emphasis']) {
      const texts = Object.entries(webex.containerStyles[style]?.foregroundColors ?? {});
      for (const [colour, { default: usual, subtle }] of texts) {
        expectOwnOrStepped(`--card-${style}-${colour}`, usual);
        expectOwnOrStepped(`--card-${style}-${colour}-subtle`, subtle);
      }
    }
  });

  function expectOwnOrStepped(name: string, own: string): void {
    const found = colours.get(name);
    if (found?.stepped !== true) expect(`${name} ${found?.colour ?? ''}`).toBe(`${name} ${own.trim().toLowerCase()}`);
  }
});

function webexConfig(look: string): HostConfig {
  const text = readFileSync(sharedPath('reference', 'webex-host-config', `${look}.json`), 'utf8');
  return JSON.parse(text) as HostConfig;
}
