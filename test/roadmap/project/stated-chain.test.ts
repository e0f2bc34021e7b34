import { addMonths, GigacastError } from 'gigacast/core';
import { countRenewals, statedChain } from 'gigacast/roadmap';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/runs';

const chain = (date: string, mode?: 'anchored' | 'stepwise') =>
  statedChain({
    start: { generation: 'AI5', date },
    generations: ['AI6', 'AI7', 'AI8', 'AI9'],
    cycleMonths: 9,
    ...(mode === undefined ? {} : { mode }),
  });
const codeOf = (attempt: () => unknown) => {
  try {
    attempt();
  } catch (error) {
    return error instanceof GigacastError ? [error.code, error.path] : error;
  }
  return undefined;
};

describe('statedChain', () => {
  it('takes nine-month cycles from the tape-out of AI5 at their word', () => {
    expect(chain('2026-04-15')).toEqual([
      { generation: 'AI6', cycles: 1, from: '2027-01-15', to: '2027-01-15' },
      { generation: 'AI7', cycles: 2, from: '2027-10-15', to: '2027-10-15' },
      { generation: 'AI8', cycles: 3, from: '2028-07-15', to: '2028-07-15' },
      { generation: 'AI9', cycles: 4, from: '2029-04-15', to: '2029-04-15' },
    ]);
  });

  it('puts AI9 two nine-month steps after AI7', () => {
    const [, ai7, , ai9] = chain('2026-04-15');
    expect(ai9?.from).toBe(addMonths(String(ai7?.from), 18));
  });

  it('counts from the start or from the generation before, which differ after a short month', () => {
    expect(chain('2026-05-31').map(({ from }) => from)).toEqual([
      ...['2027-02-28', '2027-11-30', '2028-08-31', '2029-05-31'],
    ]);
    expect(chain('2026-05-31', 'stepwise').map(({ from }) => from)).toEqual([
      ...['2027-02-28', '2027-11-28', '2028-08-28', '2029-05-28'],
    ]);
  });

  it('carries an imprecise start through as an interval', () => {
    expect(chain('2026-Q1')[3]).toEqual({
      generation: 'AI9',
      cycles: 4,
      from: '2029-01-01',
      to: '2029-03-31',
    });
  });

  it('agrees with itself anchored and stepwise where no month end clamps', () => {
    const start = fc.tuple(
      fc.integer({ min: 2020, max: 2040 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), ([year, month, day], cycleMonths) => {
        const options = {
          start: { generation: 'a', date: { year, month, day } },
          generations: ['b', 'c', 'd', 'e'],
          cycleMonths,
        };
        expect(statedChain({ ...options, mode: 'stepwise' })).toEqual(statedChain(options));
      }),
      runs(200),
    );
  });

  it('refuses a chain without generations, a generation twice and the start among them', () => {
    const of = (...generations: string[]) =>
      codeOf(() => statedChain({ start: { generation: 'A1', date: '2026' }, generations, cycleMonths: 9 }));
    expect(of()).toEqual(['roadmap/no-generations', 'generations']);
    expect(of('A2', 'A2')).toEqual(['roadmap/duplicate-id', 'generations[1]']);
    expect(of('A1')).toEqual(['roadmap/duplicate-id', 'generations[0]']);
  });

  it('refuses a cycle that is no whole number of months from 1 to 240, and a start that is no date', () => {
    const of = (cycleMonths: number, date = '2026') =>
      codeOf(() => statedChain({ start: { generation: 'A1', date }, generations: ['A2'], cycleMonths }));
    expect(of(0)).toEqual(['number/out-of-range', 'cycleMonths']);
    expect(of(241)).toEqual(['number/out-of-range', 'cycleMonths']);
    expect(of(9.5)).toEqual(['number/not-an-integer', 'cycleMonths']);
    expect([of(1), of(240)]).toEqual([undefined, undefined]);
    expect(of(9, 'mid-2026')).toEqual(['date/undeclared-phrase', 'start.date']);
  });
});

describe('countRenewals', () => {
  const count = (until: string, stepMonths = 9) => countRenewals({ anchor: '2026-04-15', stepMonths, until });

  it('counts the ends of cycles up to a day, that day included and the anchor not', () => {
    expect(['2029-04-14', '2029-04-15', '2027-01-14', '2027-01-15'].map((day) => count(day))).toEqual([
      3, 4, 0, 1,
    ]);
    expect(['2026-04-15', '2026-04-14', '2000-01-01'].map((day) => count(day))).toEqual([0, 0, 0]);
  });

  it('clamps month ends', () => {
    const clamped = (until: string) => countRenewals({ anchor: '2026-05-31', stepMonths: 9, until });
    expect([
      clamped('2027-02-27'),
      clamped('2027-02-28'),
      clamped('2027-11-29'),
      clamped('2027-11-30'),
    ]).toEqual([...[0, 1, 1, 2]]);
  });

  it('refuses a step that is no whole number of months from 1 to 1200', () => {
    expect(codeOf(() => count('2029-01-01', 0))).toEqual(['number/out-of-range', 'stepMonths']);
    expect(codeOf(() => count('2029-01-01', 1201))).toEqual(['number/out-of-range', 'stepMonths']);
    expect(codeOf(() => count('2029-01-01', 1.5))).toEqual(['number/not-an-integer', 'stepMonths']);
    expect([count('2126-04-15', 1200), count('2026-05-15', 1)]).toEqual([1, 1]);
  });
});
