import { describe, expect, it } from 'vitest';
import { toEpochDay } from 'gigacast/core';
import { boundedRate, drawDownColumns, openColumns, specificRate, type EntryColumns } from 'gigacast/quota';
import { errorOf } from '../error-code';
import { ownPolicy } from '../own-policy';
import { columnsOf, lineOf, type Row } from './own-columns';

const priced = {
  kind: 'price',
  basis: 'fob',
  comparison: '<=',
  limit: { amount: '35000', currency: 'CAD' },
} as const;
const state = openColumns([
  lineOf(ownPolicy()),
  lineOf(ownPolicy({ id: 'priced', pools: [{ id: 'reserved', volume: 5, eligibility: priced }] })),
]);
const good: Row = { quantity: 1, price: 100, value: 100 };

const drawing = (second: Partial<Row>) =>
  errorOf(() => drawDownColumns(state, columnsOf([good, { ...good, ...second }])));

describe('drawDownColumns refuses, naming the row,', () => {
  it.each([
    ['a line that was not opened', { line: 2 }, 'quota/uncovered-line', 'line'],
    ['a line below the first', { line: -1 }, 'quota/uncovered-line', 'line'],
    ['a day before the one of the row before it', { on: '2026-03-01' }, 'quota/unsorted-days', 'day'],
    ['a day after the period', { on: '2027-01-01' }, 'quota/closed', 'day'],
    ['a quantity that is not a number', { quantity: NaN }, 'number/not-finite', 'quantity'],
    ['a quantity of half a piece', { quantity: 1.5 }, 'number/not-an-integer', 'quantity'],
    ['a quantity below 0', { quantity: -1 }, 'quota/negative-quantity', 'quantity'],
    ['a quantity of 0', { quantity: 0 }, 'quota/zero-quantity', 'quantity'],
    ['more units in all than 2^53', { quantity: 2 ** 53 - 1, value: 0 }, 'quota/too-large', 'quantity'],
    ['a price that is missing', { line: 1, price: NaN }, 'number/not-finite', 'price'],
    ['a value below 0', { value: -1 }, 'number/out-of-range', 'unitValue'],
    ['a product of 2^53', { quantity: 2 ** 33, value: 2 ** 20 }, 'quota/product-too-large', 'unitValue'],
    ['a duty beyond 2^53', { quantity: 2, value: 2 ** 52 - 1 }, 'quota/product-too-large', 'unitValue'],
  ])('%s', (_, second, code, column) => {
    expect(drawing(second)).toEqual([code, `columns.${column}[1]`]);
  });

  it('a day before the period', () => {
    expect(errorOf(() => drawDownColumns(state, columnsOf([{ ...good, on: '2025-12-31' }])))).toEqual([
      'quota/not-open',
      'columns.day[0]',
    ]);
  });

  it('a row of a day that an earlier chunk closed', () => {
    const closed = drawDownColumns(state, columnsOf([good]), { closes: true }).state;
    expect(errorOf(() => drawDownColumns(closed, columnsOf([good])))).toEqual([
      'quota/day-closed',
      'columns.day[0]',
    ]);
    expect(drawDownColumns(closed, columnsOf([{ ...good, on: '2026-03-03' }])).rows).toBe(1);
  });

  it('a chunk without the price that a pool asks for', () => {
    const row = { line: 1, quantity: 1, value: 1 };
    expect(errorOf(() => drawDownColumns(state, columnsOf([row])))).toEqual([
      'quota/no-price',
      'columns.price[0]',
    ]);
  });

  it('columns of two lengths, of the wrong kind, or other ones than before', () => {
    const columns = columnsOf([good]);
    const from = (change: object) =>
      errorOf(() => drawDownColumns(state, { ...columns, ...change } as EntryColumns));
    expect(from({ day: Int32Array.of(1, 2) })).toEqual(['input/wrong-size', 'columns.day']);
    expect(from({ quantity: [1] })).toEqual(['input/wrong-type', 'columns.quantity']);
    expect(from({ line: Float64Array.of(0) })).toEqual(['input/wrong-type', 'columns.line']);
    expect(from({ totalValue: Float64Array.of(1) })).toEqual(['quota/two-values', 'columns.totalValue']);
    const next = drawDownColumns(state, columns).state;
    const { quantity, line, day } = columns;
    expect(errorOf(() => drawDownColumns(next, { line, day, quantity }))).toEqual([
      'quota/other-columns',
      'columns',
    ]);
  });

  it('before anything is written', () => {
    const out = {
      taken: [new Float64Array(2)],
      over: new Float64Array(2),
      duty: new Float64Array(2),
    };
    expect(
      errorOf(() => drawDownColumns(state, columnsOf([good, { ...good, quantity: NaN }]), { out })),
    ).not.toBe('none');
    expect([...(out.taken[0] ?? []), ...out.over, ...out.duty]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(state.balances[0]).toBe(100);
    const drawn = drawDownColumns(state, columnsOf([good, good]), { out });
    expect([[...(out.taken[0] ?? [])], [...out.duty], drawn.taken[0]?.length]).toEqual([[1, 1], [6, 6], 2]);
  });

  it('results that do not fit', () => {
    const draw = (out: object) =>
      errorOf(() =>
        drawDownColumns(state, columnsOf([good]), { out } as Parameters<typeof drawDownColumns>[2]),
      );
    const one = new Float64Array(1);
    expect(draw({ taken: [], over: one, duty: one })).toEqual(['input/wrong-size', 'out.taken']);
    expect(draw({ taken: [one], over: new Float64Array(0), duty: one })).toEqual([
      'input/wrong-size',
      'out.over',
    ]);
    expect(draw({ taken: [one], over: one })).toEqual(['input/wrong-type', 'out.duty']);
  });
});

describe('openColumns', () => {
  const refused = (change: Parameters<typeof ownPolicy>[0]) =>
    errorOf(() => openColumns([lineOf(ownPolicy(change))]));
  it.each([
    [
      'goods by their origin',
      { pools: [{ id: 'a', volume: 1, eligibility: { kind: 'origin', origins: ['CN'] } }] },
    ],
    ['a quota in money', { unit: { kind: 'money', currency: 'CAD', decimals: 2 } }],
    ['duty finer than a minor unit', { currency: 'JPY' }],
    [
      'rates with bounds',
      {
        inQuotaRate: boundedRate('0.1', { atMost: specificRate('5', 'piece') }),
      },
    ],
  ] as const)('refuses %s', (_, change) => {
    expect(refused(change as Parameters<typeof ownPolicy>[0])).toEqual(['quota/not-columnar', 'lines[0]']);
  });

  it('refuses no line at all, and one twice', () => {
    expect(errorOf(() => openColumns([]))).toEqual(['input/empty', 'lines']);
    const line = lineOf(ownPolicy());
    expect(errorOf(() => openColumns([line, line]))).toEqual(['quota/repeated-id', 'lines[1].policy.id']);
  });

  it('takes over what a ledger has drawn', () => {
    const line = lineOf(ownPolicy());
    const first = drawDownColumns(openColumns([line]), columnsOf([{ quantity: 60 }]), { closes: true }).state;
    expect(first.lastDay).toBe(toEpochDay('2026-03-02'));
    expect(first.balances[0]).toBe(40);
  });
});
