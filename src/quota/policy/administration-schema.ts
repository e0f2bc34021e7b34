import { z } from 'zod';
import { decimalTextSchema } from '../../core/input';
import { lazily } from '../../core/input/lazily';
import { rateTextSchema } from '../rate/rate-schema';
import type { Administration } from './administration';
import { roundingSchema, textSchema } from './schema-parts';

/** How shares of a quota are given out. */
export const administrationSchema = /* @__PURE__ */ lazily((): z.ZodType<Administration> => {
  const monthAndDay = z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a month and day such as 07-01');
  const decimals = z.int().min(0).max(12);
  const dayOfMonth = z.int().min(1).max(31);
  const permit = z.strictObject({
    earliestDaysBeforeEntry: z.int().min(0).exactOptional(),
    validDays: z.int().min(1).exactOptional(),
    requiredAtEntry: z.boolean().exactOptional(),
    uses: z.enum(['once', 'several']).exactOptional(),
    expiredUnits: z.enum(['return', 'lapse']).exactOptional(),
  });
  const methods = [
    z.strictObject({
      method: z.literal('first-come-first-served'),
      countedOn: z.enum(['permit-issue', 'acceptance-of-declaration', 'presentation']),
      sameDay: z.enum(['pro-rata', 'order-given']).exactOptional(),
      proRataRounding: z.enum(['largest-remainder', 'floor']).exactOptional(),
      newYear: z.enum(['eu', 'uk']).exactOptional(),
      workingDaysToAllocation: z.int().min(0).max(10).exactOptional(),
      permit: permit.exactOptional(),
    }),
    z.strictObject({
      method: z.literal('opening-proration'),
      opensAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a clock time such as 12:00'),
      zone: textSchema(),
      factorDecimals: decimals,
      rounding: roundingSchema(),
    }),
    z.strictObject({
      method: z.literal('licence-on-demand'),
      coefficientDecimals: decimals,
      rounding: roundingSchema(),
      minimumLot: decimalTextSchema.exactOptional(),
      maximumPerApplicant: decimalTextSchema.exactOptional(),
      tolerance: rateTextSchema().exactOptional(),
      window: z.strictObject({ firstDay: dayOfMonth, lastDay: dayOfMonth }).exactOptional(),
    }),
    z.strictObject({
      method: z.literal('auction'),
      pricing: z.enum(['uniform', 'pay-as-bid']),
      minimumPerBid: decimalTextSchema.exactOptional(),
      reservePrice: decimalTextSchema.exactOptional(),
    }),
    z.strictObject({
      method: z.literal('historical-shares'),
      pools: z
        .array(z.strictObject({ id: textSchema(), share: rateTextSchema(), weightedBy: textSchema() }))
        .min(1),
      rounding: roundingSchema(),
      useItOrLoseIt: z
        .strictObject({
          reviewOn: monthAndDay,
          usedAtMost: rateTextSchema(),
          fromAllocation: decimalTextSchema,
          cut: rateTextSchema(),
          fullUse: rateTextSchema(),
          tolerance: decimalTextSchema,
          returnBy: monthAndDay,
        })
        .exactOptional(),
    }),
  ] as const;
  const steps = z.array(z.discriminatedUnion('method', methods)).min(2);
  return z.discriminatedUnion('method', [...methods, z.strictObject({ method: z.literal('mixed'), steps })]);
});
