import { z } from 'zod';
import type { Input } from './inputs';

/** The JSON Schema of an input, 2020-12. Rules that JSON Schema cannot say are left to the parser. */
export function toJsonSchema({ title, schema }: Input): object {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    reused: 'ref',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // A bigint has no place in JSON; beside text and numbers it would say "anything".
      if (jsonSchema.anyOf !== undefined) {
        jsonSchema.anyOf = jsonSchema.anyOf.filter((one) => Object.keys(one).length > 0);
      }
      // Whole numbers are given the bounds of safe integers, which only make the text longer.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return { title, ...json };
}
