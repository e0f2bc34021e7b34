import {
  cdf,
  density,
  empirical,
  exponential,
  gammaDistribution,
  logDensity,
  logSurvival,
  lognormal,
  mixture,
  normal,
  pert,
  quantile,
  survival,
  triangular,
  truncatedBelow,
  uniform,
  upperQuantile,
  weibull,
} from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';

const positive = [
  lognormal({ median: 2, sigma: 1 }),
  gammaDistribution({ shape: 2, scale: 1 }),
  gammaDistribution({ shape: 200, scale: 1 }),
  exponential({ mean: 3 }),
  weibull({ shape: 2, scale: 1 }),
];
const bounded = [
  pert({ min: 6, mode: 9, max: 18 }),
  triangular({ min: 6, mode: 9, max: 18 }),
  uniform({ min: 6, max: 18 }),
];

describe('places outside the support', () => {
  it.each(positive)('have nothing below 0: $family', (distribution) => {
    for (const x of [-1, -1e-300]) {
      expect(cdf(distribution, x)).toBe(0);
      expect(survival(distribution, x)).toBe(1);
      expect(density(distribution, x)).toBe(0);
      expect(logDensity(distribution, x)).toBe(-Infinity);
      expect(logSurvival(distribution, x) + 0).toBe(0);
    }
    expect(cdf(distribution, 0)).toBe(0);
    expect(survival(distribution, 0)).toBe(1);
  });

  it.each(bounded)('have nothing beyond either bound: $family', (distribution) => {
    expect([cdf(distribution, 6), survival(distribution, 6)]).toEqual([0, 1]);
    expect([cdf(distribution, 18), survival(distribution, 18)]).toEqual([1, 0]);
    expect([cdf(distribution, 5), survival(distribution, 5)]).toEqual([0, 1]);
    expect([cdf(distribution, 19), survival(distribution, 19)]).toEqual([1, 0]);
    expect([density(distribution, 5.9), density(distribution, 18.1)]).toEqual([0, 0]);
    expect(logSurvival(distribution, 18)).toBe(-Infinity);
  });
});

describe('density', () => {
  it('at the ends: finite, zero or a pole, as the shape says', () => {
    expect(density(exponential({ mean: 4 }), 0)).toBe(0.25);
    expect(density(gammaDistribution({ shape: 1, scale: 4 }), 0)).toBeCloseTo(0.25, 14);
    expect(density(gammaDistribution({ shape: 2, scale: 4 }), 0)).toBe(0);
    expect(density(gammaDistribution({ shape: 50, scale: 4 }), 0)).toBe(0);
    expect(density(gammaDistribution({ shape: 0.5, scale: 4 }), 0)).toBe(Infinity);
    expect(density(weibull({ shape: 1, scale: 4 }), 0)).toBe(0.25);
    expect(density(weibull({ shape: 2, scale: 4 }), 0)).toBe(0);
    expect(density(weibull({ shape: 0.5, scale: 4 }), 0)).toBe(Infinity);
    expect(density(lognormal({ median: 1, sigma: 1 }), 0)).toBe(0);
    expect(density(uniform({ min: 0, max: 4 }), 0)).toBe(0.25);
    expect(density(uniform({ min: 0, max: 4 }), 4)).toBe(0.25);
    expect(density(triangular({ min: 0, mode: 0, max: 4 }), 0)).toBe(0.5);
    expect(density(triangular({ min: 0, mode: 4, max: 4 }), 4)).toBe(0.5);
    expect(density(triangular({ min: 0, mode: 1, max: 4 }), 0)).toBe(0);
    expect(density(pert({ min: 0, mode: 0, max: 1, weight: 1 }), 0)).toBeCloseTo(2, 14);
    expect(density(pert({ min: 0, mode: 1, max: 1, weight: 1 }), 1)).toBeCloseTo(2, 14);
    expect(density(pert({ min: 0, mode: 0.5, max: 1 }), 1)).toBe(0);
  });

  it('is 0 at both infinities', () => {
    for (const distribution of [...positive, ...bounded, normal({ mean: 0, sd: 1 })]) {
      expect([density(distribution, -Infinity), density(distribution, Infinity)]).toEqual([0, 0]);
    }
  });

  it('keeps its digits far below the bulk of a gamma of large shape', () => {
    // 49 ln 1e-10 - 1e-10 - ln 49!
    const exact = 49 * Math.log(1e-10) - 1e-10 - 144.56574394634487;
    expect(logDensity(gammaDistribution({ shape: 50, scale: 1 }), 1e-10)).toBeCloseTo(exact, 10);
    // 49 ln 200 - 200 - ln 49!
    const beyond = 49 * Math.log(200) - 200 - 144.56574394634487;
    expect(logDensity(gammaDistribution({ shape: 50, scale: 1 }), 200)).toBeCloseTo(beyond, 11);
  });

  it('under truncation starts at the bound, included', () => {
    const late = truncatedBelow(normal({ mean: 0, sd: 1 }), 0);
    expect(density(late, -0.001)).toBe(0);
    expect(density(late, 0)).toBeCloseTo(2 / Math.sqrt(2 * Math.PI), 14);
  });

  it('does not exist for point masses', () => {
    const code = ['distribution/no-density', 'distribution'];
    expect(codeAndPath(() => density(empirical([1]), 1))).toEqual(code);
    expect(codeAndPath(() => logDensity(mixture([{ weight: 1, distribution: empirical([1]) }]), 1))).toEqual(
      code,
    );
    expect(refusalOf(() => density(empirical([1]), 1)).message).toMatch(/^density: /);
  });
});

describe('empirical distributions', () => {
  const masses = empirical([10, 20, 20, 40]);

  it('count values at the place as reached', () => {
    expect([9, 10, 15, 20, 39.9, 40, 41].map((x) => cdf(masses, x))).toEqual([
      0, 0.25, 0.25, 0.75, 0.75, 1, 1,
    ]);
    expect([9, 10, 20, 40].map((x) => survival(masses, x))).toEqual([1, 0.75, 0.25, 0]);
    expect(logSurvival(masses, 20)).toBe(Math.log(0.25));
  });

  it('have quantiles that are values: the least that reaches p', () => {
    expect([0.01, 0.25, 0.2500001, 0.75, 0.76, 0.999].map((p) => quantile(masses, p))).toEqual([
      10, 10, 20, 20, 40, 40,
    ]);
    expect([0.75, 0.74, 0.25, 0.24].map((q) => upperQuantile(masses, q))).toEqual([10, 20, 20, 40]);
  });

  it('keep their steps exact inside a mixture', () => {
    const late = mixture([
      { weight: 1, distribution: empirical([3]) },
      { weight: 1, distribution: uniform({ min: 0, max: 10 }) },
    ]);
    // 0.5 * 3 / 10 = 0.15 below the step, 0.65 at it.
    expect(quantile(late, 0.15)).toBeCloseTo(3, 14);
    expect(quantile(late, 0.4)).toBe(3);
    expect(quantile(late, 0.65)).toBeCloseTo(3, 14);
    expect(quantile(late, 0.75)).toBeCloseTo(5, 13);
    expect(upperQuantile(late, 0.4)).toBe(3);
    expect(upperQuantile(late, 0.25)).toBeCloseTo(5, 13);
    expect(cdf(late, 3)).toBeCloseTo(0.65, 15);
  });
});

describe('arguments', () => {
  const cycle = normal({ mean: 0, sd: 1 });

  it.each([
    ['cdf', () => cdf(cycle, Number.NaN)],
    ['survival', () => survival(cycle, Number.NaN)],
    ['density', () => density(cycle, Number.NaN)],
    ['logDensity', () => logDensity(cycle, Number.NaN)],
    ['logSurvival', () => logSurvival(cycle, Number.NaN)],
  ])('of %s may not be NaN', (name, call) => {
    expect(codeAndPath(call)).toEqual(['number/not-finite', 'x']);
    expect(refusalOf(call).message.startsWith(`${name}: `)).toBe(true);
  });

  it.each([0, 1, -0.1, 1.1])('of quantile and upperQuantile may not be %d', (p) => {
    expect(codeAndPath(() => quantile(cycle, p))).toEqual(['number/out-of-range', 'p']);
    expect(codeAndPath(() => upperQuantile(cycle, p))).toEqual(['number/out-of-range', 'q']);
    expect(refusalOf(() => quantile(cycle, p)).message).toMatch(/^quantile: /);
    expect(refusalOf(() => upperQuantile(cycle, p)).message).toMatch(/^upperQuantile: /);
  });

  it('of cdf may be text only by mistake', () => {
    expect(codeAndPath(() => cdf(cycle, JSON.parse('"3"')))).toEqual(['input/wrong-type', 'x']);
  });
});
