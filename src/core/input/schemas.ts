import { z } from 'zod';

/** `YYYY-MM-DD` for a day that exists; the year 0000 does not. */
export const isoDateSchema = z.iso
  .date()
  .refine((text) => !text.startsWith('0000'), { message: 'the first year is 0001' });

/** A partial date such as `2027-Q3`, `2025-H2`, `2026-12`, `2028` or a range `2027..2028`. */
export const fuzzyDateTextSchema = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?|-Q[1-4]|-H[12])?(\.\.\d{4}(-(0[1-9]|1[0-2])(-\d{2})?|-Q[1-4]|-H[12])?)?$/,
    'a date such as 2026-04-15, 2026-12, 2027-Q3, 2025-H2, 2028 or 2027..2028',
  );

/** A fuzzy date with bounds of its own, for phrases such as "mid-2027". */
export const fuzzyDateSchema = z.union([
  fuzzyDateTextSchema,
  z.strictObject({
    text: z.string().min(1),
    precision: z.enum(['day', 'month', 'quarter', 'half', 'year', 'range', 'phrase']),
    from: isoDateSchema,
    to: isoDateSchema,
  }),
]);

/** An exact amount as plain decimal text. */
export const decimalTextSchema = z
  .string()
  .max(80)
  .regex(/^-?\d+(\.\d+)?$/, 'a plain decimal such as 0.061');

/** Where a figure comes from; an empty title is refused. */
export const sourceSchema = z.strictObject({
  title: z
    .string()
    .min(1)
    .refine((text) => !/^(todo|unknown|n\/?a|\?+|-+)$/i.test(text.trim()) && text.trim() !== '', {
      message: 'a source that can be found, not a placeholder',
    }),
  href: z.url({ protocol: /^https?$/ }).exactOptional(),
  section: z.string().min(1).exactOptional(),
  publishedOn: isoDateSchema.exactOptional(),
  retrievedOn: isoDateSchema.exactOptional(),
  licence: z.string().min(1).exactOptional(),
  note: z.string().min(1).exactOptional(),
});

/** What a data set says about itself. */
export const dataSetInfoSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  version: z.string().min(1),
  publisher: z.string().min(1),
  licence: z.string().min(1),
  attribution: z.string().min(1).exactOptional(),
  asOf: isoDateSchema,
  retrievedOn: isoDateSchema,
  staleAfter: isoDateSchema,
  coverage: z.strictObject({ from: isoDateSchema, to: isoDateSchema }),
  method: z.enum(['reported', 'estimated', 'mixed']),
  transforms: z.array(z.string().min(1)),
});

/** A stated unknown, or a known value of the given schema. */
export function knownSchema<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('known', [
    z.strictObject({ known: z.literal(true), value }),
    z.strictObject({ known: z.literal(false), why: z.string().min(1), source: sourceSchema.exactOptional() }),
  ]);
}
