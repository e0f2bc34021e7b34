import { describe, expect, it } from 'vitest';
import { maximiseInTwo } from '../../../src/core/duration/fits/maximise-in-two';

type Pair = readonly [number, number];

const unit = [1, 1] as const;

/** How far the maximum found is off, in point and value; slopes by differences carry 1e-16 / 3e-3 of the value. */
function missBy(of: (at: Pair) => number, from: { start: Pair; scales: Pair }, at: Pair) {
  const { point, value } = maximiseInTwo(of, from);
  return Math.max(Math.abs(point[0] - at[0]), Math.abs(point[1] - at[1]), Math.abs(value - of(at)));
}

describe('maximiseInTwo', () => {
  it('finds the top of a tilted parabola at once, with the errors of its curvature', () => {
    // Curvature [[2, 1], [1, 4]], whose inverse has the diagonal 4/7, 2/7.
    const of = ([x, y]: Pair) => -((x - 3) ** 2) - (x - 3) * (y + 1) - 2 * (y + 1) ** 2;
    expect(missBy(of, { start: [0, 0], scales: unit }, [3, -1])).toBeLessThan(1e-10);
    const { errors } = maximiseInTwo(of, { start: [0, 0], scales: unit });
    expect(errors[0]).toBeCloseTo(Math.sqrt(4 / 7), 7);
    expect(errors[1]).toBeCloseTo(Math.sqrt(2 / 7), 7);
  });

  it('measures in the scales it is told, whatever the units', () => {
    const of = ([x, y]: Pair) => -(((x - 3e-6) / 1e-6) ** 2) / 2 - ((y - 5e6) / 1e6) ** 2 / 2;
    const { point, errors } = maximiseInTwo(of, { start: [1e-6, 4e6], scales: [1e-6, 1e6] });
    expect(point[0] / 3e-6).toBeCloseTo(1, 9);
    expect(point[1] / 5e6).toBeCloseTo(1, 9);
    expect(errors[0] / 1e-6).toBeCloseTo(1, 7);
    expect(errors[1] / 1e6).toBeCloseTo(1, 7);
  });

  it('climbs out of a region where the function is not concave', () => {
    const bell = ([x, y]: Pair) => Math.exp(-(x * x + x * y + y * y) / 2);
    const starts: readonly Pair[] = [
      [2.5, 0.5],
      [0.3, 2.5],
      [1.6, 1.6],
      [-2, 1.9],
    ];
    for (const start of starts) expect(missBy(bell, { start, scales: unit }, [0, 0])).toBeLessThan(1e-9);
  });

  it('shortens a step that would overshoot', () => {
    // Newton from 2 on -ln cosh throws itself ever farther away.
    const of = ([x, y]: Pair) => -Math.log(Math.cosh(x - 1)) - Math.log(Math.cosh(2 * (y + 2)));
    expect(missBy(of, { start: [3, 0], scales: unit }, [1, -2])).toBeLessThan(1e-9);
    expect(missBy(of, { start: [-1, -4], scales: unit }, [1, -2])).toBeLessThan(1e-9);
  });

  it('takes many short steps to a top that is far away', () => {
    const of = ([x, y]: Pair) => -Math.sqrt(1 + (x - 40) ** 2) - Math.sqrt(1 + (y - 25) ** 2);
    expect(missBy(of, { start: [0, 0], scales: unit }, [40, 25])).toBeLessThan(1e-9);
  });

  it('comes back from where the function has no value', () => {
    const of = ([x, y]: Pair) => 4 * Math.log(x) - x + 2 * Math.log(y) - y;
    expect(missBy(of, { start: [0.3, 0.2], scales: [0.05, 0.05] }, [4, 2])).toBeLessThan(1e-9);
  });
});
