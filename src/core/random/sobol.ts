import type { RandomStream } from './random-stream';

/** Fills an array with one coordinate of successive points of a low-discrepancy sequence, each in (0, 1). */
export type FillCoordinate = (dimension: number, out: Float64Array) => void;

/** Degree, coefficients and first direction numbers of each dimension after the first. */
// prettier-ignore
const PRIMITIVES: readonly (readonly [degree: number, coefficients: number, start: readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
];

const BITS = 32;
const SCALE = 2 ** -BITS;

/** Dimensions that are spread evenly together; further ones are plain random numbers. */
export const SOBOL_DIMENSIONS = PRIMITIVES.length + 1;

/**
 * Opens a Sobol' sequence with a random digital shift: every point is uniform, and together they fill the cube evenly.
 *
 * Estimates from it are unbiased; how good they are is seen from several sequences with shifts of their own. Each
 * dimension is a stream of its own, so that it does not depend on which others are read.
 *
 * @param stream - names the shift; not advanced
 * @see Joe and Kuo, Constructing Sobol sequences with better two-dimensional projections, 2008 (new-joe-kuo-6)
 */
export function sobolSequence(stream: RandomStream): FillCoordinate {
  return (dimension, out) => {
    const own = stream.split(dimension);
    if (dimension >= SOBOL_DIMENSIONS) {
      for (let i = 0; i < out.length; i += 1) out[i] = ((own.nextInt32() >>> 0) + 0.5) * SCALE;
      return;
    }
    const directions = directionsOf(dimension);
    let point = own.nextInt32();
    for (let i = 0; i < out.length; i += 1) {
      out[i] = ((point >>> 0) + 0.5) * SCALE;
      // Gray code: the next point differs in the direction of the lowest zero bit of i.
      point ^= directions[31 - Math.clz32(~i & (i + 1))] as number;
    }
  };
}

function directionsOf(dimension: number): Int32Array {
  const directions = new Int32Array(BITS);
  const primitive = PRIMITIVES[dimension - 1];
  if (primitive === undefined) return directions.map((_, bit) => 1 << (31 - bit));
  const [degree, coefficients, start] = primitive;
  for (let bit = 0; bit < BITS; bit += 1) {
    if (bit < degree) {
      directions[bit] = (start[bit] as number) << (31 - bit);
      continue;
    }
    const base = directions[bit - degree] as number;
    let next = base ^ (base >>> degree);
    for (let k = 1; k < degree; k += 1) {
      if ((coefficients >> (degree - 1 - k)) & 1) next ^= directions[bit - k] as number;
    }
    directions[bit] = next;
  }
  return directions;
}
