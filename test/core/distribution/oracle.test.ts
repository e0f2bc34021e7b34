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
const RELATIVE = 2e-12;
// A truncated share just above its bound is a difference of shares, whose rounding is absolute.
const ABSOLUTE_UNDER_TRUNCATION = 1e-13;

function expectClose(actual: number, expected: number, absolute = 0): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.max(RELATIVE * Math.abs(expected), absolute));
}

describe.each(
  oracle.distributions.map((row) => [JSON.stringify(row.distribution).slice(0, 90), row] as const),
)('against mpmath, %s', (_, row) => {
  const distribution = parseDistribution(row.distribution);
  const absolute = distribution.family === 'truncated-below' ? ABSOLUTE_UNDER_TRUNCATION : 0;

  it('has the mean and variance', () => {
    expectClose(mean(distribution), row.mean);
    expectClose(variance(distribution), row.variance);
  });

  it('has the quantiles, down to a tail of 1e-12 on either side', () => {
    for (const { p, x } of row.lower) expectClose(quantile(distribution, p), x);
    for (const { q, x } of row.upper) expectClose(upperQuantile(distribution, q), x);
  });

  it('has the density, the shares on both sides and their logarithms', () => {
    for (const place of row.places) {
      expectClose(density(distribution, place.x), place.density);
      expectClose(logDensity(distribution, place.x), Math.log(place.density), 1e-12);
      expectClose(cdf(distribution, place.x), place.cdf, absolute);
      expectClose(survival(distribution, place.x), place.survival, absolute);
      expectClose(logSurvival(distribution, place.x), place.logSurvival, absolute);
    }
  });
});

describe('logSurvival', () => {
  it.each(oracle.deepSurvival)('is right where the probability underflows: $distribution at $x', (row) => {
    expectClose(logSurvival(parseDistribution(row.distribution), row.x), row.logSurvival);
  });
});
