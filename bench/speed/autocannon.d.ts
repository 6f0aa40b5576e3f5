/** As much of autocannon as the bench uses. */
declare module 'autocannon' {
  interface Shot {
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }
  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly method: 'POST';
    readonly requests: readonly { setupRequest(request: Shot): Shot }[];
  }
  interface Result {
    readonly requests: { readonly average: number };
    readonly latency: { readonly p99: number };
    readonly '2xx': number;
    readonly non2xx: number;
    readonly errors: number;
  }
  function autocannon(options: Options): Promise<Result>;
  export = autocannon;
}
