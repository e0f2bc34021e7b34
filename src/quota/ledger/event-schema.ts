import { z } from 'zod';
import { isoDateSchema } from '../../core/input';
import { countrySchema } from '../policy/schema-parts';
import type { LedgerEvent } from './ledger-event';

/** The shape of an event; what its figures mean is checked when it is counted. */
export const ledgerEventSchema: z.ZodType<LedgerEvent> = /* @__PURE__ */ (() => {
  // Numbers are read by their shortest text; which texts are decimals, and whether the sign is right, comes later.
  const decimal = z.union([z.string(), z.number(), z.bigint()]);
  const amount = z.strictObject({ amount: decimal, currency: z.string().min(1) });
  const id = z.string().min(1);
  const logged = { id, on: isoDateSchema };
  const asking = {
    ...logged,
    quantity: decimal,
    unitValue: amount.exactOptional(),
    totalValue: amount.exactOptional(),
    fobPrice: amount.exactOptional(),
    exchangeRates: z.record(z.string(), decimal).exactOptional(),
    origin: countrySchema().exactOptional(),
    holder: id.exactOptional(),
  };
  const permit = z.strictObject({
    id,
    from: isoDateSchema.exactOptional(),
    to: isoDateSchema.exactOptional(),
  });
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('entry'), ...asking, permit: permit.exactOptional() }),
    z.strictObject({ kind: z.literal('permit-issued'), ...asking, until: isoDateSchema.exactOptional() }),
    z.strictObject({ kind: z.literal('reported-use'), ...logged, quantity: decimal, pool: id }),
    z.strictObject({ kind: z.literal('return'), ...logged, entry: id, quantity: decimal }),
    z.strictObject({ kind: z.literal('invalidation'), ...logged, entry: id }),
    z.strictObject({ kind: z.literal('permit-used'), ...logged, permit: id, quantity: decimal }),
    z.strictObject({ kind: z.literal('permit-expired'), ...logged, permit: id }),
    z.strictObject({ kind: z.literal('amendment'), ...logged, pool: id, volume: decimal }),
    z.strictObject({
      kind: z.enum(['transfer-in', 'transfer-out']),
      ...logged,
      pool: id,
      quantity: decimal,
    }),
    z.strictObject({ kind: z.enum(['blocked', 'unblocked', 'suspended', 'resumed']), ...logged }),
  ]);
})();
