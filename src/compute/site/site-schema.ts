import { z } from 'zod';
import { fuzzyDateSchema, isoDateSchema, sourceSchema } from '../../core/input';
import type { Site } from './site';

/** A site as outside data; order and cross-references are checked by `parseSite`. */
export const siteSchema: z.ZodType<Site> = /* @__PURE__ */ (() => {
  const amount = z.number().nonnegative();
  const text = z.string().min(1);
  const row = z.strictObject({
    date: isoDateSchema,
    kind: z.enum(['past', 'forecast']),
    facilityPowerMw: amount.exactOptional(),
    itPowerMw: amount.exactOptional(),
    h100e: amount.exactOptional(),
    capexUsdBn: amount.exactOptional(),
  });
  const vintage = z.strictObject({
    recordedOn: isoDateSchema,
    dating: text.exactOptional(),
    excerpt: z.boolean().exactOptional(),
    source: sourceSchema,
    rows: z.array(row).min(1),
  });
  const claim = z.strictObject({
    id: text,
    subject: text,
    predicate: z.enum(['power', 'cooling', 'h100e', 'capex', 'chips', 'build-time']),
    basis: z.enum(['chip', 'server', 'it', 'facility', 'h100e', 'capex']).exactOptional(),
    value: amount,
    kind: z.enum(['stated', 'actual', 'estimated', 'status', 'cancelled']),
    holdsOn: fuzzyDateSchema.exactOptional(),
    saidOn: fuzzyDateSchema.exactOptional(),
    recordedOn: isoDateSchema.exactOptional(),
    speaker: text,
    evidence: z.enum([
      'independent-measurement',
      'independent-estimate',
      'filing',
      'operator-claim',
      'press-report',
    ]),
    source: sourceSchema,
    note: text.exactOptional(),
  });
  const event = z.strictObject({
    id: text,
    name: text,
    on: isoDateSchema,
    recordedOn: isoDateSchema,
    source: sourceSchema,
  });
  const stage = z.strictObject({
    id: text,
    name: text,
    startsOn: isoDateSchema.exactOptional(),
    operationalOn: isoDateSchema,
    recordedOn: isoDateSchema,
    source: sourceSchema,
    note: text.exactOptional(),
  });
  return z.strictObject({
    schemaVersion: z.literal(1),
    id: text,
    name: text,
    operator: text,
    claims: z.array(claim),
    events: z.array(event),
    stages: z.array(stage).exactOptional(),
    vintages: z.array(vintage),
    note: text.exactOptional(),
  });
})();
