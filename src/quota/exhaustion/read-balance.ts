import { Exact, parseDecimal, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import type { DecimalInput } from '../../core/exact';
import { ALLOCATION_ERRORS } from '../error/allocation-errors';

/** What is left of a quota: stated, or the volume less what was used of it. */
export interface QuotaBalance {
  /** Units left at the end of the day (below 0 where more was drawn than there is); or else `limit` and `used`. */
  readonly remaining?: DecimalInput;
  /** Volume of the period (0 or more). */
  readonly limit?: DecimalInput;
  /** Units used of it so far (0 or more). */
  readonly used?: DecimalInput;
  /** Units taken over from an earlier period, beside the limit (0 or more). @defaultValue 0 */
  readonly carriedIn?: DecimalInput;
}

/** Reads what is left, and what was used where that is stated. */
export function readBalance(
  { remaining, limit, used, carriedIn }: QuotaBalance,
  functionName: string,
): { readonly left: Decimal; readonly used: Decimal | undefined } {
  const at = (path: string) => ({ function: functionName, path: `options.${path}` });
  const read = (value: DecimalInput | undefined, path: string) =>
    value === undefined ? undefined : parseDecimal(value, at(path), { atLeast: 0 });
  const drawn = read(used, 'used');
  const carried = read(carriedIn, 'carriedIn');
  if (remaining !== undefined && limit === undefined && carried === undefined) {
    return { left: parseDecimal(remaining, at('remaining')), used: drawn };
  }
  const volume = read(limit, 'limit');
  if (remaining !== undefined || volume === undefined || drawn === undefined) {
    return raise(ALLOCATION_ERRORS, 'quota/no-remaining', { ...at('remaining'), received: remaining });
  }
  return { left: volume.plus(carried ?? new Exact(0)).minus(drawn), used: drawn };
}
