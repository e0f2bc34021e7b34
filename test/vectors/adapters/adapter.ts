/**
 * Turns the input of one operation into a call of the public API, and the result into the shape of `expected`.
 *
 * It translates names and units and does no arithmetic of its own. `given` holds the keys of `expected` that are
 * documented as givens of the operation, and nothing else.
 */
export type Adapter = (input: unknown, given: Readonly<Record<string, unknown>>) => unknown;

/** Adapters by operation. */
export type Adapters = Readonly<Record<string, Adapter>>;

/** Names the input's shape once, so that an adapter can read it by its fields. */
export function adapter<Input, Given = Readonly<Record<string, unknown>>>(
  run: (input: Input, given: Given) => unknown,
): Adapter {
  return (input, given) => run(input as Input, given as Given);
}
