import { createHash, randomBytes, randomUUID } from 'node:crypto';

type Kind =
  | 'PEOPLE'
  | 'ORGANIZATION'
  | 'APPLICATION'
  | 'ROOM'
  | 'MESSAGE'
  | 'MEMBERSHIP'
  | 'WEBHOOK'
  | 'ATTACHMENT_ACTION'
  | 'CONTENT';

/** Newer data lives in another cluster, so its ids carry another prefix; both kinds meet in one envelope. */
const NEWER: ReadonlySet<Kind> = new Set(['ROOM', 'MESSAGE', 'WEBHOOK', 'ATTACHMENT_ACTION', 'CONTENT']);

/** An id as Webex writes it: URL-safe base64 without padding. `unique` is what makes it differ; random when absent. */
export function mintId(kind: Kind, unique: string = randomUUID()): string {
  const cluster = NEWER.has(kind) ? 'urn:TEAM:us-west-2_r' : 'us';
  return Buffer.from(`ciscospark://${cluster}/${kind}/${unique}`).toString('base64url');
}

/** The same UUID for the same name, so that people and spaces keep their ids from one first day to the next. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** `length` random lowercase hex digits. */
export function randomHex(length: number): string {
  return randomBytes(Math.ceil(length / 2))
    .toString('hex')
    .slice(0, length);
}

/** `length` random decimal digits; the first is never 0. */
export function randomDigits(length: number): string {
  const digits = [...randomBytes(length)].map((byte) => String(byte % 10));
  return digits.join('').replace(/^0/, '1');
}
