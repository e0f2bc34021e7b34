import fc from 'fast-check';
import { fromMinorUnits, toEpochDay, type Dated } from 'gigacast/core';
import {
  adValoremRate,
  parsePolicy,
  specificRate,
  sumRates,
  type EntryColumns,
  type QuotaLine,
  type QuotaPolicy,
} from 'gigacast/quota';
import { ownPolicy } from '../own-policy';
import { lineOf } from './own-columns';

/** The first day of the rows of a random run; they lie on five days, and terms change on the third. */
export const FIRST = toEpochDay('2026-03-01');
const DAY_BEFORE = '2026-03-02';
const CHANGE_DAY = '2026-03-03';

const rateIn = (unit: string) =>
  fc.oneof(
    fc.constantFrom('0', '0.061', '0.25', '0.5', '1', '0.0375').map(adValoremRate),
    fc.constantFrom('3.33', '0.5').map((amount) => specificRate(amount, `100${unit}`)),
    fc.constant(sumRates([adValoremRate('0.061'), specificRate('1.25', unit)])),
  );
const treatmentIn = (unit: string) =>
  fc.oneof(
    rateIn(unit).map((rate) => ({ kind: 'surtax', mode: 'adding', rate }) as const),
    rateIn(unit).map((rate) => ({ kind: 'surtax', mode: 'replacing', rate }) as const),
    fc.constant({ kind: 'refuse', reason: 'no permit' } as const),
  );
const eligibility = fc.oneof(
  fc.constant({ kind: 'any' } as const),
  fc.record({
    kind: fc.constant('price' as const),
    basis: fc.constant('fob' as const),
    comparison: fc.constantFrom('<', '<='),
    limit: fc.constantFrom('0', '300', '300.005', '500').map((amount) => ({ amount, currency: 'CAD' })),
  }),
);
const method = fc.constantFrom(
  { sameDay: 'order-given' } as const,
  { sameDay: 'pro-rata' } as const,
  { sameDay: 'pro-rata', proRataRounding: 'floor' } as const,
);
const twice = <T>(value: fc.Arbitrary<T>) => fc.tuple(value, fc.option(value));

/** The terms of a line; a second value holds from the third day on. */
const termsArbitrary = fc.constantFrom(null, 0, 1, 3).chain((decimals) => {
  const unit = decimals === null ? 'piece' : 'kg';
  return fc.record({
    decimals: fc.constant(decimals),
    method: twice(method),
    pools: fc.array(fc.record({ steps: fc.nat(120), eligibility }), { minLength: 1, maxLength: 3 }),
    inside: twice(rateIn(unit)),
    beyond: twice(treatmentIn(unit)),
    critical: fc.option(fc.constantFrom('0.5', '0.9', '1')),
    mode: fc.constantFrom('half-up', 'half-even', 'half-down', 'down', 'up', 'floor', 'ceiling'),
    increment: fc.constantFrom('0.01', '0.05', '1'),
  });
});
type Terms = Parameters<Parameters<typeof termsArbitrary.map>[0]>[0];

const rowsArbitrary = fc
  .array(
    fc.record({
      line: fc.nat(2),
      day: fc.nat(4),
      quantity: fc.integer({ min: 1, max: 60 }),
      price: fc.constantFrom(0, 29_999, 30_000, 30_001, 50_000),
      value: fc.nat(100_000),
    }),
    { maxLength: 40 },
  )
  .map((rows) => [...rows].sort((a, b) => a.day - b.day));

/** Three lines with terms of every kind that columns count, and entries of all of them. */
export const randomRun = fc.record({
  terms: fc.array(termsArbitrary, { minLength: 3, maxLength: 3 }),
  rows: rowsArbitrary,
  inTotal: fc.boolean(),
});
export type RandomRun = Parameters<Parameters<typeof randomRun.map>[0]>[0];

/** A quantity in whole steps as decimal text. */
export function quantityOf(steps: number, decimals: number | null): string {
  return decimals === null ? String(steps) : (steps / 10 ** decimals).toFixed(decimals);
}

/** The lines of a run. */
export function linesOf({ terms }: RandomRun): readonly QuotaLine[] {
  return terms.map((each, index) => lineOf(policyOf(each, `line-${index}`)));
}

function policyOf(terms: Terms, id: string): QuotaPolicy {
  const { decimals, pools, inside, beyond, critical, mode, increment } = terms;
  const policy = ownPolicy({
    id,
    pools: pools.map(({ steps, eligibility: rule }, place) => ({
      id: `pool-${place}`,
      volume: quantityOf(steps, decimals),
      eligibility: rule,
    })),
    ...(decimals === null ? {} : { unit: { kind: 'mass', unit: 'kg', decimals } }),
    inQuotaRate: inside[0],
    overQuota: beyond[0],
    sameDay: terms.method[0].sameDay,
  });
  const [administration] = policy.administration.values;
  if (administration?.value.known !== true) throw new Error('no method');
  const same = administration.value.value;
  const { source } = administration;
  const dated = <T>(parameter: Dated<T>, [first, second]: readonly [T, T | null]): Dated<T> => {
    const figure = (value: T) => ({
      value: { known: true, value } as const,
      status: 'convention' as const,
      source,
    });
    const values =
      second === null
        ? [{ from: '2026-01-01', to: '2026-12-31', ...figure(first) }]
        : [
            { from: '2026-01-01', to: DAY_BEFORE, ...figure(first) },
            { from: CHANGE_DAY, to: '2026-12-31', ...figure(second) },
          ];
    return { ...parameter, values };
  };
  const methods = terms.method.map((change) => (change === null ? null : { ...same, ...change }));
  return parsePolicy({
    ...policy,
    administration: dated(policy.administration, [methods[0] ?? same, methods[1] ?? null]),
    inQuotaRate: dated(policy.inQuotaRate, inside),
    overQuota: dated(policy.overQuota, beyond),
    ...(critical === null
      ? {}
      : {
          critical: dated({ name: 'critical', unit: 'rule', values: [] }, [
            { threshold: critical, fromOpening: false },
            null,
          ]),
        }),
    rounding: { duty: { ...policy.rounding.duty, value: { known: true, value: { mode, increment } } } },
  });
}

/** The entries of a run as columns. */
export function columnsOfRun({ rows, inTotal }: RandomRun): EntryColumns {
  const value = Float64Array.from(rows, (row) => row.value);
  return {
    line: Int32Array.from(rows, (row) => row.line),
    day: Int32Array.from(rows, (row) => FIRST + row.day),
    quantity: Float64Array.from(rows, (row) => row.quantity),
    price: Float64Array.from(rows, (row) => row.price),
    ...(inTotal ? { totalValue: value } : { unitValue: value }),
  };
}

/** Some rows of columns, one after the other. */
export function slice(columns: EntryColumns, from: number, to: number): EntryColumns {
  const { line, day, quantity, price, unitValue, totalValue } = columns;
  return {
    line: line.subarray(from, to),
    day: day.subarray(from, to),
    quantity: quantity.subarray(from, to),
    ...(price === undefined ? {} : { price: price.subarray(from, to) }),
    ...(unitValue === undefined ? {} : { unitValue: unitValue.subarray(from, to) }),
    ...(totalValue === undefined ? {} : { totalValue: totalValue.subarray(from, to) }),
  };
}

/** Minor units of Canadian dollars as money. */
export function cents(amount: number) {
  return fromMinorUnits(amount, 'CAD');
}
