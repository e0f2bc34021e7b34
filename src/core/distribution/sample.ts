import type { RandomStream } from '../random';
import { familyOf } from './families/family-of';
import { requireInteger } from '../input';
import { fillLognormal, fillNormal } from './sampling/fill-normal';
import { samplerOf } from './sampling/sampler-of';
import type { Distribution } from './types';

/** How many draws, where to, and how evenly spread. */
export interface SampleOptions {
  /** How many draws. @defaultValue the length of `out` */
  readonly count?: number;
  /** Array to fill instead of a new one. */
  readonly out?: Float64Array;
  /** One draw from each of `count` equally likely slices, in random order. @defaultValue false */
  readonly stratified?: boolean;
}

// More than a typed array holds in any engine is a slip.
const MOST_DRAWS = 2 ** 30;
// Half the grid of a uniform: in place of 0, where quantiles may be infinite.
const LEAST_UNIFORM = 2 ** -54;

/**
 * Draws values from a distribution into a Float64Array; the same stream gives the same values.
 *
 * To the last bit with one engine, to twelve digits across engines: the bits drawn are the same everywhere, but
 * `Math.exp` and `Math.log` differ in their last digits.
 *
 * Normal and lognormal by the ziggurat method, gamma after Marsaglia and Tsang, PERT from two gammas, everything else
 * by inversion. Stratified draws invert one uniform from each slice: their quantiles are far steadier, but they are
 * not independent of each other.
 *
 * @param distribution - from one of the constructors or `parseDistribution`
 * @param stream - advanced by the call
 * @param options - how many, or { count, out, stratified }
 * @throws GigacastError `number/not-an-integer`, `number/out-of-range` or `input/wrong-type`
 * @example
 * const draws = sample(lognormal({ median: 274, sigma: 0.5 }), randomStream(7), 1000);
 * draws.length; // => 1000
 */
export function sample(
  distribution: Distribution,
  stream: RandomStream,
  options: number | SampleOptions,
): Float64Array {
  const { count, out, stratified = false } = typeof options === 'number' ? { count: options } : options;
  const room = out?.length ?? MOST_DRAWS;
  const asked = count === undefined && out !== undefined ? room : count;
  const wanted = requireInteger(asked, { function: 'sample', path: 'count' }, { atLeast: 0, atMost: room });
  const draws =
    out === undefined ? new Float64Array(wanted) : wanted === room ? out : out.subarray(0, wanted);
  if (stratified) fillStratified(distribution, stream, draws);
  else fill(distribution, stream, draws);
  return draws;
}

function fill(distribution: Distribution, stream: RandomStream, out: Float64Array): void {
  if (distribution.family === 'normal') return fillNormal(out, stream, distribution);
  if (distribution.family === 'lognormal') return fillLognormal(out, stream, distribution);
  const next = samplerOf(distribution);
  for (let i = 0; i < out.length; i += 1) out[i] = next(stream);
}

function fillStratified(distribution: Distribution, stream: RandomStream, out: Float64Array): void {
  const family = familyOf(distribution);
  const n = out.length;
  for (let i = 0; i < n; i += 1) {
    const inside = Math.max(stream.nextUniform(), LEAST_UNIFORM);
    // Each half is measured from its own end, so that the outermost slices keep their digits.
    out[i] =
      2 * i < n
        ? family.inverse(distribution, (i + inside) / n, false)
        : family.inverse(distribution, (n - 1 - i + inside) / n, true);
  }
  shuffle(out, stream);
}

function shuffle(values: Float64Array, stream: RandomStream): void {
  for (let i = values.length - 1; i > 0; i -= 1) {
    const j = Math.floor(stream.nextUniform() * (i + 1));
    [values[i], values[j]] = [values[j] as number, values[i] as number];
  }
}
