import { z } from 'zod';
import { isoDateSchema } from '../../core/input';
import type { Exclusion } from './exclusion';
import { originsSchema, provenanceShape } from './schema-parts';

/** Goods that a policy leaves out. */
export function exclusionSchema(): z.ZodType<Exclusion> {
  const { status, source } = provenanceShape();
  const by = { status, source };
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('origin'), origins: originsSchema().min(1), ...by }),
    z.strictObject({
      kind: z.literal('chapter'),
      chapter: z.string().regex(/^\d{2}$/, 'a chapter of the tariff such as 98'),
      ...by,
    }),
    z.strictObject({ kind: z.literal('in-transit'), on: isoDateSchema, ...by }),
    z.strictObject({ kind: z.enum(['personal', 'preferential']), ...by }),
  ]);
}
