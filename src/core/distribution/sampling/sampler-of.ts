import type { RandomStream } from '../../random';
import { pertParameters } from '../families/pert';
import { familyOf } from '../families/family-of';
import type { Distribution, Mixture } from '../types';
import { fastExp } from './fast-exp';
import { nextGamma } from './next-gamma';
import { nextNormal } from './next-normal';

/** Draws one value from a stream. */
export type Sampler = (stream: RandomStream) => number;

/** The way to draw from a distribution. */
export function samplerOf(distribution: Distribution): Sampler {
  switch (distribution.family) {
    case 'normal': {
      const { mean, sd } = distribution;
      return (stream) => mean + sd * nextNormal(stream);
    }
    case 'lognormal': {
      const { median, sigma } = distribution;
      return (stream) => median * fastExp(sigma * nextNormal(stream));
    }
    case 'gamma': {
      const { shape, scale } = distribution;
      return (stream) => scale * nextGamma(stream, shape);
    }
    case 'pert': {
      const { min, max } = distribution;
      const { alpha, beta } = pertParameters(distribution);
      return (stream) => {
        const [a, b] = [nextGamma(stream, alpha), nextGamma(stream, beta)];
        return min + (max - min) * (a / (a + b));
      };
    }
    case 'shifted': {
      const { by } = distribution;
      const inner = samplerOf(distribution.distribution);
      return (stream) => by + inner(stream);
    }
    case 'mixture':
      return mixtureSampler(distribution);
    default:
      return byInversion(distribution);
  }
}

function byInversion(distribution: Distribution): Sampler {
  const family = familyOf(distribution);
  // 1 - u lies in (0, 1], and measured from above 1 is the least value.
  return (stream) => family.inverse(distribution, 1 - stream.nextUniform(), true);
}

function mixtureSampler({ components }: Mixture): Sampler {
  const samplers = components.map((component) => samplerOf(component.distribution));
  const weights = components.map((component) => component.weight);
  const last = components.length - 1;
  return (stream) => {
    let left = stream.nextUniform();
    let chosen = 0;
    while (chosen < last && left >= (weights[chosen] as number)) {
      left -= weights[chosen] as number;
      chosen += 1;
    }
    return (samplers[chosen] as Sampler)(stream);
  };
}
