import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toEpochDay } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { NO_EFFECTS } from '../../../src/registrations/model/effects';
import type { Hyperparameters } from '../../../src/registrations/model/hyperparameters';
import { predict } from '../../../src/registrations/model/predict';
import { setUp } from '../../../src/registrations/model/problem';
import { solveLower } from '../../../src/registrations/model/skyline';
import { solve } from '../../../src/registrations/model/solve';

interface Oracle {
  readonly hyperparameters: Hyperparameters;
  readonly sourceSd: number;
  readonly days: readonly (readonly [string, number])[];
  readonly target: string;
  readonly logLikelihood: number;
  readonly levels: readonly number[];
  readonly levelVariances: readonly number[];
  readonly lastShape: readonly number[];
  readonly longRun: readonly number[];
  readonly mean: number;
  readonly variance: number;
}

const oracle = JSON.parse(
  readFileSync(join(__dirname, '../../oracles/data/state-space.json'), 'utf8'),
) as Oracle;

/** Counts of a thousand million are uncertain by their square root: some 1e-9 of a logarithm. */
const CLOSE = 1e-7;

describe('where the model is linear and Gaussian', () => {
  const hyper = oracle.hyperparameters;
  const span = (date: string) => ({ from: toEpochDay(date), to: toEpochDay(date) });
  const target = span(oracle.target);
  const problem = setUp({
    windows: oracle.days.map(([date, count]) => ({ ...span(date), count, sourceSd: oracle.sourceSd })),
    targets: [target],
    effects: NO_EFFECTS,
  });
  const posterior = solve(problem, hyper, { tolerance: 1e-12 });
  const { layout, matrix } = problem;
  const { state } = posterior.at;
  const furthest = (found: ArrayLike<number>, expected: readonly number[]) =>
    found.length === expected.length
      ? Math.max(...expected.map((value, i) => Math.abs((found[i] as number) - value)))
      : NaN;

  it('the evidence is the likelihood of the Kalman filter', () => {
    const constant = (oracle.days.length * Math.log(2 * Math.PI)) / 2;
    expect(posterior.evidence - constant).toBeCloseTo(oracle.logLikelihood, 6);
  });

  it('the mode is the smoothed state, week by week and knot by knot', () => {
    const levels = [...layout.level].map((i) => state[i] as number);
    expect(furthest(levels, oracle.levels)).toBeLessThan(CLOSE);
    const shape = layout.shapes[layout.shapes.length - 1] as number;
    expect(furthest(state.slice(shape, shape + 8), oracle.lastShape)).toBeLessThan(CLOSE);
    expect(furthest(state.slice(layout.longRun, layout.longRun + 8), oracle.longRun)).toBeLessThan(CLOSE);
  });

  it('the factor of the precision gives the smoothed variance of each level', () => {
    const variances = [...layout.level].map((i) => {
      const unit = new Float64Array(layout.size);
      unit[i] = 1;
      solveLower(matrix, unit, i);
      return unit.reduce((sum, value) => sum + value * value, 0);
    });
    expect(furthest(variances, oracle.levelVariances)).toBeLessThan(CLOSE);
  });

  it('the prediction of a day to come is that of the filter, five weeks ahead and across gaps', () => {
    const { mean, covariance } = predict(problem, posterior, { hyper, targets: [target] });
    expect(furthest(mean, [oracle.mean])).toBeLessThan(CLOSE);
    expect(furthest(covariance, [oracle.variance])).toBeLessThan(CLOSE);
  });
});
