import { z } from 'zod';
import { decimalTextSchema, isoDateSchema, sourceSchema } from '../../core/input';
import type { QuotaPolicy } from './quota-policy';
import {
  coveredGoodsSchema,
  currencySchema,
  datedSchema,
  figureSchema,
  originsSchema,
  rateSchema,
  rateTextSchema,
  statusSchema,
} from './schema-parts';

/** The shape of a policy; whether its values fit together is checked by `parsePolicy`. */
export const quotaPolicySchema: z.ZodType<QuotaPolicy> = /* @__PURE__ */ (() => {
  const textSchema = z.string().min(1);
  const decimalsSchema = z.int().min(0).max(9);
  const treatmentSchema = z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('surtax'),
      mode: z.enum(['adding', 'replacing']),
      rate: rateSchema(),
    }),
    z.strictObject({ kind: z.literal('rate'), rate: rateSchema() }),
    z.strictObject({ kind: z.literal('refuse'), reason: textSchema }),
    z.strictObject({ kind: z.literal('warehouse'), reason: textSchema }),
  ]);

  const eligibilitySchema = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('any') }),
    z.strictObject({
      kind: z.literal('price'),
      basis: z.enum(['fob', 'value-for-duty', 'unstated']),
      comparison: z.enum(['<', '<=']),
      limit: z.strictObject({ amount: decimalTextSchema, currency: currencySchema() }),
    }),
  ]);

  const administrationSchema = z.strictObject({
    method: z.literal('first-come-first-served'),
    countedOn: z.enum(['permit-issue', 'acceptance-of-declaration']),
    permit: z
      .strictObject({ earliestDaysBeforeEntry: z.int().min(0), validDays: z.int().min(1) })
      .exactOptional(),
  });

  const carryOverSchema = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('unused-of'), periodId: textSchema }),
  ]);

  const roundingSchema = z.strictObject({
    mode: z.enum(['half-up', 'half-even', 'half-down', 'down', 'up', 'floor', 'ceiling']),
    increment: decimalTextSchema,
  });

  const unitSchema = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('pieces'), noun: textSchema }),
    z.strictObject({ kind: z.literal('mass'), unit: z.literal('kg'), decimals: decimalsSchema }),
    z.strictObject({ kind: z.literal('money'), currency: currencySchema(), decimals: decimalsSchema }),
  ]);

  const periodSchema = z.strictObject({
    id: textSchema,
    quotaYear: z.int().min(1),
    from: isoDateSchema,
    to: isoDateSchema,
    dates: z.strictObject({
      status: statusSchema(),
      source: sourceSchema,
      note: textSchema.exactOptional(),
    }),
    volume: figureSchema(decimalTextSchema),
    pools: z
      .array(
        z.strictObject({
          id: textSchema,
          title: textSchema,
          volume: figureSchema(decimalTextSchema),
          share: figureSchema(rateTextSchema()).exactOptional(),
          eligibility: figureSchema(eligibilitySchema),
        }),
      )
      .min(1),
    carryOver: figureSchema(carryOverSchema),
  });

  return z.strictObject({
    schemaVersion: z.literal(1),
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case id such as canada-ev-2026-enacted'),
    title: textSchema,
    jurisdiction: z.string().regex(/^[A-Z]{2}$/, 'a country code such as CA'),
    standing: z.enum(['enacted', 'announced', 'illustrative']),
    goods: coveredGoodsSchema(),
    origins: originsSchema(),
    unit: unitSchema,
    currency: currencySchema(),
    administration: datedSchema(administrationSchema),
    periods: z.array(periodSchema).min(1),
    inQuotaRate: datedSchema(rateSchema()),
    overQuota: datedSchema(treatmentSchema),
    rounding: z.strictObject({
      duty: figureSchema(roundingSchema),
      volume: figureSchema(roundingSchema).exactOptional(),
    }),
  });
})();
