/**
 * Builds a value when it is first asked for, and hands out the same one from then on.
 *
 * Schemas are built so: a program that never parses outside data does not pay for them when it starts.
 */
export function lazily<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => (built ??= { value: build() }).value;
}
