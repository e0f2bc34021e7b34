import { readFileSync } from 'node:fs';
import {
  cdf,
  density,
  logDensity,
  logSurvival,
  mean,
  parseDistribution,
  quantile,
  survival,
  upperQuantile,
  variance,
} from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { excess, worst } from './excess';

interface Row {
  distribution: unknown;
  mean: number;
  variance: number;
  lower: { p: number; x: number }[];
  upper: { q: number; x: number }[];
  places: { x: number; density: number; cdf: number; survival: number; logSurvival: number }[];
}

const oracle: {
  distributions: Row[];
  deepSurvival: { distribution: unknown; x: number; logSurvival: number }[];
} = JSON.parse(readFileSync('test/oracles/data/distributions.json', 'utf8'));

// Rounding alone; mpmath carries 40 digits. Quadrature under truncation is held to the same.
const relative = 2e-12;
// A truncated share just above its bound is a difference of shares, whose rounding is absolute.
const underTruncation = 1e-13;

describe.each(
  oracle.distributions.map((row) => [JSON.stringify(row.distribution).slice(0, 90), row] as const),
)('against mpmath, %s', (_, row) => {
  const distribution = parseDistribution(row.distribution);
  const shares = { relative, absolute: distribution.family === 'truncated-below' ? underTruncation : 0 };

  it('has the mean and variance', () => {
    expect(excess(mean(distribution), row.mean, { relative })).toBeLessThan(1);
    expect(excess(variance(distribution), row.variance, { relative })).toBeLessThan(1);
  });

  it('has the quantiles, down to a tail of 1e-12 on either side', () => {
    const lower = row.lower.map(({ p, x }) => excess(quantile(distribution, p), x, { relative }));
    const upper = row.upper.map(({ q, x }) => excess(upperQuantile(distribution, q), x, { relative }));
    expect(worst([...lower, ...upper])).toBeLessThan(1);
  });

  it('has the density and its logarithm', () => {
    const excesses = row.places.flatMap((place) => [
      excess(density(distribution, place.x), place.density, { relative }),
      excess(logDensity(distribution, place.x), Math.log(place.density), { relative, absolute: 1e-12 }),
    ]);
    expect(worst(excesses)).toBeLessThan(1);
  });

  it('has the shares on both sides and the logarithm of survival', () => {
    const excesses = row.places.flatMap((place) => [
      excess(cdf(distribution, place.x), place.cdf, shares),
      excess(survival(distribution, place.x), place.survival, shares),
      excess(logSurvival(distribution, place.x), place.logSurvival, shares),
    ]);
    expect(worst(excesses)).toBeLessThan(1);
  });
});

describe('logSurvival', () => {
  it.each(oracle.deepSurvival)('is right where the probability underflows: $distribution at $x', (row) => {
    const log = logSurvival(parseDistribution(row.distribution), row.x);
    expect(excess(log, row.logSurvival, { relative })).toBeLessThan(1);
  });
});
