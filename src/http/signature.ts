import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA1 in hex over the raw bytes, as Webex signs notifications in `X-Spark-Signature`. */
export function sign(body: Buffer, secret: string): string {
  return createHmac('sha1', secret).update(body).digest('hex');
}

/** Constant-time; anything that is not exactly one lowercase hex digest is no signature. */
export function isSigned(body: Buffer, signature: string | undefined, secret: string): boolean {
  if (signature === undefined || !/^[0-9a-f]{40}$/.test(signature)) return false;
  return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(body, secret)));
}
