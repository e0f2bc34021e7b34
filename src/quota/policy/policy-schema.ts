import { z } from 'zod';
import { lazily } from '../../core/input/lazily';
import { rateSchema, rateTextSchema } from '../rate/rate-schema';
import { administrationSchema } from './administration-schema';
import { exclusionSchema } from './exclusion-schema';
import { periodSchema, yearVolumeSchema } from './period-schema';
import type { QuotaPolicy } from './quota-policy';
import {
  coveredGoodsSchema,
  currencySchema,
  datedSchema,
  figureSchema,
  originsSchema,
  roundingSchema,
  textSchema,
} from './schema-parts';

/**
 * The shape of a policy as a zod schema; whether its values fit together is checked by `parsePolicy`.
 *
 * Free of transforms, so that a JSON Schema can be generated from it. Built when it is first asked for.
 *
 * @example
 * quotaPolicySchema().safeParse({}).success; // => false
 */
export const quotaPolicySchema: () => z.ZodType<QuotaPolicy> = /* @__PURE__ */ lazily(() => {
  const text = textSchema();
  return z.strictObject({
    schemaVersion: z.literal(1),
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case id such as canada-ev-2026-enacted'),
    title: text,
    jurisdiction: z.string().regex(/^[A-Z]{2}$/, 'a country code such as CA'),
    standing: z.enum(['enacted', 'announced', 'illustrative']),
    orderNumber: text.exactOptional(),
    goods: coveredGoodsSchema(),
    origins: originsSchema(),
    exclusions: z.array(exclusionSchema()).exactOptional(),
    unit: unitSchema(),
    currency: currencySchema(),
    valuation: figureSchema(z.enum(['fob', 'value-for-duty', 'unstated'])).exactOptional(),
    yearVolume: figureSchema(yearVolumeSchema()).exactOptional(),
    administration: datedSchema(administrationSchema()),
    periods: z.array(periodSchema()).min(1),
    outside: z.strictObject({ before: text.exactOptional(), after: text.exactOptional() }).exactOptional(),
    inQuotaRate: datedSchema(rateSchema()),
    overQuota: datedSchema(treatmentSchema()),
    critical: datedSchema(
      z.strictObject({ threshold: rateTextSchema(), fromOpening: z.boolean() }),
    ).exactOptional(),
    security: datedSchema(
      z.strictObject({
        when: z.enum(['critical', 'always', 'never']),
        amount: z.enum(['standard-duty', 'difference']),
      }),
    ).exactOptional(),
    availability: datedSchema(
      z.strictObject({ kind: z.enum(['open', 'blocked', 'suspended']) }),
    ).exactOptional(),
    rounding: z.strictObject({
      duty: figureSchema(roundingSchema()),
      volume: figureSchema(roundingSchema()).exactOptional(),
    }),
  });
});

function unitSchema() {
  const decimals = z.int().min(0).max(9);
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('pieces'), noun: textSchema() }),
    z.strictObject({ kind: z.literal('mass'), unit: z.literal('kg'), decimals }),
    z.strictObject({ kind: z.literal('money'), currency: currencySchema(), decimals }),
  ]);
}

function treatmentSchema() {
  const reason = textSchema();
  return z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('surtax'),
      mode: z.enum(['adding', 'replacing']),
      rate: rateSchema(),
      displacesOthers: z.boolean().exactOptional(),
    }),
    z.strictObject({ kind: z.literal('rate'), rate: rateSchema() }),
    z.strictObject({ kind: z.literal('refuse'), reason }),
    z.strictObject({
      kind: z.literal('warehouse'),
      reason,
      options: z.array(z.enum(['warehouse', 'export', 'destroy', 'abandon'])).exactOptional(),
    }),
  ]);
}
