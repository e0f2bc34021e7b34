import { z } from 'zod';
import { decimalTextSchema, isoDateSchema, knownSchema, sourceSchema } from '../../core/input';

/** How much weight a value bears. */
function statusSchema() {
  return z.enum(['official', 'secondary', 'derived', 'announced', 'convention']);
}

/** A code of three letters for a currency. */
export function currencySchema() {
  return z.string().regex(/^[A-Z]{3}$/, 'a currency code such as CAD');
}

/** What every value says about its origin. */
export function provenanceShape() {
  return { status: statusSchema(), source: sourceSchema, note: z.string().min(1).exactOptional() };
}

/** A value of a policy with its origin. */
export function figureSchema<T extends z.ZodType>(value: T) {
  return z.strictObject({ value: knownSchema(value), ...provenanceShape() });
}

/** A parameter over time whose values have the given schema. */
export function datedSchema<T extends z.ZodType>(value: T) {
  const text = z.string().min(1);
  const entry = z.strictObject({
    from: isoDateSchema,
    to: isoDateSchema.exactOptional(),
    value: knownSchema(value),
    ...provenanceShape(),
  });
  return z.strictObject({ name: text, unit: text, values: z.array(entry).min(1) });
}

/** Text that says something. */
export function textSchema() {
  return z.string().min(1);
}

/** A rounding as data. */
export function roundingSchema() {
  return z.strictObject({
    mode: z.enum(['half-up', 'half-even', 'half-down', 'down', 'up', 'floor', 'ceiling']),
    increment: decimalTextSchema,
  });
}

/** A code of two letters for a country. */
export function countrySchema() {
  return z.string().regex(/^[A-Z]{2}$/, 'a country code such as CN');
}

/** Goods named by tariff items. */
export function coveredGoodsSchema() {
  const item = z.strictObject({
    code: z.string().regex(/^\d{4}(\.\d{2}){0,3}$/, 'a tariff item such as 8703.80.00'),
    when: z.enum(['passenger-vehicle']).exactOptional(),
  });
  return z.strictObject({
    description: z.string().min(1),
    tariffItems: z.array(item),
    ...provenanceShape(),
  });
}

/** Codes of two letters for countries; an empty list means all of them. */
export function originsSchema() {
  return z.array(countrySchema());
}
