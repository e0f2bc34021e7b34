import type { RandomStream } from '../../random';
import { TAIL_FROM, ZIGGURAT } from './ziggurat-tables';

/** What the second integer of a draw counts in units of the mantissa. */
export const MANTISSA_STEP = 0x200000;

/**
 * One draw from the standard normal distribution.
 *
 * Ziggurat over two 32-bit integers: the first gives the layer (its top eight bits) and the lowest bits of the
 * mantissa, the second sign and top of the mantissa, so that the grid is as fine as a double's.
 */
export function nextNormal(stream: RandomStream): number {
  const first = stream.nextInt32();
  const layer = first >>> 24;
  const mantissa = stream.nextInt32() * MANTISSA_STEP + ((first >>> 3) & (MANTISSA_STEP - 1));
  const z = mantissa * (ZIGGURAT.width[layer] as number);
  return Math.abs(mantissa) < (ZIGGURAT.inside[layer] as number) ? z : nextOutside(stream, layer, z);
}

/** Settles a draw that fell outside the certain part of its layer, starting again if it is refused. */
export function nextOutside(stream: RandomStream, layer: number, z: number): number {
  if (layer === 0) return z < 0 ? -nextInTail(stream) : nextInTail(stream);
  const low = ZIGGURAT.height[layer] as number;
  const high = ZIGGURAT.height[layer + 1] as number;
  const accepted = low + stream.nextUniform() * (high - low) < Math.exp(-0.5 * z * z);
  return accepted ? z : nextNormal(stream);
}

/** One draw from the normal tail, exactly. @see Marsaglia, Generating a variable from the tail, 1964 */
function nextInTail(stream: RandomStream): number {
  for (;;) {
    const beyond = -Math.log(1 - stream.nextUniform()) / TAIL_FROM;
    if (-2 * Math.log(1 - stream.nextUniform()) > beyond * beyond) return TAIL_FROM + beyond;
  }
}
