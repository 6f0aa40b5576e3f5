import { mintId } from './ids.ts';
import type { Person } from './people.ts';
import { badMessage, notFound } from './refusal.ts';
import type { Room } from './rooms.ts';
import type { Webex } from './state.ts';

/** A file of a message. One that Webex was told to fetch is empty here: the sandbox opens no outside addresses. */
export interface Content {
  readonly id: string;
  readonly roomId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Takes a message's files, uploads or public addresses, and gives the addresses they can be read at. */
export function fileAddresses(
  webex: Webex,
  room: Room,
  files: readonly (string | { readonly name: string; readonly type: string; readonly bytes: Buffer })[],
): string[] {
  return files.map((file) => {
    const id = mintId('CONTENT');
    const content = typeof file === 'string' ? fetched(file) : file;
    webex.state.contents.set(id, { id, roomId: room.id, ...content });
    return `${webex.url}/v1/contents/${id}`;
  });
}

/** @throws Refusal 404 for files of spaces the reader is not in */
export function contentFor(webex: Webex, reader: Person, id: string): Content {
  const content = webex.state.contents.get(id);
  const room = content === undefined ? undefined : webex.state.rooms.get(content.roomId);
  if (content === undefined || room?.members.has(reader.id) !== true) throw notFound();
  return content;
}

function fetched(address: string): Pick<Content, 'name' | 'type' | 'bytes'> {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) throw badMessage('files must be public addresses.');
  return { name: url.pathname.split('/').at(-1) ?? 'file', type: 'application/octet-stream', bytes: Buffer.alloc(0) };
}
