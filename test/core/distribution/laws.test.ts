import fc from 'fast-check';
import {
  cdf,
  density,
  type Distribution,
  logSurvival,
  mean,
  mixture,
  parseDistribution,
  quantile,
  shifted,
  survival,
  truncatedBelow,
  upperQuantile,
  variance,
} from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';
import { anyDistribution, probability, smooth } from './arbitraries';

const spread = (distribution: Distribution) => Math.sqrt(variance(distribution));

describe('every distribution', () => {
  it('has shares that add up to 1 and never leave [0, 1]', () => {
    fc.assert(
      fc.property(anyDistribution, probability, (distribution, p) => {
        const x = quantile(distribution, p);
        for (const at of [x, x - spread(distribution), x + spread(distribution)]) {
          const [below, above] = [cdf(distribution, at), survival(distribution, at)];
          expect(below).toBeGreaterThanOrEqual(0);
          expect(above).toBeGreaterThanOrEqual(0);
          // A truncated lower share is a difference; 1e-12 is far above its rounding.
          expect(Math.abs(below + above - 1)).toBeLessThan(1e-12);
        }
      }),
      runs(200),
    );
  });

  it('has ends: nothing below, everything up to infinity', () => {
    fc.assert(
      fc.property(anyDistribution, (distribution) => {
        expect(cdf(distribution, -Infinity)).toBe(0);
        // The weights of a mixture add up to 1 within rounding.
        expect(Math.abs(survival(distribution, -Infinity) - 1)).toBeLessThan(1e-14);
        expect(Math.abs(cdf(distribution, Infinity) - 1)).toBeLessThan(1e-14);
        expect(survival(distribution, Infinity)).toBeLessThan(1e-14);
        expect(logSurvival(distribution, -Infinity) + 0).toBe(0);
        expect(logSurvival(distribution, Infinity)).toBe(-Infinity);
      }),
      runs(100),
    );
  });

  it('has a quantile that reaches its probability, and nothing smaller does', () => {
    fc.assert(
      fc.property(anyDistribution, probability, (distribution, p) => {
        const x = quantile(distribution, p);
        const step = 1e-9 * (Math.abs(x) + spread(distribution)) + 1e-300;
        expect(cdf(distribution, x + step)).toBeGreaterThanOrEqual(p * (1 - 1e-9));
        expect(cdf(distribution, x - step)).toBeLessThanOrEqual(p * (1 + 1e-9) + 1e-12);
      }),
      runs(200),
    );
  });

  it('has quantiles that do not fall as p rises, and agree from both sides', () => {
    fc.assert(
      fc.property(anyDistribution, probability, probability, (distribution, a, b) => {
        const [low, high] = [quantile(distribution, Math.min(a, b)), quantile(distribution, Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high + 1e-12 * Math.abs(high));
      }),
      runs(200),
    );
    fc.assert(
      fc.property(smooth, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (distribution, p) => {
        const error = Math.abs(upperQuantile(distribution, 1 - p) - quantile(distribution, p));
        expect(error).toBeLessThan(1e-9 * (spread(distribution) + Math.abs(mean(distribution))));
      }),
      runs(200),
    );
  });

  it('has a logarithm of survival that is the logarithm of survival', () => {
    fc.assert(
      fc.property(anyDistribution, probability, (distribution, p) => {
        const x = quantile(distribution, p);
        const left = survival(distribution, x);
        const log = logSurvival(distribution, x);
        expect(left === 0 ? log : Math.abs(log - Math.log(left))).toBeLessThan(1e-9);
      }),
      runs(200),
    );
  });

  it('survives JSON and parsing unchanged', () => {
    fc.assert(
      fc.property(anyDistribution, (distribution) => {
        expect(parseDistribution(JSON.parse(JSON.stringify(distribution)))).toEqual(distribution);
      }),
      runs(200),
    );
  });

  it('is not touched by being asked', () => {
    fc.assert(
      fc.property(anyDistribution, (distribution) => {
        deepFreeze(distribution);
        expect(
          Number.isFinite(mean(distribution) + variance(distribution) + quantile(distribution, 0.3)),
        ).toBe(true);
      }),
      runs(50),
    );
  });
});

describe('a distribution with a density', () => {
  it('has one that integrates to differences of the cdf', () => {
    const central = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(smooth, central, central, (distribution, a, b) => {
        const [from, to] = [quantile(distribution, Math.min(a, b)), quantile(distribution, Math.max(a, b))];
        // Cut at quantiles, where the density bends, and at the mode, where it may have a corner.
        const levels = Array.from({ length: 39 }, (_, i) => quantile(distribution, (i + 1) / 40));
        const corners = 'mode' in distribution ? [distribution.mode] : [];
        const inner = [...levels, ...corners].filter((x) => x > from && x < to).sort((x, y) => x - y);
        const ends = [from, ...inner, to];
        const integral = ends.slice(1).reduce((sum, end, i) => {
          return sum + gauss((x) => density(distribution, x), ends[i] as number, end);
        }, 0);
        // The rule of 40 nodes a piece leaves this much where a gamma density of shape 0.3 falls from its pole.
        expect(Math.abs(integral - (cdf(distribution, to) - cdf(distribution, from)))).toBeLessThan(1e-9);
      }),
      runs(200),
    );
  });
});

describe('truncatedBelow', () => {
  it('never goes below its bound and only ever postpones', () => {
    fc.assert(
      fc.property(smooth, probability, probability, (distribution, share, p) => {
        const above = quantile(distribution, Math.min(share, 0.99));
        const late = truncatedBelow(distribution, above);
        expect(quantile(late, p)).toBeGreaterThanOrEqual(above);
        expect(quantile(late, p)).toBeGreaterThanOrEqual(
          quantile(distribution, p) - 1e-9 * (spread(distribution) + Math.abs(above)),
        );
        expect(cdf(late, above)).toBe(0);
        expect(mean(late)).toBeGreaterThanOrEqual(mean(distribution) - 1e-9 * Math.abs(mean(distribution)));
      }),
      runs(200),
    );
  });

  it('is Bayes: P(T > t | T > c) P(T > c) = P(T > t)', () => {
    fc.assert(
      fc.property(
        anyDistribution,
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        probability,
        (of, share, p) => {
          const above = quantile(of, share);
          fc.pre(survival(of, above) > 0);
          const late = truncatedBelow(of, above);
          const t = quantile(late, p);
          expect(Math.abs(survival(late, t) * survival(of, above) - survival(of, t))).toBeLessThan(1e-11);
        },
      ),
      runs(200),
    );
  });

  it('in two steps is the same as at once', () => {
    fc.assert(
      fc.property(smooth, probability, probability, probability, (distribution, a, b, p) => {
        const [first, second] = [
          quantile(distribution, Math.min(a, b)),
          quantile(distribution, Math.max(a, b)),
        ];
        const twice = truncatedBelow(truncatedBelow(distribution, first), second);
        const once = truncatedBelow(distribution, second);
        const error = Math.abs(quantile(twice, p) - quantile(once, p));
        expect(error).toBeLessThan(1e-9 * (Math.abs(second) + spread(distribution)));
      }),
      runs(100),
    );
  });
});

describe('mixture', () => {
  it('is the weighted mean of its components, and of a mixture with itself the same again', () => {
    fc.assert(
      fc.property(anyDistribution, smooth, probability, probability, (a, b, weight, p) => {
        const both = mixture([
          { weight, distribution: a },
          { weight: 1 - weight, distribution: b },
        ]);
        const x = quantile(both, p);
        expect(Math.abs(cdf(both, x) - (weight * cdf(a, x) + (1 - weight) * cdf(b, x)))).toBeLessThan(1e-12);
        const twice = mixture([
          { weight: 1, distribution: a },
          { weight: 1, distribution: a },
        ]);
        expect(Math.abs(quantile(twice, p) - quantile(a, p))).toBeLessThanOrEqual(
          1e-9 * (spread(a) + Math.abs(quantile(a, p))),
        );
        expect(Math.abs(mean(twice) - mean(a))).toBeLessThanOrEqual(1e-12 * Math.abs(mean(a)) + 1e-300);
      }),
      runs(200),
    );
  });
});

describe('shifted', () => {
  it('moves places and quantiles and leaves the spread', () => {
    fc.assert(
      fc.property(smooth, fc.double({ min: -100, max: 100, noNaN: true }), probability, (of, by, p) => {
        const moved = shifted(of, by);
        const x = quantile(moved, p);
        const size = spread(of) + Math.abs(x) + Math.abs(by);
        expect(Math.abs(x - (quantile(of, p) + by))).toBeLessThan(1e-12 * size);
        expect(variance(moved)).toBe(variance(of));
        expect(Math.abs(mean(moved) - mean(of) - by)).toBeLessThan(1e-12 * (size + Math.abs(mean(of))));
        expect(density(moved, x)).toBe(density(of, by === 0 ? x : x - by));
      }),
      runs(100),
    );
  });
});

/** Five-point Gauss-Legendre on two halves. */
function gauss(of: (x: number) => number, from: number, to: number): number {
  const nodes = [
    [0, 128 / 225],
    [Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3, (322 + 13 * Math.sqrt(70)) / 900],
    [Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3, (322 - 13 * Math.sqrt(70)) / 900],
  ] as const;
  const parts = 8;
  let sum = 0;
  for (let part = 0; part < parts; part += 1) {
    const half = (to - from) / (2 * parts);
    const centre = from + (2 * part + 1) * half;
    for (const [node, weight] of nodes) {
      sum += weight * half * (node === 0 ? of(centre) : of(centre - node * half) + of(centre + node * half));
    }
  }
  return sum;
}
