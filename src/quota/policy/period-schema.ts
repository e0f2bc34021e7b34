import { z } from 'zod';
import { decimalTextSchema, isoDateSchema } from '../../core/input';
import { lazily } from '../../core/input/lazily';
import { rateTextSchema } from '../rate/rate-schema';
import type { QuotaPeriod } from './quota-policy';
import { countrySchema, currencySchema, figureSchema, provenanceShape, textSchema } from './schema-parts';
import type { YearVolumeRule } from './volume-rule';

/** The rule for the volumes of successive quota years. */
export const yearVolumeSchema = /* @__PURE__ */ lazily((): z.ZodType<YearVolumeRule> => {
  const atMost = decimalTextSchema.exactOptional();
  return z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('geometric'),
      base: decimalTextSchema,
      annualGrowth: rateTextSchema(),
      compounding: z.enum(['from-base', 'chained-on-rounded']),
      atMost,
    }),
    z.strictObject({
      kind: z.literal('arithmetic'),
      base: decimalTextSchema,
      annualIncrement: decimalTextSchema,
      atMost,
    }),
    z.strictObject({
      kind: z.literal('target'),
      from: decimalTextSchema,
      to: decimalTextSchema,
      shape: z.enum(['linear', 'compound']),
      steps: z.int().min(1).max(199),
    }),
  ]);
});

/** A span of days with its volume and pools. */
export const periodSchema = /* @__PURE__ */ lazily((): z.ZodType<QuotaPeriod> => {
  const text = textSchema();
  const volume = z.union([
    decimalTextSchema,
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('year-volume'), share: rateTextSchema().exactOptional() }),
      z.strictObject({
        kind: z.literal('pro-rata'),
        annual: decimalTextSchema,
        by: z.enum(['days', 'months']),
        open: z.int().min(0).exactOptional(),
        of: z.int().min(1),
      }),
    ]),
  ]);
  const pools = z
    .array(
      z.strictObject({
        id: text,
        title: text,
        volume: figureSchema(
          z.union([decimalTextSchema, z.strictObject({ kind: z.enum(['share', 'rest']) })]),
        ),
        share: figureSchema(rateTextSchema()).exactOptional(),
        eligibility: figureSchema(eligibilitySchema()),
      }),
    )
    .min(1);
  return z.strictObject({
    id: text,
    quotaYear: z.int().min(1),
    from: isoDateSchema,
    to: isoDateSchema,
    dates: z.strictObject(provenanceShape()),
    volume: figureSchema(volume),
    pools,
    amendments: z
      .array(z.strictObject({ from: isoDateSchema, volume: figureSchema(volume), pools }))
      .exactOptional(),
    drawingStops: figureSchema(isoDateSchema).exactOptional(),
    countryCaps: figureSchema(countryCapsSchema()).exactOptional(),
    carryOver: figureSchema(carryOverSchema()),
  });
});

function eligibilitySchema() {
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('any') }),
    z.strictObject({ kind: z.literal('origin'), origins: z.array(countrySchema()).min(1) }),
    z.strictObject({
      kind: z.literal('price'),
      basis: z.enum(['fob', 'value-for-duty', 'unstated']),
      comparison: z.enum(['<', '<=']),
      limit: z.strictObject({ amount: decimalTextSchema, currency: currencySchema() }),
    }),
  ]);
}

function countryCapsSchema() {
  const origin = countrySchema();
  return z.strictObject({
    each: rateTextSchema().exactOptional(),
    named: z
      .array(
        z.union([
          z.strictObject({ origin, share: rateTextSchema() }),
          z.strictObject({ origin, volume: decimalTextSchema }),
        ]),
      )
      .exactOptional(),
    residual: z
      .strictObject({
        access: z.enum(['others', 'all']),
        capPerCountry: rateTextSchema().exactOptional(),
      })
      .exactOptional(),
  });
}

function carryOverSchema() {
  const text = textSchema();
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({
      kind: z.literal('unused-of'),
      periodId: text,
      until: isoDateSchema.exactOptional(),
    }),
    z.strictObject({ kind: z.literal('from-orders'), orderNumbers: z.array(text).min(1), on: isoDateSchema }),
    z.strictObject({ kind: z.literal('to-order'), orderNumber: text, on: isoDateSchema }),
  ]);
}
