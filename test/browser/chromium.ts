import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { describe, vi } from 'vitest';

/** Debian's Chromium; another one may be named. */
const PATH = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const chromiumIsThere = existsSync(PATH);

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: PATH, args: ARGUMENTS });
}

/** A suite that needs a browser; where there is none its name says why it did not run. */
export function describeInChromium(name: string, tests: () => void): void {
  // A browser beside other test files on two cores takes its time.
  vi.setConfig({ testTimeout: 60_000 });
  if (chromiumIsThere) describe(name, tests);
  else describe.skip(`${name} (skipped: there is no Chromium at ${PATH})`, tests);
}
