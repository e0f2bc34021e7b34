import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEpochDay, fromMinorUnits, multiplyDecimals, toEpochDay } from 'gigacast/core';
import {
  adValoremRate,
  applyEvents,
  closeDay,
  columnLedgers,
  drawDownColumns,
  openColumns,
  specificRate,
  sumRates,
  type EntryColumns,
  type LedgerEvent,
  type QuotaLedger,
  type QuotaLine,
  type ServedOutcome,
} from 'gigacast/quota';
import { runs } from '../../support/runs';
import { ownPolicy } from '../own-policy';
import { lineOf } from './own-columns';

const FIRST = toEpochDay('2026-03-01');

const rate = fc.oneof(
  fc.constantFrom('0', '0.061', '0.25', '1', '0.0375').map(adValoremRate),
  fc.constant(specificRate('3.33', '100piece')),
  fc.constant(sumRates([adValoremRate('0.061'), specificRate('1.25', 'piece')])),
);
const treatment = fc.oneof(
  rate.map((each) => ({ kind: 'surtax', mode: 'adding', rate: each }) as const),
  rate.map((each) => ({ kind: 'surtax', mode: 'replacing', rate: each }) as const),
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
const policyArbitrary = fc.record({
  sameDay: fc.constantFrom('pro-rata', 'order-given'),
  pools: fc.array(fc.record({ volume: fc.nat(120), eligibility }), { minLength: 1, maxLength: 3 }),
  inQuotaRate: rate,
  overQuota: treatment,
});
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
const given = fc.record({
  policies: fc.array(policyArbitrary, { minLength: 3, maxLength: 3 }),
  rows: rowsArbitrary,
  cut: fc.nat(40),
  inTotal: fc.boolean(),
});
type Given = Parameters<Parameters<typeof given.map>[0]>[0];

function linesOf(policies: Given['policies']): readonly QuotaLine[] {
  return policies.map(({ pools, ...terms }, index) =>
    lineOf(
      ownPolicy({
        ...terms,
        id: `line-${index}`,
        pools: pools.map((pool, place) => ({ id: `pool-${place}`, ...pool })),
      }),
    ),
  );
}

function columnsOf({ rows, inTotal }: Given): EntryColumns {
  const value = Float64Array.from(rows, (row) => row.value);
  return {
    line: Int32Array.from(rows, (row) => row.line),
    day: Int32Array.from(rows, (row) => FIRST + row.day),
    quantity: Float64Array.from(rows, (row) => row.quantity),
    price: Float64Array.from(rows, (row) => row.price),
    ...(inTotal ? { totalValue: value } : { unitValue: value }),
  };
}

interface Counted {
  readonly ledger: QuotaLedger;
  readonly outcomes: readonly ServedOutcome[];
}

/** The rows of one line, counted by the row engine. */
function byRows({ policy, ledger }: QuotaLine, line: number, { rows, inTotal }: Given): Counted {
  const events = rows.flatMap((row, index): LedgerEvent[] => {
    const value = fromMinorUnits(row.value, 'CAD');
    const event = {
      kind: 'entry',
      id: String(index).padStart(3, '0'),
      on: fromEpochDay(FIRST + row.day),
      quantity: row.quantity,
      fobPrice: fromMinorUnits(row.price, 'CAD'),
      ...(inTotal ? { totalValue: value } : { unitValue: value }),
    } as const;
    return row.line === line ? [event] : [];
  });
  const applied = applyEvents(ledger, policy, events);
  const closed = closeDay(applied.ledger, policy, fromEpochDay(FIRST + 9));
  const final = new Map(
    [...applied.outcomes, ...closed.outcomes].map((outcome) => [outcome.id, outcome as ServedOutcome]),
  );
  return { ledger: closed.ledger, outcomes: [...final.values()] };
}

/** The results of several chunks one after the other. */
function inChunks(lines: readonly QuotaLine[], columns: EntryColumns, cuts: readonly number[]) {
  let state = openColumns(lines);
  const taken = Array.from({ length: state.poolCount }, (): number[] => []);
  const over: number[] = [];
  const duty: number[] = [];
  let from = 0;
  for (const to of [...cuts, columns.line.length]) {
    const drawn = drawDownColumns(
      state,
      {
        line: columns.line.subarray(from, to),
        day: columns.day.subarray(from, to),
        quantity: columns.quantity.subarray(from, to),
        ...(columns.price === undefined ? {} : { price: columns.price.subarray(from, to) }),
        ...(columns.unitValue === undefined ? {} : { unitValue: columns.unitValue.subarray(from, to) }),
        ...(columns.totalValue === undefined ? {} : { totalValue: columns.totalValue.subarray(from, to) }),
      },
      { closes: to === columns.line.length && from <= to && cuts.at(-1) === from },
    );
    expect(drawn.firstRow).toBe(over.length);
    drawn.taken.forEach((column, pool) => taken[pool]?.push(...column));
    over.push(...drawn.over);
    duty.push(...(drawn.duty ?? []));
    from = to;
    state = drawn.state;
  }
  return { state, taken, over, duty };
}

describe('entries in columns', () => {
  it('come to what the row engine gives them: units, duties and balances', () => {
    fc.assert(
      fc.property(given, (each) => {
        const lines = linesOf(each.policies);
        const drawn = drawDownColumns(openColumns(lines), columnsOf(each), { closes: true });
        const ledgers = columnLedgers(drawn.state);
        lines.forEach((line, index) => {
          const { ledger, outcomes } = byRows(line, index, each);
          for (const { id, portions, dutyTotal } of outcomes) {
            const row = Number(id);
            const units = (pool: string | null) =>
              Number(portions.find((portion) => portion.pool === pool)?.quantity ?? 0);
            line.ledger.pools.forEach((pool, place) =>
              expect(drawn.taken[place]?.[row]).toBe(units(pool.id)),
            );
            expect(drawn.over[row]).toBe(units(null));
            expect(drawn.duty?.[row]).toBe(Number(multiplyDecimals(dutyTotal ?? 'unknown', 100)));
          }
          const { pools, beyond, criticalOn } = ledger;
          expect(ledgers[index]?.ledger).toMatchObject({ pools, beyond, criticalOn });
        });
      }),
      runs(150),
    );
  });

  it('come to the same in chunks of any size', () => {
    fc.assert(
      fc.property(given, fc.array(fc.nat(40), { maxLength: 4 }), (each, cuts) => {
        const lines = linesOf(each.policies);
        const columns = columnsOf(each);
        const rows = columns.line.length;
        const places = [...cuts.map((cut) => Math.min(cut, rows)), rows].sort((a, b) => a - b);
        const whole = drawDownColumns(openColumns(lines), columns, { closes: true });
        const parts = inChunks(lines, columns, places);
        expect(parts.taken).toEqual(whole.taken.map((column) => [...column]));
        expect(parts.over).toEqual([...whole.over]);
        expect(parts.duty).toEqual([...(whole.duty ?? [])]);
        expect(columnLedgers(parts.state)).toEqual(columnLedgers(whole.state));
      }),
      runs(100),
    );
  });
});
