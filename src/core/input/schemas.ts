import { z } from 'zod';

// Each schema is built in a function marked pure, so that a bundle without a parse function drops it, and zod with it.

/** `YYYY-MM-DD` for a day that exists; the year 0000 does not. */
export const isoDateSchema = /* @__PURE__ */ (() =>
  z.iso.date().refine((text) => !text.startsWith('0000'), { message: 'the first year is 0001' }))();

const UNIT = '(?!0000)\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?|-Q[1-4]|-H[12])?';

/**
 * A partial date such as `2027-Q3`, `2025-H2`, `2026-12`, `2028` or a range `2027..2028`.
 *
 * Phrases such as "mid-2027" have no agreed bounds and are refused, as `fuzzyDate` does: declare them to `fuzzyDate` and
 * write what it returns, which `fuzzyDateSchema` takes. That a day such as 2026-02-31 does not exist, or that a range runs
 * backwards, is for `fuzzyDate` to find.
 */
export const fuzzyDateTextSchema = /* @__PURE__ */ (() =>
  z
    .string()
    .regex(
      new RegExp(`^${UNIT}(\\.\\.${UNIT})?$`),
      'a date such as 2026-04-15, 2026-12, 2027-Q3, 2025-H2, 2028 or 2027..2028',
    ))();

/** A partial date as text, or a fuzzy date with its bounds as `fuzzyDate` returns it, e.g. of "mid-2027". */
export const fuzzyDateSchema = /* @__PURE__ */ (() =>
  z.union([
    fuzzyDateTextSchema,
    z.strictObject({
      text: z.string().min(1),
      precision: z.enum(['day', 'month', 'quarter', 'half', 'year', 'range', 'phrase']),
      from: isoDateSchema,
      to: isoDateSchema,
    }),
  ]))();

/** An exact amount as plain decimal text. */
export const decimalTextSchema = /* @__PURE__ */ (() =>
  z
    .string()
    .max(80)
    .regex(/^-?\d+(\.\d+)?$/, 'a plain decimal such as 0.061'))();

/** A text that says something: neither blank nor a placeholder such as "tbd" or "unknown". */
export const statedTextSchema = /* @__PURE__ */ (() =>
  z
    .string()
    .min(1)
    .refine((text) => saysSomething(text), { message: 'words that say something, not a placeholder' }))();

/** Where a figure comes from; an empty title or a placeholder is refused. */
export const sourceSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    title: statedTextSchema,
    href: z.url({ protocol: /^https?$/ }).exactOptional(),
    section: z.string().min(1).exactOptional(),
    publishedOn: isoDateSchema.exactOptional(),
    retrievedOn: isoDateSchema.exactOptional(),
    licence: statedTextSchema.exactOptional(),
    note: z.string().min(1).exactOptional(),
  }))();

/** What a data set says about itself. */
export const dataSetInfoSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    id: statedTextSchema,
    title: statedTextSchema,
    version: z.string().min(1),
    publisher: statedTextSchema,
    licence: statedTextSchema,
    attribution: statedTextSchema.exactOptional(),
    asOf: isoDateSchema,
    retrievedOn: isoDateSchema,
    staleAfter: isoDateSchema,
    coverage: z
      .strictObject({ from: isoDateSchema, to: isoDateSchema })
      .refine(({ from, to }) => from <= to, { message: 'a first day that is not after the last' }),
    method: z.enum(['reported', 'estimated', 'mixed']),
    transforms: z.array(statedTextSchema),
  }))();

/** A stated unknown, or a known value of the given schema. */
export function knownSchema<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('known', [
    z.strictObject({ known: z.literal(true), value }),
    z.strictObject({ known: z.literal(false), why: statedTextSchema, source: sourceSchema.exactOptional() }),
  ]);
}

const PLACEHOLDER = /^(to ?do|tbd|tba|tbc|unknown|none|null|undefined|nil|source|n\.?\s?\/?\s?a\.?|x+)$/i;

/** At least one letter or digit, and not one of the words that people write to fill a field. */
function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !(text.length < 20 && PLACEHOLDER.test(text.trim()));
}
