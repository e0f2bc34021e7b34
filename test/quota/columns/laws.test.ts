import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEpochDay, multiplyDecimals } from 'gigacast/core';
import {
  applyEvents,
  closeDay,
  columnLedgers,
  drawDownColumns,
  openColumns,
  type EntryColumns,
  type LedgerEvent,
  type QuotaLedger,
  type QuotaLine,
  type ServedOutcome,
} from 'gigacast/quota';
import { runs } from '../../support/runs';
import {
  cents,
  columnsOfRun,
  FIRST,
  linesOf,
  quantityOf,
  randomRun,
  slice,
  type RandomRun,
} from './random-runs';

interface Counted {
  readonly ledger: QuotaLedger;
  readonly outcomes: readonly ServedOutcome[];
}

/** The rows of one line, counted by the row engine. */
function byRows({ policy, ledger }: QuotaLine, line: number, { terms, rows, inTotal }: RandomRun): Counted {
  const decimals = terms[line]?.decimals ?? null;
  const events = rows.flatMap((row, index): LedgerEvent[] => {
    const value = cents(row.value);
    const event = {
      kind: 'entry',
      id: String(index).padStart(3, '0'),
      on: fromEpochDay(FIRST + row.day),
      quantity: quantityOf(row.quantity, decimals),
      fobPrice: cents(row.price),
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
    const drawn = drawDownColumns(state, slice(columns, from, to), {
      closes: to === columns.line.length && from <= to && cuts.at(-1) === from,
    });
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
  it('come to what the row engine gives them by any rates, rounding and unit, also where terms change', () => {
    fc.assert(
      fc.property(randomRun, (each) => {
        const lines = linesOf(each);
        const drawn = drawDownColumns(openColumns(lines), columnsOfRun(each), { closes: true });
        const ledgers = columnLedgers(drawn.state);
        lines.forEach((line, index) => {
          const { ledger, outcomes } = byRows(line, index, each);
          for (const { id, portions, dutyTotal } of outcomes) {
            const row = Number(id);
            const units = (pool: string | null) => {
              const quantity = portions.find((portion) => portion.pool === pool)?.quantity ?? '0';
              return Number(multiplyDecimals(quantity, 10 ** (each.terms[index]?.decimals ?? 0)));
            };
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
      fc.property(randomRun, fc.array(fc.nat(40), { maxLength: 4 }), (each, cuts) => {
        const lines = linesOf(each);
        const columns = columnsOfRun(each);
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
