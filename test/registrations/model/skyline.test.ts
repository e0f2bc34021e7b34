import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSkyline, factorise, solveLower, solveUpper } from '../../../src/registrations/model/skyline';
import { runs } from '../../support/runs';

/** A positive definite matrix with the profile, its dense form beside it. */
function fill(first: Int32Array, entries: readonly number[]) {
  const matrix = createSkyline(first);
  const n = first.length;
  const dense = Array.from({ length: n }, () => new Float64Array(n));
  let next = 0;
  for (let i = 0; i < n; i += 1) {
    for (let j = first[i] as number; j <= i; j += 1) {
      const value = i === j ? 10 + n : (entries[next++ % entries.length] as number);
      matrix.values[(matrix.base[i] as number) + j] = value;
      (dense[i] as Float64Array)[j] = value;
      (dense[j] as Float64Array)[i] = value;
    }
  }
  return { matrix, dense };
}

const problems = fc
  .integer({ min: 1, max: 12 })
  .chain((n) =>
    fc.tuple(
      fc.tuple(...Array.from({ length: n }, (_, i) => fc.integer({ min: 0, max: i }))),
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 30 }),
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: n, maxLength: n }),
    ),
  );

describe('the Cholesky factor of a skyline matrix', () => {
  it('solves the dense system it stands for', () => {
    fc.assert(
      fc.property(problems, ([first, entries, x]) => {
        const { matrix, dense } = fill(Int32Array.from(first), entries);
        const b = Float64Array.from(dense, (row) =>
          row.reduce((sum, value, j) => sum + value * (x[j] as number), 0),
        );
        factorise(matrix);
        solveLower(matrix, b);
        solveUpper(matrix, b);
        b.forEach((value, i) => expect(value).toBeCloseTo(x[i] as number, 9));
      }),
      runs(200),
    );
  });

  it('gives half the log determinant: of [[4, 2], [2, 5]] it is ln(16) / 2', () => {
    const matrix = createSkyline(Int32Array.of(0, 0));
    matrix.values.set([4, 2, 5]);
    expect(factorise(matrix)).toBeCloseTo(Math.log(16) / 2, 14);
    expect([...matrix.values]).toEqual([2, 1, 2]);
  });

  it('is NaN where the matrix is not positive definite', () => {
    const matrix = createSkyline(Int32Array.of(0, 0));
    matrix.values.set([1, 2, 1]);
    expect(factorise(matrix)).toBeNaN();
  });

  it('keeps only what lies between the first entry of a row and the diagonal', () => {
    expect(createSkyline(Int32Array.of(0, 1, 0)).values).toHaveLength(5);
  });

  it('may begin a forward solution at the first entry that is not 0', () => {
    const { matrix } = fill(Int32Array.of(0, 0, 1, 0), [0.5, -0.25, 0.75]);
    factorise(matrix);
    const whole = Float64Array.of(0, 0, 3, 1);
    const part = whole.slice();
    solveLower(matrix, whole);
    solveLower(matrix, part, 2);
    expect(part).toEqual(whole);
  });
});
