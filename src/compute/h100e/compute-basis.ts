import type { Accelerator } from '../accelerator/accelerator';

/**
 * What is counted when chips are expressed in H100s; figures on two bases never add.
 *
 * - `8-bit`: the larger of the dense FP8 and INT8 rates, the usual basis of published totals
 * - `16-bit`: dense FP16 or BF16
 * - `fp8`, `int8`, `fp4`: that format alone
 * - `memory`, `bandwidth`: gigabytes, and gigabytes per second
 */
export type ComputeBasis = '8-bit' | '16-bit' | 'fp8' | 'int8' | 'fp4' | 'memory' | 'bandwidth';

/** Every basis, in the order in which tables list them. */
export const COMPUTE_BASES: readonly ComputeBasis[] = /* @__PURE__ */ Object.freeze([
  '8-bit',
  '16-bit',
  'fp8',
  'int8',
  'fp4',
  'memory',
  'bandwidth',
]);

/** The figure of a chip on a basis (op/s, GB or GB/s), or `undefined` when none is on record. */
export function rateOn(chip: Accelerator, basis: ComputeBasis): number | undefined {
  const { bf16, fp8, int8, fp4 } = chip.opsPerSecond;
  switch (basis) {
    case '8-bit':
      return fp8 === undefined || int8 === undefined ? (fp8 ?? int8) : Math.max(fp8, int8);
    case '16-bit':
      return bf16;
    case 'fp8':
      return fp8;
    case 'int8':
      return int8;
    case 'fp4':
      return fp4;
    case 'memory':
      return chip.memoryGb;
    case 'bandwidth':
      return chip.bandwidthGbPerS;
  }
}
