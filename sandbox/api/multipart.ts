import { badMessage } from '../webex/refusal.ts';

/** An uploaded file, as it stands in a parsed body. */
export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Reads multipart/form-data into an object: fields as strings, `attachments` from its JSON, files as `Upload`. */
export async function parseMultipart(bytes: Buffer, contentType: string): Promise<Record<string, unknown>> {
  const form = await readForm(bytes, contentType);
  const body: Record<string, unknown> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') {
      body[name] = name === 'attachments' ? JSON.parse(value) : value;
      continue;
    }
    const upload: Upload = { name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) };
    const others = body[name];
    body[name] = Array.isArray(others) ? [...(others as unknown[]), upload] : [upload];
  }
  return body;
}

async function readForm(bytes: Buffer, contentType: string): Promise<FormData> {
  try {
    // Deprecated for servers that face strangers; this one takes a few small files on loopback.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch (error) {
    if (error instanceof TypeError) throw badMessage('The multipart body could not be read.');
    throw error;
  }
}
