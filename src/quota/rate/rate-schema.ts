import { z } from 'zod';
import { decimalTextSchema } from '../../core/input';
import { lazily } from '../../core/input/lazily';
import type { BaseExpression } from './base-expression';
import type { Rate } from './rate';

/** Text for a rate. The rules for rates read it afterwards, because their messages say how 6.1 % is written. */
export const rateTextSchema = /* @__PURE__ */ lazily(() => z.string().min(1).max(80));

/** What a rate is charged on. */
const baseExpressionSchema = /* @__PURE__ */ lazily((): z.ZodType<BaseExpression> => {
  const base: z.ZodType<BaseExpression> = z.lazy(baseExpressionSchema);
  const several = z.array(base).min(1);
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('value') }),
    z.strictObject({ kind: z.literal('content') }),
    z.strictObject({ kind: z.literal('amount'), perUnit: decimalTextSchema }),
    z.strictObject({ kind: z.literal('share'), share: rateTextSchema(), of: base }),
    z.strictObject({ kind: z.literal('sum'), of: several }),
    z.strictObject({ kind: z.literal('difference'), from: base, less: base }),
    z.strictObject({ kind: z.enum(['greater-of', 'lesser-of']), of: several }),
  ]);
});

/** A rate of duty as data. */
export const rateSchema = /* @__PURE__ */ lazily((): z.ZodType<Rate> => {
  const rate: z.ZodType<Rate> = z.lazy(rateSchema);
  return z.strictObject({
    components: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({
            kind: z.literal('ad-valorem'),
            rate: rateTextSchema(),
            base: baseExpressionSchema().exactOptional(),
          }),
          z.strictObject({
            kind: z.literal('specific'),
            amount: decimalTextSchema,
            per: decimalTextSchema,
            unit: z.string().min(1),
          }),
          z.strictObject({ kind: z.enum(['greater-of', 'lesser-of']), rates: z.array(rate).min(2) }),
        ]),
      )
      .min(1),
  });
});
