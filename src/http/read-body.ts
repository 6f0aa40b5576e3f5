import type { IncomingMessage } from 'node:http';

/** The raw bytes of a request's body; nothing when there are more than `mostBytes`, or the caller went away meanwhile. */
export function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const take = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes <= mostBytes) {
        chunks.push(chunk);
        return;
      }
      // What comes is let go by, so that the answer is read.
      request.off('data', take).resume();
      resolve(undefined);
    };
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) {
      request.resume();
      resolve(undefined);
      return;
    }
    request.on('data', take);
    request.once('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    request.once('close', () => resolve(undefined));
  });
}
