import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../src/charts/spec/runs-of';

describe('runsOf', () => {
  const isNext = (before: { n: number }, row: { n: number }) => row.n === before.n + 1;

  it('numbers rows anew where one does not follow the one before', () => {
    const rows = [1, 2, 4, 5, 9].map((n) => ({ n }));
    expect(runsOf(rows, isNext).map(({ n, run }) => [n, run])).toEqual([
      [1, 0],
      [2, 0],
      [4, 1],
      [5, 1],
      [9, 2],
    ]);
  });

  it('takes no rows and one', () => {
    expect(runsOf([], isNext)).toEqual([]);
    expect(runsOf([{ n: 7 }], isNext)).toEqual([{ n: 7, run: 0 }]);
  });
});
