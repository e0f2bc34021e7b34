import { parseDecimal } from '../../core/decimal';
import type { DecimalInput } from '../../core/exact';
import { requireRate } from '../../core/exact/parse-rate';
import { requireNumber } from '../../core/input';

/** What decides whether a quota is critical. */
export interface CriticalOptions {
  /** Units at the opening (0 or more). */
  readonly initialVolume: DecimalInput;
  /** Units drawn so far (0 or more). */
  readonly allocated: DecimalInput;
  /** Share drawn from which it is critical (0 to 1, included). @defaultValue '0.90' */
  readonly threshold?: DecimalInput;
  /** A pure safeguard quota is critical by its use alone. @defaultValue false */
  readonly safeguardOnly?: boolean;
  /** For how long it is open in all (months). */
  readonly openedMonths?: number;
  /** Whether an equivalent quota was open in the two years before. @defaultValue true */
  readonly equivalentOpened?: boolean;
  /** Whether one was exhausted by the end of its third month. @defaultValue false */
  readonly equivalentExhaustedEarly?: boolean;
  /** Whether one had a higher initial volume. @defaultValue false */
  readonly equivalentWasLarger?: boolean;
}

/** Why a quota is critical. */
export type CriticalReason =
  | 'use'
  | 'open-less-than-three-months'
  | 'no-equivalent-before'
  | 'equivalent-exhausted-early'
  | 'equivalent-was-larger';

/** Whether a quota is critical, and every reason that applies. */
export interface CriticalStatus {
  readonly critical: boolean;
  readonly reasons: readonly CriticalReason[];
}

/**
 * Whether a quota is critical, so that goods are released against security only.
 *
 * From the threshold on by use; from its opening where there is no record to trust: it is open for less than three
 * months, no equivalent was open before, or an equivalent one ran out early or was larger.
 *
 * @throws GigacastError `number/*`, `decimal/*`
 * @see Implementing Regulation (EU) 2015/2447, Article 53
 * @example
 * criticalStatus({ initialVolume: 10000, allocated: 9000 }); // => { critical: true, reasons: ['use'] }
 */
export function criticalStatus(options: CriticalOptions): CriticalStatus {
  const at = (path: string) => ({ function: 'criticalStatus', path });
  const volume = parseDecimal(options.initialVolume, at('initialVolume'), { atLeast: 0 });
  const drawn = parseDecimal(options.allocated, at('allocated'), { atLeast: 0 });
  const threshold = requireRate(options.threshold ?? '0.90', at('threshold'), { atMost: 1 });
  const months = requireNumber(options.openedMonths ?? 12, at('openedMonths'), { atLeast: 0 });
  const reasons: CriticalReason[] = drawn.gte(volume.times(threshold)) ? ['use'] : [];
  if (options.safeguardOnly !== true) {
    if (months < 3) reasons.push('open-less-than-three-months');
    if (options.equivalentOpened === false) reasons.push('no-equivalent-before');
    if (options.equivalentExhaustedEarly === true) reasons.push('equivalent-exhausted-early');
    if (options.equivalentWasLarger === true) reasons.push('equivalent-was-larger');
  }
  return { critical: reasons.length > 0, reasons };
}
