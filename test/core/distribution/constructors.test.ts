import {
  empirical,
  exponential,
  gammaDistribution,
  lognormal,
  mean,
  mixture,
  normal,
  pert,
  pertSummary,
  quantile,
  shifted,
  triangular,
  truncatedBelow,
  uniform,
  variance,
  weibull,
} from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';

describe('lognormal', () => {
  it('keeps the median as given, so that one half gives it back exactly', () => {
    for (const median of [274, 0.1, 1e-9, 16.864497, 7.3e12]) {
      expect(quantile(lognormal({ median, sigma: 0.5 }), 0.5)).toBe(median);
    }
  });

  it('takes mu and sigma', () => {
    expect(lognormal({ mu: 0, sigma: 0.25 })).toEqual({ family: 'lognormal', median: 1, sigma: 0.25 });
    expect(lognormal({ mu: 2, sigma: 0.25 }).median).toBe(Math.exp(2));
  });

  it('takes the mean and sd of the quantity itself', () => {
    const fitted = lognormal({ mean: 10, sd: 5 });
    expect(mean(fitted)).toBeCloseTo(10, 12);
    expect(Math.sqrt(variance(fitted))).toBeCloseTo(5, 12);
    expect(fitted.sigma).toBeCloseTo(Math.sqrt(Math.log(1.25)), 15);
  });

  it.each([[{ median: 1 }], [{ median: 1, sigma: 1, mean: 2 }], [{ mean: 1, sigma: 1 }], [{}], [null], [7]])(
    'refuses %j, naming the forms it takes',
    (parameters) => {
      const error = refusalOf(() => lognormal(JSON.parse(JSON.stringify(parameters))));
      expect([error.code, error.path]).toEqual(['distribution/parameters', 'parameters']);
      expect(error.message).toContain('{ median, sigma } or { mu, sigma } or { mean, sd }');
    },
  );

  it.each([
    [{ median: 0, sigma: 1 }, 'number/out-of-range', 'median'],
    [{ median: -1, sigma: 1 }, 'number/out-of-range', 'median'],
    [{ median: 1, sigma: 0 }, 'number/out-of-range', 'sigma'],
    [{ median: 1, sigma: 10.1 }, 'number/out-of-range', 'sigma'],
    [{ median: Number.NaN, sigma: 1 }, 'number/not-finite', 'median'],
    [{ mu: 231, sigma: 1 }, 'number/out-of-range', 'mu'],
    [{ mu: -231, sigma: 1 }, 'number/out-of-range', 'mu'],
    [{ mean: 0, sd: 1 }, 'number/out-of-range', 'mean'],
    [{ mean: 1, sd: 0 }, 'number/out-of-range', 'sd'],
    [{ mean: 1, sd: -1 }, 'number/out-of-range', 'sd'],
  ])('refuses %j', (parameters, code, path) => {
    expect(codeAndPath(() => lognormal(parameters))).toEqual([code, path]);
    expect(refusalOf(() => lognormal(parameters)).message).toMatch(/^lognormal: /);
  });
});

describe('gammaDistribution', () => {
  it('takes scale, rate, or mean and sd', () => {
    expect(gammaDistribution({ shape: 3, scale: 2 })).toEqual({ family: 'gamma', shape: 3, scale: 2 });
    expect(gammaDistribution({ shape: 3, rate: 0.5 })).toEqual({ family: 'gamma', shape: 3, scale: 2 });
    expect(gammaDistribution({ mean: 6, sd: 3 })).toEqual({ family: 'gamma', shape: 4, scale: 1.5 });
  });

  it.each([
    [{ shape: 0, scale: 1 }, 'shape'],
    [{ shape: 1e8, scale: 1 }, 'shape'],
    [{ shape: 1, scale: -1 }, 'scale'],
    [{ shape: 1, rate: 0 }, 'rate'],
    [{ mean: -1, sd: 1 }, 'mean'],
    [{ mean: 1, sd: 0 }, 'sd'],
  ])('refuses %j', (parameters, path) => {
    expect(codeAndPath(() => gammaDistribution(parameters))).toEqual(['number/out-of-range', path]);
    expect(refusalOf(() => gammaDistribution(parameters)).message).toMatch(/^gammaDistribution: /);
  });

  it('refuses another form', () => {
    const error = refusalOf(() => gammaDistribution(JSON.parse('{"shape":1}')));
    expect(error.code).toBe('distribution/parameters');
    expect(error.message).toContain('{ shape, scale } or { shape, rate } or { mean, sd }');
    expect(error.message).toMatch(/^gammaDistribution: /);
  });
});

describe('exponential', () => {
  it('takes a mean or a rate', () => {
    expect(exponential({ mean: 4 })).toEqual({ family: 'exponential', mean: 4 });
    expect(exponential({ rate: 0.25 })).toEqual({ family: 'exponential', mean: 4 });
  });

  it('refuses nothing, both, and what is not above 0', () => {
    expect(codeAndPath(() => exponential(JSON.parse('{}')))).toEqual([
      'distribution/parameters',
      'parameters',
    ]);
    expect(refusalOf(() => exponential(JSON.parse('{}'))).message).toMatch(
      /^exponential: .*\{ mean \} or \{ rate \}/,
    );
    expect(codeAndPath(() => exponential({ mean: 0 }))).toEqual(['number/out-of-range', 'mean']);
    expect(codeAndPath(() => exponential({ rate: -2 }))).toEqual(['number/out-of-range', 'rate']);
    expect(refusalOf(() => exponential({ rate: -2 })).message).toMatch(/^exponential: /);
  });
});

describe('normal, weibull and uniform', () => {
  it('are their parameters', () => {
    expect(normal({ mean: -3, sd: 2 })).toEqual({ family: 'normal', mean: -3, sd: 2 });
    expect(weibull({ shape: 2, scale: 5 })).toEqual({ family: 'weibull', shape: 2, scale: 5 });
    expect(uniform({ min: -1, max: 1 })).toEqual({ family: 'uniform', min: -1, max: 1 });
  });

  it.each([
    [() => normal({ mean: 0, sd: -1 }), 'number/out-of-range', 'sd', 'normal'],
    [() => normal({ mean: 0, sd: 0 }), 'number/out-of-range', 'sd', 'normal'],
    [() => normal({ mean: Number.NaN, sd: 1 }), 'number/not-finite', 'mean', 'normal'],
    [() => normal({ mean: 1e101, sd: 1 }), 'number/out-of-range', 'mean', 'normal'],
    [() => normal({ mean: -1e101, sd: 1 }), 'number/out-of-range', 'mean', 'normal'],
    [() => normal(JSON.parse('{"mean":0}')), 'input/wrong-type', 'sd', 'normal'],
    [() => weibull({ shape: 0.01, scale: 1 }), 'number/out-of-range', 'shape', 'weibull'],
    [() => weibull({ shape: 1e6, scale: 1 }), 'number/out-of-range', 'shape', 'weibull'],
    [() => weibull({ shape: 1, scale: 0 }), 'number/out-of-range', 'scale', 'weibull'],
    [() => uniform({ min: 1, max: 1 }), 'distribution/unordered', 'min, max', 'uniform'],
    [() => uniform({ min: 2, max: 1 }), 'distribution/unordered', 'min, max', 'uniform'],
  ])('refuse wrong parameters: %#', (call, code, path, name) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message.startsWith(`${name}: `)).toBe(true);
  });

  it('say what order the bounds must have, and which they got', () => {
    expect(refusalOf(() => uniform({ min: 2, max: 1 })).message).toContain(
      'must satisfy min < max, got "2, 1"',
    );
    expect(refusalOf(() => triangular({ min: 2, mode: 3, max: 1 })).message).toContain(
      'min, mode, max must satisfy min <= mode <= max and min < max, got "2, 3, 1"',
    );
  });
});

describe('pert and triangular', () => {
  it('take a mode at either end', () => {
    expect(pert({ min: 0, mode: 0, max: 1 })).toEqual({ family: 'pert', min: 0, mode: 0, max: 1, weight: 4 });
    expect(pert({ min: 0, mode: 1, max: 1, weight: 0 }).weight).toBe(0);
    expect(triangular({ min: 0, mode: 1, max: 1 })).toEqual({
      family: 'triangular',
      min: 0,
      mode: 1,
      max: 1,
    });
  });

  it.each([
    [{ min: 1, mode: 1, max: 1 }],
    [{ min: 0, mode: -1, max: 1 }],
    [{ min: 0, mode: 2, max: 1 }],
    [{ min: 2, mode: 1.5, max: 1 }],
  ])('refuse %j as out of order', (bounds) => {
    expect(codeAndPath(() => pert(bounds))).toEqual(['distribution/unordered', 'min, mode, max']);
    expect(codeAndPath(() => triangular(bounds))).toEqual(['distribution/unordered', 'min, mode, max']);
    expect(refusalOf(() => pert(bounds)).message).toMatch(/^pert: /);
    expect(refusalOf(() => triangular(bounds)).message).toMatch(/^triangular: /);
  });

  it('refuse a negative weight', () => {
    expect(codeAndPath(() => pert({ min: 0, mode: 1, max: 2, weight: -1 }))).toEqual([
      'number/out-of-range',
      'weight',
    ]);
  });

  it('have a summary whose rule of six is not the standard deviation', () => {
    const summary = pertSummary(pert({ min: 6, mode: 9, max: 18 }));
    expect(summary).toMatchObject({ mean: 10, sdRuleOfSix: 2, alpha: 2, beta: 4 });
    expect(summary.sd).toBeCloseTo(12 * Math.sqrt(8 / 252), 14);
  });
});

describe('empirical', () => {
  it('sorts, merges equal values and ends at 1', () => {
    expect(empirical([3, 1, 3, 2])).toEqual({
      family: 'empirical',
      values: [1, 2, 3],
      cumulative: [0.25, 0.5, 1],
    });
    expect(empirical(Float64Array.of(5))).toEqual({ family: 'empirical', values: [5], cumulative: [1] });
  });

  it('scales weights and leaves out values of weight 0', () => {
    expect(empirical([10, 20, 30], { weights: [2, 0, 6] })).toEqual({
      family: 'empirical',
      values: [10, 30],
      cumulative: [0.25, 1],
    });
  });

  it('ends at exactly 1 although sums of weights round', () => {
    expect(empirical([1, 2, 3], { weights: [0.1, 0.2, 0.3] }).cumulative.at(-1)).toBe(1);
  });

  it('leaves its arguments alone', () => {
    const values = deepFreeze([3, 1, 2]);
    expect(empirical(values, deepFreeze({ weights: [1, 1, 1] })).values).toEqual([1, 2, 3]);
    expect(values).toEqual([3, 1, 2]);
  });

  it.each([
    [() => empirical([]), 'input/empty', 'values'],
    [() => empirical([1, Number.NaN]), 'number/not-finite', 'values[1]'],
    [() => empirical([1, 2e100]), 'number/out-of-range', 'values[1]'],
    [() => empirical([1, 2], { weights: [0, 0] }), 'distribution/weights', 'weights'],
    [() => empirical([1, 2], { weights: [1] }), 'distribution/weights', 'weights'],
    [() => empirical([1, 2], { weights: [1, -1] }), 'number/out-of-range', 'weights[1]'],
    [() => empirical([1, 2], { weights: [1, 2e100] }), 'number/out-of-range', 'weights[1]'],
    [() => empirical([1, 2], { weights: [1, Number.NaN] }), 'number/not-finite', 'weights[1]'],
  ])('refuses bad values and weights: %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^empirical: /);
  });
});

describe('mixture', () => {
  const part = exponential({ mean: 1 });

  it('scales weights to add up to 1 and drops components of weight 0', () => {
    expect(
      mixture([
        { weight: 1, distribution: part },
        { weight: 0, distribution: empirical([1]) },
        { weight: 3, distribution: normal({ mean: 0, sd: 1 }) },
      ]),
    ).toEqual({
      family: 'mixture',
      components: [
        { weight: 0.25, distribution: part },
        { weight: 0.75, distribution: { family: 'normal', mean: 0, sd: 1 } },
      ],
    });
  });

  it.each([
    [() => mixture([]), 'input/empty', 'components'],
    [() => mixture([{ weight: 0, distribution: part }]), 'distribution/weights', 'weights'],
    [() => mixture([{ weight: -1, distribution: part }]), 'number/out-of-range', 'weights[0]'],
  ])('refuses no components and bad weights: %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^mixture: /);
  });
});

describe('shifted', () => {
  it('leaves a distribution alone at 0 and adds up twice', () => {
    const inner = exponential({ mean: 1 });
    expect(shifted(inner, 0)).toBe(inner);
    expect(shifted(inner, 2)).toEqual({ family: 'shifted', by: 2, distribution: inner });
    expect(shifted(shifted(inner, 2), 3)).toEqual({ family: 'shifted', by: 5, distribution: inner });
    expect(shifted(shifted(inner, 2), -2)).toBe(inner);
  });

  it('refuses a shift that is no number', () => {
    expect(codeAndPath(() => shifted(exponential({ mean: 1 }), Number.NaN))).toEqual([
      'number/not-finite',
      'by',
    ]);
    expect(codeAndPath(() => shifted(exponential({ mean: 1 }), 2e100))).toEqual([
      'number/out-of-range',
      'by',
    ]);
    expect(refusalOf(() => shifted(exponential({ mean: 1 }), 2e100)).message).toMatch(/^shifted: /);
  });
});

describe('truncatedBelow', () => {
  it('keeps the simplest form that says the same', () => {
    const waiting = exponential({ mean: 10 });
    expect(truncatedBelow(waiting, 4)).toEqual(shifted(waiting, 4));
    expect(truncatedBelow(waiting, -1)).toBe(waiting);
    expect(truncatedBelow(uniform({ min: 0, max: 10 }), 4)).toEqual(uniform({ min: 4, max: 10 }));
    expect(truncatedBelow(empirical([1, 2, 3, 4]), 2)).toEqual(empirical([3, 4]));
    const cycle = lognormal({ median: 9, sigma: 0.5 });
    expect(truncatedBelow(cycle, 4)).toEqual({ family: 'truncated-below', above: 4, distribution: cycle });
    expect(truncatedBelow(truncatedBelow(cycle, 4), 6)).toEqual(truncatedBelow(cycle, 6));
    expect(truncatedBelow(truncatedBelow(cycle, 6), 4)).toEqual(truncatedBelow(cycle, 6));
    expect(truncatedBelow(shifted(cycle, 5), 7)).toEqual(shifted(truncatedBelow(cycle, 2), 5));
  });

  it.each([
    [uniform({ min: 0, max: 1 }), 1],
    [empirical([1, 2]), 2],
    [triangular({ min: 0, mode: 1, max: 2 }), 2],
    [pert({ min: 0, mode: 1, max: 2 }), 3],
  ])('refuses a bound that nothing exceeds: %j above %d', (distribution, above) => {
    expect(codeAndPath(() => truncatedBelow(distribution, above))).toEqual([
      'distribution/nothing-left',
      'above',
    ]);
    expect(refusalOf(() => truncatedBelow(distribution, above)).message).toMatch(/^truncatedBelow: /);
  });

  it('refuses a bound that is no number', () => {
    expect(codeAndPath(() => truncatedBelow(exponential({ mean: 1 }), Number.NaN))).toEqual([
      'number/not-finite',
      'above',
    ]);
  });

  it('works far beyond the point where the probability underflows', () => {
    const late = truncatedBelow(lognormal({ median: 100, sigma: 0.05 }), 1000);
    // Beyond z = 46 the excess is nearly exponential with mean x sigma / z.
    expect(quantile(late, 0.5) - 1000).toBeCloseTo((1000 * 0.05 * Math.LN2) / 46.05, 1);
    expect(mean(late)).toBeGreaterThan(1001);
    expect(mean(late)).toBeLessThan(1001.2);
  });
});
