import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  cdf,
  crps,
  crpsEnsemble,
  crpsSample,
  crpsSkill,
  empirical,
  exponential,
  gammaDistribution,
  lognormal,
  mixture,
  normal,
  parseDistribution,
  pert,
  quantile,
  randomStream,
  sample,
  shifted,
  survival,
  triangular,
  truncatedBelow,
  uniform,
} from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';
import { anyDistribution, probability } from '../distribution/arbitraries';
import { expectedDistance, halfDifference } from '../../../src/core/distribution/expected-distance';
import { excess } from '../distribution/excess';

interface Row {
  distribution: unknown;
  crps: { y: number; crps: number }[];
}

const oracle: { distributions: Row[] } = JSON.parse(
  readFileSync('test/oracles/data/distributions.json', 'utf8'),
);
const cases = oracle.distributions.flatMap((row) => {
  const distribution = parseDistribution(row.distribution);
  return row.crps.map((place) => ({ family: distribution.family, distribution, ...place }));
});

describe('crps', () => {
  it.each(cases)(
    'of a $family distribution at $y is the integral by mpmath',
    ({ distribution, y, crps: exact }) => {
      // The score is a difference of two distances, which costs the gamma of shape 5000 two digits.
      expect(excess(crps(distribution, y), exact, { relative: 3e-12 })).toBeLessThan(1);
    },
  );

  it('of a certain forecast is the absolute error', () => {
    expect(crps(empirical([3]), 5)).toBe(2);
    expect(crps(empirical([3]), 3)).toBe(0);
  });

  it('of point masses is the plain score of the sample', () => {
    const draws = [4, 1, 1, 9, 2.5];
    for (const y of [0, 1, 2, 20]) expect(crps(empirical(draws), y)).toBeCloseTo(crpsSample(draws, y), 13);
  });

  it('of normals mixed agrees with the sum over all pairs', () => {
    // Grimit et al. 2006: E|X - y| - E|X - X'| / 2 over the components.
    const spread = (mu: number, sd: number): number => {
      const z = mu / sd;
      const phi = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
      return 2 * sd * phi + mu * (2 * cdf(normal({ mean: 0, sd: 1 }), z) - 1);
    };
    const parts = [
      { weight: 0.2, mean: -1, sd: 0.5 },
      { weight: 0.5, mean: 2, sd: 1 },
      { weight: 0.3, mean: 4, sd: 3 },
    ];
    const expected = parts.reduce((sum, a) => {
      const pairs = parts.reduce(
        (inner, b) => inner + b.weight * spread(a.mean - b.mean, Math.hypot(a.sd, b.sd)),
        0,
      );
      return sum + a.weight * (spread(1.5 - a.mean, a.sd) - pairs / 2);
    }, 0);
    const forecast = mixture(
      parts.map(({ weight, ...parameters }) => ({ weight, distribution: normal(parameters) })),
    );
    expect(crps(forecast, 1.5)).toBeCloseTo(expected, 13);
  });

  it('of nested mixtures is that of the flat one, point masses included', () => {
    const [a, b, c] = [normal({ mean: 0, sd: 1 }), empirical([2, 3]), exponential({ mean: 4 })];
    const nested = mixture([
      { weight: 1, distribution: a },
      {
        weight: 1,
        distribution: mixture([
          { weight: 1, distribution: b },
          { weight: 3, distribution: c },
        ]),
      },
    ]);
    const flat = mixture([
      { weight: 4, distribution: a },
      { weight: 1, distribution: b },
      { weight: 3, distribution: c },
    ]);
    expect(crps(nested, 1)).toBeCloseTo(crps(flat, 1), 13);
    const turned = mixture([
      { weight: 3, distribution: c },
      { weight: 1, distribution: b },
      { weight: 4, distribution: a },
    ]);
    expect(crps(turned, 1)).toBeCloseTo(crps(flat, 1), 11);
  });

  it('of a mixture whose parts start inside each other loses nothing at the corners', () => {
    const parts = [triangular({ min: 0, mode: 2, max: 6 }), shifted(exponential({ mean: 2 }), 1)] as const;
    const [a, b] = parts.map((distribution) => ({ weight: 1, distribution })) as [Part, Part];
    expect(crps(mixture([a, b]), 3)).toBeCloseTo(crps(mixture([b, a]), 3), 12);
    const late = truncatedBelow(parts[0], 1);
    // E|T - T'| / 2 is the integral of F (1 - F).
    expect(halfDifference(late)).toBeCloseTo(
      integral((x) => cdf(late, x) * survival(late, x), [1, 2, 6]),
      11,
    );
    expect(halfDifference(shifted(late, 5))).toBeCloseTo(halfDifference(late), 13);
  });

  it('of a mixture with point masses agrees with a fine Riemann sum', () => {
    const forecast = mixture([
      { weight: 1, distribution: empirical([1, 4]) },
      { weight: 1, distribution: uniform({ min: 0, max: 5 }) },
    ]);
    const [n, y] = [50_000, 2];
    let sum = 0;
    for (let i = 0; i < n; i += 1) {
      const x = ((i + 0.5) * 5) / n;
      sum += ((x < y ? cdf(forecast, x) : survival(forecast, x)) ** 2 * 5) / n;
    }
    expect(crps(forecast, y)).toBeCloseTo(sum, 8);
  });

  it('moves with the forecast and scales with the unit', () => {
    const cycle = lognormal({ median: 9, sigma: 0.4 });
    expect(crps(shifted(cycle, 100), 112)).toBeCloseTo(crps(cycle, 12), 12);
    expect(crps(lognormal({ median: 90, sigma: 0.4 }), 120)).toBeCloseTo(10 * crps(cycle, 12), 12);
    expect(crps(truncatedBelow(exponential({ mean: 2 }), 10), 13)).toBeCloseTo(
      crps(exponential({ mean: 2 }), 3),
      14,
    );
  });

  it('keeps its digits for a narrow forecast far from the origin', () => {
    const near = {
      pert: pert({ min: 0, mode: 1, max: 3 }),
      triangular: triangular({ min: 0, mode: 1, max: 3 }),
    };
    const far = {
      pert: pert({ min: 2 ** 40, mode: 2 ** 40 + 1, max: 2 ** 40 + 3 }),
      triangular: triangular({ min: 2 ** 40, mode: 2 ** 40 + 1, max: 2 ** 40 + 3 }),
    };
    expect(crps(far.triangular, 2 ** 40 + 2)).toBeCloseTo(crps(near.triangular, 2), 14);
    // Its spread is integrated from quantiles that carry the offset; 1e-4 is one rounding of 2^40.
    expect(Math.abs(crps(far.pert, 2 ** 40 + 2) - crps(near.pert, 2))).toBeLessThan(1e-4);
    expect(crps(uniform({ min: 2 ** 40, max: 2 ** 40 + 1 }), 2 ** 40)).toBeCloseTo(1 / 3, 14);
    expect(crps(normal({ mean: 2 ** 40, sd: 1 }), 2 ** 40 + 1)).toBe(crps(normal({ mean: 0, sd: 1 }), 1));
  });

  it('of a triangle that begins or ends with its mode is what one with a mode between has, in the limit', () => {
    // The mean distance from a place one off the near end is 1 + 1/3, half the mean difference 1/3 - 1/5.
    expect(crps(triangular({ min: 0, mode: 0, max: 1 }), -1)).toBeCloseTo(1.2, 14);
    expect(crps(triangular({ min: 0, mode: 1, max: 1 }), 2)).toBeCloseTo(1.2, 14);
    expect(crps(triangular({ min: 0, mode: 0, max: 1 }), 2)).toBeCloseTo(5 / 3 - 2 / 15, 14);
    expect(crps(triangular({ min: 0, mode: 1, max: 1 }), -1)).toBeCloseTo(5 / 3 - 2 / 15, 14);
    expect(crps(triangular({ min: 0, mode: 0, max: 1 }), 0)).toBeCloseTo(1 / 3 - 2 / 15, 14);
  });

  it('is never negative, and less than the mean distance by half the mean difference of two draws', () => {
    fc.assert(
      fc.property(anyDistribution, probability, (distribution, p) => {
        const y = quantile(distribution, p);
        const score = crps(distribution, y);
        const distance = expectedDistance(distribution, y);
        expect(score).toBeGreaterThanOrEqual(0);
        // At a median the two draws of a pair are at most twice as far from each other as from it.
        expect(score).toBeLessThanOrEqual(distance * (1 + 1e-9) + 1e-12);
        const middle = quantile(distribution, 0.5);
        expect(halfDifference(distribution)).toBeLessThanOrEqual(
          expectedDistance(distribution, middle) * (1 + 1e-9) + 1e-9,
        );
      }),
      runs(100),
    );
  });

  it('is lower on average for the true forecast than for a biased or an overconfident one', () => {
    const truth = gammaDistribution({ shape: 4, scale: 2 });
    const outcomes = sample(truth, randomStream('proper'), 4000);
    const average = (forecast: Parameters<typeof crps>[0]) =>
      outcomes.reduce((sum, y) => sum + crps(forecast, y), 0) / outcomes.length;
    expect(average(truth)).toBeLessThan(average(gammaDistribution({ shape: 4, scale: 2.4 })));
    expect(average(truth)).toBeLessThan(average(gammaDistribution({ shape: 16, scale: 0.5 })));
  });

  it('refuses an outcome that is no number', () => {
    expect(codeAndPath(() => crps(exponential({ mean: 1 }), Number.NaN))).toEqual(['number/not-finite', 'y']);
    expect(refusalOf(() => crps(exponential({ mean: 1 }), Number.NaN)).message).toMatch(/^crps: /);
  });
});

describe('crpsEnsemble', () => {
  it('divides the pairs by n squared, or fairly by n (n - 1)', () => {
    expect(crpsEnsemble([1, 3], 2)).toEqual({ plain: 0.5, fair: 0 });
    expect(crpsEnsemble([1, 2, 6], 0)).toEqual({ plain: 3 - 10 / 9, fair: 3 - 10 / 6 });
    expect(crpsEnsemble([4], 1)).toEqual({ plain: 3, fair: null });
  });

  it('equals the sum over all pairs', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 20 }), number, (draws, y) => {
        const n = draws.length;
        const distance = draws.reduce((sum, x) => sum + Math.abs(x - y), 0) / n;
        const pairs = draws.reduce(
          (sum, a) => sum + draws.reduce((inner, b) => inner + Math.abs(a - b), 0),
          0,
        );
        const scores = crpsEnsemble(deepFreeze(draws), y);
        expect(Math.abs(scores.plain - (distance - pairs / (2 * n * n)))).toBeLessThan(1e-8);
        expect(Math.abs((scores.fair ?? Infinity) - (distance - pairs / (2 * n * (n - 1))))).toBeLessThan(
          1e-8,
        );
      }),
      runs(200),
    );
  });

  it('takes typed arrays and does not sort them in place', () => {
    const draws = Float64Array.of(3, 1);
    expect(crpsEnsemble(draws, 2).plain).toBe(0.5);
    expect([...draws]).toEqual([3, 1]);
  });

  it.each([
    [() => crpsEnsemble([], 1), 'scoring/too-few', 'draws'],
    [() => crpsEnsemble([1, Number.NaN], 1), 'number/not-finite', 'draws[1]'],
    [() => crpsEnsemble([1], Number.NaN), 'number/not-finite', 'y'],
  ])('refuses bad draws and outcomes: %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^crpsEnsemble: /);
  });
});

describe('crpsSample', () => {
  it('gives the one score asked for, by default the plain one', () => {
    expect(crpsSample([1, 3], 2)).toBe(0.5);
    expect(crpsSample([1, 3], 2, { kind: 'plain' })).toBe(0.5);
    expect(crpsSample([1, 3], 2, { kind: 'fair' })).toBe(0);
  });

  it('refuses the fair score of a single draw', () => {
    const error = refusalOf(() => crpsSample([1], 2, { kind: 'fair' }));
    expect([error.code, error.path]).toEqual(['scoring/too-few', 'draws']);
    expect(error.message).toContain('crpsSample: draws must have at least 2 elements');
  });
});

describe('crpsSkill', () => {
  const outcomes = [-2, -1, 0, 1, 2];
  const forecast = normal({ mean: 0, sd: 1 });

  it('is what properscoring prints for a normal against a point forecast', () => {
    expect(crpsSkill(outcomes, { forecast, reference: empirical([0]) })).toBeCloseTo(0.2759731106863086, 12);
  });

  it('is 0 against itself and 1 for a perfect forecast', () => {
    expect(crpsSkill(outcomes, { forecast, reference: forecast })).toBe(0);
    const perfect = outcomes.map((y) => empirical([y]));
    expect(crpsSkill(outcomes, { forecast: perfect, reference: forecast })).toBe(1);
  });

  it('is null against a perfect rival', () => {
    expect(crpsSkill([3], { forecast, reference: empirical([3]) })).toBeNull();
  });

  it('pairs a forecast with each outcome', () => {
    const each = [empirical([1]), empirical([5])];
    // Errors 1 and 2 against 3 and 3.
    expect(crpsSkill([2, 3], { forecast: each, reference: [empirical([5]), empirical([0])] })).toBe(0.5);
  });

  it.each([
    [() => crpsSkill([], { forecast, reference: forecast }), 'scoring/too-few', 'outcomes'],
    [() => crpsSkill([1], { forecast: [], reference: forecast }), 'scoring/unequal-length', 'forecast'],
    [
      () => crpsSkill([1], { forecast, reference: [forecast, forecast] }),
      'scoring/unequal-length',
      'reference',
    ],
    [() => crpsSkill([Number.NaN], { forecast, reference: forecast }), 'number/not-finite', 'outcomes[0]'],
  ])('refuses unequal or empty input: %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^crpsSkill: /);
  });

  it('says how many forecasts are needed', () => {
    expect(
      refusalOf(() => crpsSkill([1, 2], { forecast: [forecast], reference: forecast })).message,
    ).toContain('forecast must have as many elements as outcomes: 2');
  });
});

interface Part {
  readonly weight: number;
  readonly distribution: Parameters<typeof crps>[0];
}

/** Simpson's rule on each piece, exact for the polynomials of degree four here but for 1e-13. */
function integral(of: (x: number) => number, cuts: readonly number[]): number {
  const n = 2000;
  return cuts.slice(1).reduce((sum, to, i) => {
    const from = cuts[i] as number;
    const h = (to - from) / n;
    let piece = of(from) + of(to);
    for (let k = 1; k < n; k += 1) piece += (k % 2 === 1 ? 4 : 2) * of(from + k * h);
    return sum + (piece * h) / 3;
  }, 0);
}
