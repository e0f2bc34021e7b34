import fc from 'fast-check';
import {
  type Distribution,
  empirical,
  exponential,
  gammaDistribution,
  lognormal,
  mixture,
  normal,
  pert,
  shifted,
  triangular,
  truncatedBelow,
  uniform,
  weibull,
} from 'gigacast/core';

// JSON knows no negative zero, and adding 0 takes its sign away.
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((x) => x + 0);
const scale = between(-3, 3).map((power) => 10 ** power);
const place = between(-1000, 1000);

const bounds = fc
  .tuple(place, between(0.01, 500), between(0, 1))
  .map(([min, width, part]) => ({ min, mode: Math.min(min + part * width, min + width), max: min + width }));

/** Distributions with a density. */
export const smooth: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({ mean: place, sd: scale }).map(normal),
  fc.record({ median: scale, sigma: between(0.05, 2) }).map((parameters) => lognormal(parameters)),
  fc.record({ shape: between(0.3, 300), scale }).map((parameters) => gammaDistribution(parameters)),
  fc.record({ mean: scale }).map((parameters) => exponential(parameters)),
  fc.record({ shape: between(0.5, 8), scale }).map(weibull),
  fc.tuple(bounds, between(0, 20)).map(([at, weight]) => pert({ ...at, weight })),
  bounds.map(triangular),
  bounds.map(uniform),
);

const point: fc.Arbitrary<Distribution> = fc
  .array(between(-50, 50), { minLength: 1, maxLength: 8 })
  .map((values) => {
    return empirical(values);
  });

/** Distributions of every kind, those made of others included. */
export const anyDistribution: fc.Arbitrary<Distribution> = fc.oneof(
  smooth,
  point,
  fc.tuple(smooth, between(-5, 5)).map(([inner, by]) => shifted(inner, by)),
  fc
    .array(fc.record({ weight: between(0.1, 1), distribution: fc.oneof(smooth, point) }), {
      minLength: 1,
      maxLength: 3,
    })
    .map(mixture),
  fc.tuple(smooth, between(-0.5, 0.9)).map(([inner, share]) => {
    return truncatedBelow(inner, placeAt(inner, share) + 0);
  }),
);

/** A probability that is not extreme. */
export const probability = between(1e-6, 1 - 1e-6);

/** A place below or inside a smooth distribution, without calling what is under test more than needed. */
function placeAt(distribution: Distribution, share: number): number {
  switch (distribution.family) {
    case 'normal':
      return distribution.mean + distribution.sd * (4 * share - 1);
    case 'lognormal':
      return distribution.median * (2 * share);
    case 'gamma':
      return distribution.shape * distribution.scale * share;
    case 'exponential':
      return distribution.mean * share * 3;
    case 'weibull':
      return distribution.scale * share;
    case 'pert':
    case 'triangular':
    case 'uniform':
      return distribution.min + (distribution.max - distribution.min) * share * 0.8;
    default:
      return 0;
  }
}
