import {
  cdf,
  density,
  empirical,
  exponential,
  gammaDistribution,
  lognormal,
  mean,
  mixture,
  normal,
  pert,
  quantile,
  shifted,
  survival,
  triangular,
  truncatedBelow,
  uniform,
  weibull,
  type Distribution,
} from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { familyOf } from '../../../src/core/distribution/families/family-of';

const CYCLE = lognormal({ median: 9, sigma: 0.4 });
const WAIT = gammaDistribution({ shape: 3, scale: 2 });

const SMOOTH: readonly (readonly [
  name: string,
  distribution: Distribution,
  ends: readonly [number, number],
])[] = [
  ['normal', normal({ mean: 3, sd: 2 }), [-Infinity, Infinity]],
  ['lognormal', CYCLE, [0, Infinity]],
  ['gamma', WAIT, [0, Infinity]],
  ['exponential', exponential({ mean: 3 }), [0, Infinity]],
  ['Weibull', weibull({ shape: 1.5, scale: 4 }), [0, Infinity]],
  ['uniform', uniform({ min: 6, max: 18 }), [6, 18]],
  ['triangular', triangular({ min: 6, mode: 9, max: 18 }), [6, 18]],
  ['PERT', pert({ min: 6, mode: 9, max: 18 }), [6, 18]],
  ['shifted', shifted(pert({ min: 6, mode: 9, max: 18 }), -4), [2, 14]],
  ['truncated', truncatedBelow(CYCLE, 8), [8, Infinity]],
  ['thinly truncated', truncatedBelow(normal({ mean: 0, sd: 1 }), 6), [6, Infinity]],
  [
    'mixed',
    mixture([
      { weight: 1, distribution: uniform({ min: -2, max: 1 }) },
      { weight: 3, distribution: triangular({ min: 0, mode: 4, max: 5 }) },
    ]),
    [-2, 5],
  ],
];

/** Simpson's rule in the place, between two quantiles: it shares no formula with what it judges. */
function integralOfPlaces(distribution: Distribution, low: number, high: number): number {
  const steps = 4000;
  const h = (high - low) / steps;
  const at = (i: number): number => (low + i * h) * density(distribution, low + i * h);
  let sum = at(0) + at(steps);
  for (let i = 1; i < steps; i += 1) sum += (i % 2 === 1 ? 4 : 2) * at(i);
  return (sum * h) / 3;
}

describe('a family', () => {
  it.each(SMOOTH)('knows where it has anything: %s', (_, distribution, ends) => {
    expect(familyOf(distribution).support(distribution)).toEqual(ends);
  });

  it.each(SMOOTH)('gives the part of the mean between two places: %s', (_, distribution) => {
    const { partialMean } = familyOf(distribution);
    const places = [0.02, 0.3, 0.6, 0.97].map((p) => quantile(distribution, p));
    for (let i = 1; i < places.length; i += 1) {
      const [low, high] = [places[i - 1] as number, places[i] as number];
      const part = partialMean(distribution, high) - partialMean(distribution, low);
      // Simpson's error at the corners of triangles and mixtures is of the order of the square of a step of 1/4000.
      expect(part).toBeCloseTo(integralOfPlaces(distribution, low, high), 5);
    }
  });

  it.each(SMOOTH)('gives the whole mean beyond its end: %s', (_, distribution, [low, high]) => {
    const { partialMean } = familyOf(distribution);
    const far = Number.isFinite(high) ? high : quantile(distribution, 1 - 1e-15);
    expect(partialMean(distribution, far)).toBeCloseTo(mean(distribution), 9);
    if (Number.isFinite(high)) expect(partialMean(distribution, high + 1)).toBeCloseTo(mean(distribution), 9);
    if (Number.isFinite(low)) {
      expect(partialMean(distribution, low)).toBeCloseTo(0, 12);
      expect(partialMean(distribution, low - 1)).toBeCloseTo(0, 12);
    }
  });

  it('steps at the values of a sample', () => {
    const sample = empirical([1, 2, 4, 5]);
    const { partialMean, support } = familyOf(sample);
    const places = [0.9, 1, 1.5, 2, 4, 4.5, 5, 6];
    expect(places.map((x) => partialMean(sample, x))).toEqual([0, 0.25, 0.25, 0.75, 1.75, 1.75, 3, 3]);
    expect(support(sample)).toEqual([1, 5]);
  });

  it('keeps its accuracy where hardly anything is left above the cut', () => {
    // mpmath: erfc(7/sqrt(2)) / erfc(6/sqrt(2)) and npdf(6) / (erfc(6/sqrt(2)) / 2).
    const tail = truncatedBelow(normal({ mean: 0, sd: 1 }), 6);
    expect(cdf(tail, 6)).toBe(0);
    expect(cdf(tail, 5.9)).toBe(0);
    expect(survival(tail, 7)).toBeCloseTo(0.00129721120097437, 15);
    expect(mean(tail)).toBeCloseTo(6.15848260454458, 10);
  });
});
