import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, periodList, type Period } from '../../../src/core/calendar';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';
import { isoDates } from './arbitraries';
import { caught } from './caught';

const STEEL = deepFreeze([
  { key: 'a', from: '2025-12-26', to: '2026-03-25', tonnes: '100' },
  { key: 'b', from: '2026-03-26', to: '2026-06-27', tonnes: '200' },
  { key: 'c', from: '2026-07-01', to: '2026-07-01', tonnes: '300' },
]);
const [A, B, C] = STEEL;

describe('periodList', () => {
  const steel = () => periodList(STEEL);

  it.each([
    ['2025-12-25', null],
    ['2025-12-26', 'a'],
    ['2026-03-25', 'a'],
    ['2026-03-26', 'b'],
    ['2026-06-27', 'b'],
    ['2026-06-28', null],
    ['2026-06-30', null],
    ['2026-07-01', 'c'],
    ['2026-07-02', null],
  ])('puts %s in %s', (date, key) => {
    expect(steel().floor(date)?.key ?? null).toBe(key);
  });

  it("hands back the caller's own periods", () => {
    expect(steel().floor('2026-01-01')).toBe(A);
    expect(steel().floor('2026-01-01')?.tonnes).toBe('100');
  });

  it('moves along the list and ends with null', () => {
    expect(A && steel().offset(A, 0)).toBe(A);
    expect(A && steel().offset(A, 1)).toBe(B);
    expect(A && steel().offset({ ...A }, 2)).toBe(C);
    expect(C && steel().offset(C, -1)).toBe(B);
    expect(C && steel().offset(C, 1)).toBe(null);
    expect(A && steel().offset(A, -1)).toBe(null);
  });

  it.each([
    ['2026-03-25', '2026-03-26', 'ab'],
    ['2025-01-01', '2027-01-01', 'abc'],
    ['2026-06-28', '2026-06-30', ''],
    ['2026-06-27', '2026-07-01', 'bc'],
    ['2026-06-28', '2026-07-01', 'c'],
    ['2026-06-27', '2026-06-30', 'b'],
    ['2024-01-01', '2025-12-25', ''],
    ['2024-01-01', '2025-12-26', 'a'],
    ['2026-07-02', '2028-01-01', ''],
    ['2026-07-01', '2028-01-01', 'c'],
  ])('finds from %s to %s the periods "%s"', (from, to, keys) => {
    expect(
      steel()
        .range(from, to)
        .map(({ key }) => key)
        .join(''),
    ).toBe(keys);
    expect(steel().count(from, to)).toBe(keys.length);
  });

  it('finds what looking at every period finds', () => {
    const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(isoDates, lengths, fc.integer({ min: -50, max: 900 }), (start, cuts, at) => {
        let next = start;
        const periods = cuts.map(([gap, length], i): Period => {
          const from = addDays(next, gap);
          const to = addDays(from, length);
          next = to;
          return { key: `p${i}`, from, to };
        });
        const date = addDays(start, at);
        const list = periodList(periods);
        const expected = periods.find(({ from, to }) => from <= date && date <= to) ?? null;
        expect(list.floor(date)).toBe(expected);
        const after = periods.filter(({ to }) => to >= date);
        const last = after.at(-1);
        if (last) expect(list.range(date, last.to)).toEqual(after);
      }),
      runs(200),
    );
  });

  it.each([
    [[], 'input/empty', 'periods'],
    [null, 'input/wrong-type', 'periods'],
    [{ length: 1 }, 'input/wrong-type', 'periods'],
    [[null], 'input/wrong-type', 'periods[0]'],
    [[{ ...A, key: 7 }], 'input/wrong-type', 'periods[0].key'],
    [[{ ...A, from: 'x' }], 'date/not-a-civil-date', 'periods[0].from'],
    [[A, { ...B, to: 'x' }], 'date/not-a-civil-date', 'periods[1].to'],
    [[{ ...A, to: '2025-12-25' }], 'date/reversed-range', 'periods[0].to'],
    [[A, { ...B, from: '2026-03-25' }], 'period/overlap', 'periods[1].from'],
    [[A, { key: 'x', from: '2025-12-01', to: '2025-12-26' }], 'period/overlap', 'periods[1].from'],
    [[A, { key: 'x', from: '2025-12-01', to: '2025-12-25' }], 'period/out-of-order', 'periods[1].from'],
    [[B, A], 'period/out-of-order', 'periods[1].from'],
    [[A, { ...B, key: 'a' }], 'period/duplicate-key', 'periods[1].key'],
  ])('refuses %j with %s at %s', (periods, code, path) => {
    const error = caught(() => periodList(periods as Period[]));
    expect([error.code, error.path, error.issues[0]?.function]).toEqual([code, path, 'periodList']);
  });

  it('says which period stands before, and how long one is to be', () => {
    expect(caught(() => periodList([STEEL[1], STEEL[0]] as Period[])).message).toBe(
      'periodList: periods[1].from must lie after the period before it, "b", got "2025-12-26". Sort the periods by date.',
    );
    expect(caught(() => periodList([A, { ...B, from: '2026-03-25' }] as Period[])).message).toContain(
      'lie after the end of the period before it, "a", got "2026-03-25"',
    );
    expect(caught(() => periodList([{ ...A, to: '2025-12-25' }] as Period[])).message).toContain(
      'not lie before its start 2025-12-26, got "2025-12-25"',
    );
    expect(caught(() => periodList([{ ...A, key: 7 }] as never)).message).toContain('must be a text, got 7');
    expect(caught(() => periodList(JSON.parse('1'))).message).toContain('must be an array of periods, got 1');
    expect(
      caught(() =>
        periodList([
          { ...A, key: 'a' },
          { ...B, key: 'a' },
        ] as Period[]),
      ).received,
    ).toBe('"a"');
  });

  it('names itself in errors, by a name of its own where it has one', () => {
    expect(steel().name).toBe('periodList');
    const named = periodList(STEEL, { name: 'steel' });
    expect(named.name).toBe('steel');
    const told = (call: () => unknown) => {
      const { code, path, issues } = caught(call);
      return [code, issues[0]?.function, path];
    };
    expect(told(() => named.floor('x'))).toEqual(['date/not-a-civil-date', 'steel.floor', 'date']);
    expect(told(() => named.range('2026-01-02', '2026-01-01'))).toEqual([
      'date/reversed-range',
      'steel.range',
      'to',
    ]);
    expect(told(() => named.count('x', '2026-01-01'))).toEqual([
      'date/not-a-civil-date',
      'steel.count',
      'from',
    ]);
    for (const change of [{ key: 'x' }, { from: '2026-01-01' }, { to: '2026-01-01' }, { from: '2026-06-29' }])
      expect(told(() => A && named.offset({ ...A, ...change }, 1))).toEqual([
        'period/not-in-calendar',
        'steel.offset',
        'period',
      ]);
    expect(told(() => A && named.offset({ ...A, from: '2027-01-01' }, 1))[0]).toBe('period/not-in-calendar');
    expect(told(() => A && named.offset({ ...A, from: 'x' }, 1))).toEqual([
      'date/not-a-civil-date',
      'steel.offset',
      'period.from',
    ]);
    expect(told(() => A && named.offset(A, 0.5))).toEqual(['number/not-an-integer', 'steel.offset', 'n']);
    expect(told(() => named.offset(JSON.parse('null'), 1))).toEqual([
      'input/wrong-type',
      'steel.offset',
      'period',
    ]);
    expect(told(() => periodList(STEEL, JSON.parse('{"nme":"x"}')))).toEqual([
      'input/unknown-key',
      'periodList',
      'options',
    ]);
  });

  it('keeps to the periods it was given', () => {
    const periods = [...STEEL];
    const list = periodList(periods);
    periods.length = 0;
    expect(list.floor('2026-07-01')).toBe(C);
  });
});
