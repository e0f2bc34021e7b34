import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normal, randomStream, sample, toEpochDay } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import type { CountWindow } from '../../../src/registrations/model/count-window';
import { NO_EFFECTS } from '../../../src/registrations/model/effects';
import { gaussNewtonStep } from '../../../src/registrations/model/gauss-newton-step';
import { DEFAULT_PRIOR, type Hyperparameters } from '../../../src/registrations/model/hyperparameters';
import { dayVariances, expectedCount, noiseOf } from '../../../src/registrations/model/linearise';
import { predict } from '../../../src/registrations/model/predict';
import { linearise, setUp } from '../../../src/registrations/model/problem';
import { solveUpper } from '../../../src/registrations/model/skyline';
import { solve } from '../../../src/registrations/model/solve';

interface Oracle {
  readonly hyperparameters: Hyperparameters;
  readonly sourceSd: number;
  readonly cases: readonly {
    readonly windows: readonly (readonly [string, string, number])[];
    readonly targets: readonly (readonly [string, string])[];
    readonly levels: readonly number[];
    readonly evidence: number;
    readonly mean: readonly number[];
    readonly covariance: readonly number[];
  }[];
}

const oracle = JSON.parse(
  readFileSync(join(__dirname, '../../oracles/data/intensity-model.json'), 'utf8'),
) as Oracle;

const hyper = DEFAULT_PRIOR.median;
const day = (date: string) => toEpochDay(date);

/** Weeks from the first on, with a source error of 1 %. */
function weeks(first: string, counts: readonly number[]): readonly CountWindow[] {
  const from = day(first);
  return counts.map((count, i) => ({ from: from + 7 * i, to: from + 7 * i + 6, count, sourceSd: 0.01 }));
}

const COUNTS = [
  14500, 16400, 14500, 16700, 17400, 5200, 10000, 9700, 10600, 12800, 14000, 13900, 17000, 11800, 10700,
  13500,
];

describe('the posterior of the state', () => {
  it.each(oracle.cases.map((one, i) => [i === 0 ? 'weeks' : 'months', one] as const))(
    'is that of dense matrices, computed apart, for %s',
    (_, { windows, targets, levels, evidence, mean, covariance }) => {
      const counted = windows.map(([from, to, count]) => ({
        from: day(from),
        to: day(to),
        count,
        sourceSd: oracle.sourceSd,
      }));
      const asked = targets.map(([from, to]) => ({ from: day(from), to: day(to) }));
      const problem = setUp({ windows: counted, targets: asked, effects: NO_EFFECTS });
      const posterior = solve(problem, oracle.hyperparameters, { tolerance: 1e-11 });
      const { state } = posterior.at;
      levels.forEach((level, week) =>
        expect(state[problem.layout.level[week] as number]).toBeCloseTo(level, 7),
      );
      expect(posterior.evidence).toBeCloseTo(evidence, 6);
      const joint = predict(problem, posterior, { hyper: oracle.hyperparameters, targets: asked });
      mean.forEach((value, i) => expect(joint.mean[i]).toBeCloseTo(value, 7));
      covariance.forEach((value, i) => expect(joint.covariance[i]).toBeCloseTo(value, 7));
    },
  );

  it('does not depend on the order of the windows', () => {
    const windows = [
      ...weeks('2023-05-29', COUNTS),
      { from: day('2023-06-01'), to: day('2023-06-30'), count: 68000, sourceSd: 0.02 },
    ];
    const targets = [{ from: day('2023-09-18'), to: day('2023-09-24') }];
    const of = (list: readonly CountWindow[]) => {
      const problem = setUp({ windows: list, targets, effects: NO_EFFECTS });
      return predict(problem, solve(problem, hyper, { tolerance: 1e-10 }), { hyper, targets });
    };
    const one = of(windows);
    const other = of([...windows].reverse());
    expect(other.mean[0]).toBeCloseTo(one.mean[0] as number, 8);
    expect(other.covariance[0]).toBeCloseTo(one.covariance[0] as number, 8);
  });

  it('expects of a window the sum of its days', () => {
    const problem = setUp({ windows: weeks('2023-05-29', COUNTS), effects: NO_EFFECTS });
    const { lambda } = solve(problem, hyper).at;
    const from = day('2023-06-26');
    const days = Array.from({ length: 7 }, (_, i) =>
      expectedCount(problem.layout, lambda, { from: from + i, to: from + i }),
    );
    const whole = expectedCount(problem.layout, lambda, { from, to: from + 6 });
    expect(whole).toBeCloseTo(
      days.reduce((sum, value) => sum + value, 0),
      6,
    );
  });

  it('learns nothing from a report with a huge error', () => {
    const windows = weeks('2023-05-29', COUNTS);
    const useless = { from: day('2023-09-25'), to: day('2023-10-01'), count: 900_000, sourceSd: 1e5 };
    const targets = [{ from: day('2023-09-18'), to: day('2023-09-24') }];
    const of = (list: readonly CountWindow[], level: number) => {
      const problem = { ...setUp({ windows: list, targets, effects: NO_EFFECTS }), level };
      return predict(problem, solve(problem, hyper, { tolerance: 1e-10 }), { hyper, targets });
    };
    const { level } = setUp({ windows, effects: NO_EFFECTS });
    const without = of(windows, level);
    const withIt = of([...windows, useless], level);
    expect(withIt.mean[0]).toBeCloseTo(without.mean[0] as number, 6);
    expect(withIt.covariance[0]).toBeCloseTo(without.covariance[0] as number, 6);
  });

  it('weighs an outlier down: ten times the outlier moves the neighbours hardly further', () => {
    const expectedAfter = (count: number) => {
      const windows = weeks('2023-05-29', [...COUNTS.slice(0, 10), count]);
      const targets = [{ from: day('2023-08-14'), to: day('2023-08-20') }];
      const problem = setUp({ windows, targets, effects: NO_EFFECTS });
      return Math.exp(predict(problem, solve(problem, hyper), { hyper, targets }).mean[0] as number);
    };
    const usual = expectedAfter(13_500);
    expect(expectedAfter(100) / usual).toBeGreaterThan(0.75);
    expect(expectedAfter(10) / usual).toBeGreaterThan(expectedAfter(100) / usual - 0.05);
  });

  it('gives a week that is inside a month the same noise there: both together say hardly more than the week', () => {
    const windows = weeks('2023-05-29', COUNTS);
    const target = { from: day('2023-06-05'), to: day('2023-06-11') };
    const problem = setUp({ windows, targets: [target], effects: NO_EFFECTS });
    const joint = predict(problem, solve(problem, hyper), { hyper, targets: [target] });
    // The week itself is reported: what it will be is known but for its source error.
    expect(Math.exp(joint.mean[0] as number)).toBeCloseTo(16_401, -2);
    expect(Math.sqrt(joint.covariance[0] as number)).toBeLessThan(0.0105);
  });

  it.each([
    ['2023-05-29', COUNTS],
    ['2022-10-31', [11195, 13939, 14366, 16121, 12000, 13000, 15000, 9000, 8000, 2110, 12654]],
    [
      '2024-04-01',
      [1900, 6230, 5168, 14800, 11000, 9500, 13900, 13100, 15200, 12000, 11700, 17500, 14100, 6500],
    ],
  ])('expects of the next week what importance sampling expects, from %s', (first, counts) => {
    const from = day(first) + 7 * counts.length;
    const next = { from, to: from + 6 };
    const problem = setUp({ windows: weeks(first, counts), targets: [next], effects: NO_EFFECTS });
    const posterior = solve(problem, hyper, { tolerance: 1e-9 });
    const { state } = posterior.at;
    const { matrix, layout } = problem;
    const factor = matrix.values.slice();
    const joint = predict(problem, posterior, { hyper, targets: [next] });
    const logNoise = noiseOf(
      layout,
      { lambda: posterior.at.lambda, variances: dayVariances(layout, hyper, posterior.at) },
      { ...next, outsideAtoms: true },
    );
    const stream = randomStream('laplace', first);
    const draws = Array.from({ length: 4000 }, () => {
      const z = sample(normal({ mean: 0, sd: 1 }), stream, { out: new Float64Array(state.length) });
      const square = z.reduce((sum, value) => sum + value * value, 0);
      matrix.values.set(factor);
      solveUpper(matrix, z);
      const at = linearise(
        problem,
        state.map((value, i) => value + (z[i] as number)),
      );
      const { evidence } = gaussNewtonStep(problem, at, { hyper, robust: true });
      // The step takes half the log determinant at the draw off the joint density.
      const halfLogDet = matrix.base.reduce(
        (sum, base, i) => sum + Math.log(matrix.values[base + i] as number),
        0,
      );
      return {
        log: evidence + halfLogDet + square / 2,
        value: Math.log1p(expectedCount(layout, at.lambda, next)),
      };
    });
    const most = Math.max(...draws.map(({ log }) => log));
    const weights = draws.map(({ log }) => Math.exp(log - most));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const effective = total ** 2 / weights.reduce((sum, weight) => sum + weight ** 2, 0);
    const mean = draws.reduce((sum, { value }, i) => sum + value * (weights[i] as number), 0) / total;
    const variance =
      draws.reduce((sum, { value }, i) => sum + (value - mean) ** 2 * (weights[i] as number), 0) / total;
    const sd = Math.sqrt(joint.covariance[0] as number);
    expect(effective).toBeGreaterThan(100);
    // The mode of a skewed posterior is not its mean: up to a third of the predictive standard deviation.
    expect(Math.abs(mean - (joint.mean[0] as number)) / sd).toBeLessThan(0.4);
    expect(Math.abs(Math.sqrt(variance + logNoise) / sd - 1)).toBeLessThan(0.06);
  });
});
