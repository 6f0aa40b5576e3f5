/** How often a person may ask for something, counted in the store so that replicas count together. */
export interface Limits {
  /**
   * Takes one of the person's `limit` tries per `windowMs`. They come back evenly, one every `windowMs / limit`.
   * @param bucket what is counted: each has its own tries
   * @param now civil clock
   */
  take(personId: string, bucket: string, limit: number, windowMs: number, now: number): Promise<Taken>;
}

/** Allowed, or how many milliseconds until the next try is. */
export type Taken = { readonly allowed: true } | { readonly allowed: false; readonly waitMs: number };
