import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGigacastError, toEpochDay } from 'gigacast/core';
import {
  columnLedgers,
  drawDownColumns,
  merge,
  openColumns,
  partition,
  type ColumnState,
  type DrawnPart,
  type EntryColumns,
} from 'gigacast/quota';
import { runs } from '../../support/runs';
import { errorOf } from '../error-code';
import { ownPolicy } from '../own-policy';
import { columnsOf, lineOf, type Row } from './own-columns';
import { columnsOfRun, linesOf, randomRun, slice } from './random-runs';

const priced = {
  kind: 'price',
  basis: 'fob',
  comparison: '<=',
  limit: { amount: '350', currency: 'CAD' },
} as const;
const line = (id: string) => lineOf(ownPolicy({ id, volume: 10 }));
const four = openColumns(['a', 'b', 'c', 'd'].map(line));
const rows = (...lines: readonly number[]) => columnsOf(lines.map((each) => ({ line: each, quantity: 4 })));

/** All parts drawn, each as a worker has it: from a structured clone. */
function drawn(
  state: ColumnState,
  columns: EntryColumns,
  options: { readonly parts: number; readonly closes?: boolean },
): readonly DrawnPart[] {
  return partition(state, columns, options).map(({ lines, rows: places, ...part }) => {
    const copy = structuredClone(part);
    return {
      lines,
      rows: places,
      drawn: structuredClone(drawDownColumns(copy.state, copy.columns, { closes: options.closes ?? false })),
    };
  });
}
const linesOfParts = (columns: EntryColumns, options: Parameters<typeof partition>[2]) =>
  partition(four, columns, options).map(({ lines }) => [...lines]);
/** How errors tell of a place. */
function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (isGigacastError(error)) return error.message;
  }
  return 'none';
}

describe('partition and merge', () => {
  it('come to what one pass over all rows gives, for any number of parts and in any order', () => {
    fc.assert(
      fc.property(randomRun, fc.integer({ min: 1, max: 4 }), fc.boolean(), (run, parts, reversed) => {
        const state = openColumns(linesOf(run));
        const columns = columnsOfRun(run);
        const whole = drawDownColumns(state, columns, { closes: true });
        const each = drawn(state, columns, { parts, closes: true });
        expect(each.length).toBe(Math.min(parts, 3));
        const merged = merge(state, reversed ? [...each].reverse() : each);
        expect(merged).toEqual(whole);
        expect(columnLedgers(merged.state)).toEqual(columnLedgers(whole.state));
      }),
      runs(100),
    );
  });

  it('come to the same chunk by chunk, where chunks end with a day', () => {
    fc.assert(
      fc.property(randomRun, fc.nat(4), (run, day) => {
        const columns = columnsOfRun(run);
        const cut = run.rows.findIndex((row) => row.day > day);
        const end = cut === -1 ? run.rows.length : cut;
        let [whole, split] = [openColumns(linesOf(run)), openColumns(linesOf(run))];
        for (const chunk of [slice(columns, 0, end), slice(columns, end, run.rows.length)]) {
          const one = drawDownColumns(whole, chunk, { closes: true });
          const merged = merge(split, drawn(split, chunk, { parts: 2, closes: true }));
          expect(merged).toEqual(one);
          [whole, split] = [one.state, merged.state];
        }
      }),
      runs(60),
    );
  });

  it('need no closed days where the order of the rows decides', () => {
    const [first, second] = [rows(0, 1, 0, 3), rows(0, 0, 1)];
    const one = drawDownColumns(drawDownColumns(four, first).state, second);
    const half = merge(four, drawn(four, first, { parts: 3 }));
    expect(half.state.closed).toBe(false);
    const merged = merge(half.state, drawn(half.state, second, { parts: 3 }));
    expect(merged).toEqual(one);
    expect([merged.firstRow, merged.rows, [...(merged.taken[0] ?? [])], [...merged.over]]).toEqual([
      4,
      3,
      [2, 0, 4],
      [2, 4, 0],
    ]);
  });

  it('keep a day closed that only some parts had rows of, and open one that comes after it', () => {
    const monday = merge(four, drawn(four, rows(0, 1), { parts: 2, closes: true })).state;
    expect([monday.lastDay, monday.closed]).toEqual([toEpochDay('2026-03-02'), true]);
    const tuesday = columnsOf([{ line: 0, on: '2026-03-03', quantity: 1 }]);
    const next = merge(monday, drawn(monday, tuesday, { parts: 2 })).state;
    expect([next.lastDay, next.closed]).toEqual([toEpochDay('2026-03-03'), false]);
  });

  it('merge no rows at all', () => {
    const nothing = columnsOf([]);
    expect(merge(four, drawn(four, nothing, { parts: 2 }))).toEqual(drawDownColumns(four, nothing));
    const merged = merge(four, drawn(four, nothing, { parts: 2 }));
    expect([merged.rows, merged.state.lastDay, merged.state.form, merged.duty]).toEqual([
      0,
      null,
      null,
      null,
    ]);
  });

  it('give pools that only other lines have as empty', () => {
    const pools = [
      { id: 'cheap', volume: 3, eligibility: priced },
      { id: 'general', volume: 2 },
    ];
    const state = openColumns([line('one'), lineOf(ownPolicy({ id: 'two', pools }))]);
    const columns = columnsOf([
      { line: 0, quantity: 4, price: 100, value: 100 },
      { line: 1, quantity: 4, price: 100, value: 100 },
    ]);
    const parts = drawn(state, columns, { parts: 2 });
    expect(parts.map((part) => part.drawn.taken.length)).toEqual([1, 2]);
    const merged = merge(state, parts);
    expect(merged.taken.map((column) => [...column])).toEqual([
      [4, 3],
      [0, 1],
    ]);
    expect([...merged.state.balances]).toEqual([6, 0, 0, 1]);
    expect(merged).toEqual(drawDownColumns(state, columns));
  });

  it('write merged results where they are told to', () => {
    const out = { taken: [new Float64Array(3)], over: new Float64Array(3) };
    const parts = drawn(four, rows(0, 0, 0), { parts: 2 });
    expect(merge(four, parts, { out }).over.buffer).toBe(out.over.buffer);
    expect([[...(out.taken[0] ?? [])], [...out.over]]).toEqual([
      [4, 4, 2],
      [0, 0, 2],
    ]);
    const small = { ...out, over: new Float64Array(2) };
    expect(errorOf(() => merge(four, parts, { out: small }))).toEqual(['input/wrong-size', 'out.over']);
    expect(messageOf(() => merge(four, parts, { out: small }))).toMatch(/^merge: /);
  });
});

describe('partition', () => {
  it('deals out the line with most rows first, to the part with fewest', () => {
    expect(linesOfParts(rows(0, 1, 1, 2, 2, 2, 3, 3, 3, 3), { parts: 2 })).toEqual([
      [0, 3],
      [1, 2],
    ]);
    expect(linesOfParts(rows(), { parts: 3 })).toEqual([[0, 3], [1], [2]]);
    expect(linesOfParts(rows(3), { parts: 9 })).toEqual([[3], [0], [1], [2]]);
    expect(linesOfParts(rows(0), { parts: 1 })).toEqual([[0, 1, 2, 3]]);
  });

  it('keeps together what links join, directly or through others', () => {
    expect(linesOfParts(rows(), { parts: 4, links: [['a', 'c']] })).toEqual([[0, 2], [1], [3]]);
    const through = [
      ['d', 'c'],
      ['c', 'a'],
    ];
    expect(linesOfParts(rows(), { parts: 4, links: through })).toEqual([[0, 2, 3], [1]]);
    const pairs = [
      ['a', 'b'],
      ['c', 'd'],
      ['b', 'd'],
      ['a', 'd'],
    ];
    expect(linesOfParts(rows(), { parts: 4, links: pairs })).toEqual([[0, 1, 2, 3]]);
    expect(linesOfParts(rows(), { parts: 4, links: [[], ['b']] })).toHaveLength(4);
  });

  it('keeps the periods of a policy together', () => {
    const policy = ownPolicy({ id: 'halves', splitOn: ['2026-07-01'] });
    const [first, other] = [lineOf(policy), line('other')];
    const period = policy.periods[1];
    if (period === undefined) throw new Error('no second period');
    const later = { policy, ledger: { ...first.ledger, period: { ...first.ledger.period, id: period.id } } };
    const parts = partition(openColumns([first, other, later]), rows(), { parts: 3 });
    expect(parts.map(({ lines }) => [...lines])).toEqual([[0, 2], [1]]);
  });

  it('gives each part its rows in their order, in memory of their own', () => {
    const columns = rows(2, 0, 1, 2);
    const [most, rest] = partition(four, columns, { parts: 2 });
    expect([[...(most?.lines ?? [])], [...(most?.rows ?? [])], [...(most?.columns.line ?? [])]]).toEqual([
      [2, 3],
      [0, 3],
      [0, 0],
    ]);
    expect([[...(rest?.lines ?? [])], [...(rest?.rows ?? [])], [...(rest?.columns.line ?? [])]]).toEqual([
      [0, 1],
      [1, 2],
      [0, 1],
    ]);
    expect(most?.columns.quantity.buffer).not.toBe(columns.quantity.buffer);
    expect(most?.state.balances).toEqual(Float64Array.of(10, 10));
  });

  it.each([
    ['a line that was not opened', { line: 4 }, 'quota/uncovered-line', 'line'],
    [
      'a day before the one of the row before it',
      { line: 1, on: '2026-03-01' },
      'quota/unsorted-days',
      'day',
    ],
    ['a quantity that is not a number', { quantity: NaN }, 'number/not-finite', 'quantity'],
    ['a quantity of 0', { quantity: 0 }, 'quota/zero-quantity', 'quantity'],
  ])('names the row of the whole that has %s', (_, second: Partial<Row>, code, column) => {
    const bad = columnsOf([{ quantity: 1 }, { quantity: 1, ...second }]);
    expect(errorOf(() => partition(four, bad, { parts: 2 }))).toEqual([code, `columns.${column}[1]`]);
    expect(messageOf(() => partition(four, bad, { parts: 2 }))).toMatch(/^partition: /);
  });

  it('refuses no parts, links to what was not opened, and rows that wait for the end of their day', () => {
    const refused = (options: Parameters<typeof partition>[2]) =>
      errorOf(() => partition(four, rows(0), options));
    expect(refused({ parts: 0 })).toEqual(['number/out-of-range', 'parts']);
    expect(refused({ parts: 1.5 })).toEqual(['number/not-an-integer', 'parts']);
    expect(refused({ parts: 2, links: [['a'], ['b', 'x']] })).toEqual(['quota/unknown-link', 'links[1][1]']);
    expect(messageOf(() => partition(four, rows(0), { parts: 2, links: [['x']] }))).toContain('a, b, c, d');
    const shared = openColumns([lineOf(ownPolicy({ sameDay: 'pro-rata' }))]);
    const waiting = drawDownColumns(shared, rows(0, 0)).state;
    expect(errorOf(() => partition(waiting, rows(), { parts: 2 }))).toEqual([
      'quota/rows-waiting',
      'state.held',
    ]);
    expect(errorOf(() => partition(shared, rows(0), { parts: 2 }))).toBe('none');
  });
});

describe('merge', () => {
  const parts = drawn(four, rows(0, 1, 2, 3), { parts: 2 });
  const [one, two] = parts as readonly [DrawnPart, DrawnPart];
  const refused = (...list: readonly DrawnPart[]) => {
    const told = errorOf(() => merge(four, list));
    return told === 'none' ? told : [...told, messageOf(() => merge(four, list))];
  };

  it('refuses a part twice, by the line that overlaps', () => {
    expect(refused(one, two, one)).toEqual([
      'quota/overlapping-parts',
      'parts[2].lines',
      expect.stringContaining('line 0, which another part names too'),
    ]);
  });

  it('refuses rows that two parts name', () => {
    expect(refused(one, { ...two, rows: one.rows })).toEqual([
      'quota/overlapping-parts',
      'parts[1].rows',
      expect.stringContaining('row 0, which another part names too'),
    ]);
  });

  it('refuses to leave out a part, or rows', () => {
    expect(refused(one)).toEqual([
      'quota/missing-part',
      'parts',
      expect.stringContaining('line 1, which no part does'),
    ]);
    const far = Int32Array.of(1, 4);
    expect(refused(one, { ...two, rows: far })).toEqual([
      'quota/missing-part',
      'parts',
      expect.stringContaining('row 3, which no part does'),
    ]);
  });

  it('refuses the results of another part, another chunk, or of fewer rows', () => {
    expect(refused({ ...one, drawn: two.drawn }, two)).toEqual([
      'quota/other-part',
      'parts[0].drawn.state.lines',
      expect.stringContaining('a period-1, c period-1'),
    ]);
    expect(refused(one, { ...two, lines: Int32Array.of(1, 4) })).toEqual([
      'quota/other-part',
      'parts[1].drawn.state.lines',
      expect.stringContaining('b period-1, no line'),
    ]);
    expect(refused(one, { ...two, drawn: { ...two.drawn, firstRow: 7 } })).toEqual([
      'quota/other-part',
      'parts[1].drawn.firstRow',
      expect.stringContaining('rows from 0 on'),
    ]);
    expect(refused({ ...one, rows: Int32Array.of(0) }, two)).toEqual([
      'quota/other-part',
      'parts[0].drawn.rows',
      expect.stringContaining('1 rows'),
    ]);
  });

  it('refuses rows that wait for the end of their day', () => {
    const shared = openColumns([lineOf(ownPolicy({ sameDay: 'pro-rata' }))]);
    expect(errorOf(() => merge(shared, drawn(shared, rows(0, 0), { parts: 1 })))).toEqual([
      'quota/rows-waiting',
      'parts[0].drawn.state.held',
    ]);
  });

  it('refuses what is no list of parts', () => {
    expect(errorOf(() => merge(four, []))).toEqual(['input/empty', 'parts']);
    const outside = (list: unknown) => errorOf(() => merge(four, list as readonly DrawnPart[]));
    expect(outside(one)).toEqual(['input/wrong-type', 'parts']);
    expect(outside([{ ...one, lines: [0, 2] }, two])).toEqual(['input/wrong-type', 'parts[0].lines']);
    expect(outside([one, { ...two, rows: [1, 3] }])).toEqual(['input/wrong-type', 'parts[1].rows']);
  });
});
