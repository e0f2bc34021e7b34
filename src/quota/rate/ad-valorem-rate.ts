import { parseRate, type DecimalInput } from '../../core/exact';
import type { Rate } from './rate';

/**
 * An ad valorem rate: a share of the value for duty.
 *
 * @param rate - fraction of the value for duty (0 to 5, both included; 6.1 % is 0.061)
 * @throws GigacastError `decimal/percent` for "6.1%"; `decimal/rate-too-high` for 6.1; other `decimal/*`
 * @example
 * adValoremRate('0.061'); // => { components: [{ kind: 'ad-valorem', rate: '0.061' }] }
 */
export function adValoremRate(rate: DecimalInput): Rate {
  return { components: [{ kind: 'ad-valorem', rate: parseRate(rate) }] };
}
