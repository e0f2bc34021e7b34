import type { RandomStream } from '../../random';
import type { Lognormal, Normal } from '../types';
import { fastExp } from './fast-exp';
import { MANTISSA_STEP, nextOutside } from './next-normal';
import { ZIGGURAT } from './ziggurat-tables';

// Both loops repeat the body of nextNormal: a call per draw would cost as much as the draw.

/** Fills an array with normal draws, the same as one by one. */
export function fillNormal(out: Float64Array, stream: RandomStream, { mean, sd }: Normal): void {
  const { width, inside } = ZIGGURAT;
  for (let i = 0; i < out.length; i += 1) {
    const first = stream.nextInt32();
    const layer = first >>> 24;
    const mantissa = stream.nextInt32() * MANTISSA_STEP + ((first >>> 3) & (MANTISSA_STEP - 1));
    let z = mantissa * (width[layer] as number);
    if (!(Math.abs(mantissa) < (inside[layer] as number))) z = nextOutside(stream, layer, z);
    out[i] = mean + sd * z;
  }
}

/** Fills an array with lognormal draws, the same as one by one. */
export function fillLognormal(out: Float64Array, stream: RandomStream, { median, sigma }: Lognormal): void {
  const { width, inside } = ZIGGURAT;
  for (let i = 0; i < out.length; i += 1) {
    const first = stream.nextInt32();
    const layer = first >>> 24;
    const mantissa = stream.nextInt32() * MANTISSA_STEP + ((first >>> 3) & (MANTISSA_STEP - 1));
    let z = mantissa * (width[layer] as number);
    if (!(Math.abs(mantissa) < (inside[layer] as number))) z = nextOutside(stream, layer, z);
    out[i] = median * fastExp(sigma * z);
  }
}
