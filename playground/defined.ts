/** The object without the keys whose value is `undefined`, so that optional fields are absent and not merely empty. */
export function defined<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  // Safe: only keys that hold undefined are dropped, and those are optional in T under exactOptionalPropertyTypes.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
