import type { RandomStream } from '../../random';
import { nextNormal } from './next-normal';

/**
 * One draw from the gamma distribution of scale 1.
 *
 * @see Marsaglia and Tsang, A simple method for generating gamma variables, 2000; shapes below 1 by their boost
 */
export function nextGamma(stream: RandomStream, shape: number): number {
  if (shape < 1) return nextGamma(stream, shape + 1) * (1 - stream.nextUniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = nextNormal(stream);
    const root = 1 + c * z;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = 1 - stream.nextUniform();
    const square = z * z;
    // The squeeze spares most draws both logarithms and accepts nothing that the full test refuses.
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) return d * v;
  }
}
