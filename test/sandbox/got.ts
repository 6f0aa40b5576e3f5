/** What came back of a call. Bodies are looked into by path, `items.0.id`. */
export class Got {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;

  constructor(status: number, body: unknown, headers: Headers) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  /** The value at a path; nothing where there is none. */
  at(path: string): unknown {
    return path.split('.').reduce(step, this.body);
  }

  /** The string at a path. @throws Error when there is none, so that a test stops where it went wrong */
  text(path: string): string {
    const value = this.at(path);
    if (typeof value !== 'string') throw new Error(`No text at ${path} in ${this.status} ${JSON.stringify(this.body)}`);
    return value;
  }

  /** One field of each element of a list. */
  each(list: string, field: string): unknown[] {
    const values = this.at(list);
    if (!Array.isArray(values)) throw new Error(`No list at ${list} in ${this.status} ${JSON.stringify(this.body)}`);
    return values.map((value) => step(value, field));
  }

  get items(): readonly unknown[] {
    const values = this.at('items');
    return Array.isArray(values) ? (values as unknown[]) : [];
  }
}

function step(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
