/** Optional fields as the domain has them: there with a value, or not there at all. */
export type Present<Fields> = {
  [Name in keyof Fields as IsNullable<Fields[Name]> extends true ? never : Name]: Fields[Name];
} & {
  [Name in keyof Fields as IsNullable<Fields[Name]> extends true ? Name : never]?: NonNullable<Fields[Name]>;
};

type IsNullable<Value> = null extends Value ? true : undefined extends Value ? true : false;

/** Leaves out what is null or undefined: Webex writes both for "not set". */
export function present<Fields extends object>(fields: Fields): Present<Fields> {
  const kept = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  // Object.fromEntries cannot know the names; the line above is what makes the type true.
  return Object.fromEntries(kept) as Present<Fields>;
}
