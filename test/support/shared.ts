import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Material that lies beside the repository and not in it: Webex's own descriptions, other people's test sentences.
 * Tests that read it skip themselves, and say so, where it is absent.
 */
const SHARED = join(import.meta.dirname, '../../../shared');

export const sharedIsThere = existsSync(SHARED);

export function sharedPath(...parts: readonly string[]): string {
  return join(SHARED, ...parts);
}
