import { parseDecimal } from '../../core/decimal';
import { divideDecimals, type DecimalInput, type Rounding } from '../../core/exact';

/** How a fill rate is rounded. */
export interface FillRateOptions {
  /** @defaultValue half-up to six decimals */
  readonly rounding?: Rounding;
}

const SIX_DECIMALS: Rounding = /* @__PURE__ */ Object.freeze({ mode: 'half-up', increment: '0.000001' });

/**
 * The used share of a volume.
 *
 * @param used - units drawn (0 or more)
 * @param volume - units available in all (more than 0)
 * @returns fraction; above 1 where more was drawn than there was
 * @throws GigacastError `number/out-of-range`, `decimal/*`
 * @example
 * fillRate(15603, 24500); // => '0.636857'
 */
export function fillRate(used: DecimalInput, volume: DecimalInput, options: FillRateOptions = {}): string {
  parseDecimal(used, { function: 'fillRate', path: 'used' }, { atLeast: 0 });
  parseDecimal(volume, { function: 'fillRate', path: 'volume' }, { moreThan: 0 });
  return divideDecimals(used, volume, options.rounding ?? SIX_DECIMALS);
}
