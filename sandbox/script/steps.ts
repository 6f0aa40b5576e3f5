import { z } from 'zod';

/** What stands in one line of a script. `as` is a name, an e-mail address or the part before the @; it stays in force. */
const WHERE = { as: z.string().optional(), in: z.string().optional() };

export const STEP = z.union([
  z.strictObject({ ...WHERE, say: z.string(), thread: z.boolean().optional() }),
  z.strictObject({ ...WHERE, press: z.string(), inputs: z.record(z.string(), z.string()).optional() }),
  z.strictObject({ ...WHERE, consent: z.union([z.boolean(), z.literal('deny'), z.strictObject({ by: z.string() })]) }),
  z.strictObject({ clock: z.string() }),
  z.strictObject({ ...WHERE, expect: z.union([z.string(), z.array(z.string()), z.null()]) }),
]);

export type Step = z.infer<typeof STEP>;

/** Reads a script: one JSON object a line; blank lines and lines that start with # are for people. @throws Error */
export function readScript(text: string): { readonly line: number; readonly step: Step }[] {
  return text.split('\n').flatMap((row, index) => {
    const line = index + 1;
    if (row.trim() === '' || row.trimStart().startsWith('#')) return [];
    const result = STEP.safeParse(parse(row, line));
    if (!result.success) throw new Error(`Line ${line} is no step: ${z.prettifyError(result.error)}`);
    return [{ line, step: result.data }];
  });
}

function parse(row: string, line: number): unknown {
  try {
    return JSON.parse(row);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`Line ${line} is no JSON: ${row}`);
    throw error;
  }
}
