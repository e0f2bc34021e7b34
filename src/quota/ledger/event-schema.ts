import { z } from 'zod';
import { isoDateSchema } from '../../core/input';
import type { LedgerEvent } from './ledger-event';

/** The shape of an event; what its figures mean is checked when it is counted. */
export const ledgerEventSchema: z.ZodType<LedgerEvent> = /* @__PURE__ */ (() => {
  // Numbers are read by their shortest text; which texts are decimals, and whether the sign is right, comes later.
  const decimal = z.union([z.string(), z.number(), z.bigint()]);
  const amount = z.strictObject({ amount: decimal, currency: z.string().min(1) });
  const id = z.string().min(1);
  return z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('entry'),
      id,
      on: isoDateSchema,
      quantity: decimal,
      unitValue: amount.exactOptional(),
      totalValue: amount.exactOptional(),
      fobPrice: amount.exactOptional(),
      exchangeRates: z.record(z.string(), decimal).exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('reported-use'),
      id,
      on: isoDateSchema,
      quantity: decimal,
      pool: z.string().min(1),
    }),
  ]);
})();
