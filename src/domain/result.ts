/** What can be answered, or why it cannot: the person's problem is a value, never an exception. */
export type Result<Value, Fault> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Fault };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail<Fault>(problem: Fault): { readonly ok: false; readonly problem: Fault } {
  return { ok: false, problem };
}

/** Makes the compiler prove that a switch over a union left nothing out. */
export function unreachable(value: never): never {
  throw new Error(`Not reachable: ${JSON.stringify(value)}`);
}
