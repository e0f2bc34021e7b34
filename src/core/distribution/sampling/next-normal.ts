import type { RandomStream } from '../../random';
import { TAIL_FROM, zigguratTables } from './ziggurat-tables';

const { width, inside, height } = /*#__PURE__*/ zigguratTables();
const HALF_MANTISSA = 0x200000;

/**
 * One draw from the standard normal distribution.
 *
 * Ziggurat over two 32-bit integers: the first gives the layer (its top eight bits) and the lowest bits of the
 * mantissa, the second sign and top of the mantissa, so that the grid is as fine as a double's.
 */
export function nextNormal(stream: RandomStream): number {
  for (;;) {
    const first = stream.nextInt32();
    const layer = first >>> 24;
    const mantissa = stream.nextInt32() * HALF_MANTISSA + ((first >>> 3) & 0x1fffff);
    const z = mantissa * (width[layer] as number);
    if (Math.abs(mantissa) < (inside[layer] as number)) return z;
    if (layer === 0) return z < 0 ? -nextInTail(stream) : nextInTail(stream);
    const [low, high] = [height[layer] as number, height[layer + 1] as number];
    if (low + stream.nextUniform() * (high - low) < Math.exp(-0.5 * z * z)) return z;
  }
}

/** One draw from the normal tail, exactly. @see Marsaglia, Generating a variable from the tail, 1964 */
function nextInTail(stream: RandomStream): number {
  for (;;) {
    const beyond = -Math.log(1 - stream.nextUniform()) / TAIL_FROM;
    if (-2 * Math.log(1 - stream.nextUniform()) > beyond * beyond) return TAIL_FROM + beyond;
  }
}
