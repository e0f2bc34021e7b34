import { Exact, parseDecimal, plainText } from '../../core/decimal';
import type { DecimalInput } from '../../core/exact';
import { fillRate } from './fill-rate';

/** Use of a volume step by step. */
export interface CumulativeUse {
  /** Units used after each step. */
  readonly cumulative: readonly string[];
  /** Units left after the last step; below 0 where more was used than there was. */
  readonly remaining: string;
  /** Used share after the last step, half-up to six decimals. */
  readonly fillRate: string;
}

/**
 * Use added up over successive steps, such as months, against a volume.
 *
 * @param uses - units used in each step (0 or more)
 * @param volume - units available in all (more than 0)
 * @throws GigacastError `number/out-of-range`, `decimal/*`
 * @example
 * cumulativeUse([0, 0, 3510, 621, 5982, 5490], 24500);
 * // => { cumulative: ['0', '0', '3510', '4131', '10113', '15603'], remaining: '8897', fillRate: '0.636857' }
 */
export function cumulativeUse(uses: readonly DecimalInput[], volume: DecimalInput): CumulativeUse {
  const at = (path: string) => ({ function: 'cumulativeUse', path });
  const whole = parseDecimal(volume, at('volume'), { moreThan: 0 });
  let sum = new Exact(0);
  const cumulative = uses.map((use, index) => {
    sum = sum.plus(parseDecimal(use, at(`uses[${index}]`), { atLeast: 0 }));
    return plainText(sum);
  });
  return {
    cumulative,
    remaining: plainText(whole.minus(sum)),
    fillRate: fillRate(plainText(sum), plainText(whole)),
  };
}
