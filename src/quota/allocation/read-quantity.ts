import { parseDecimal, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import type { CheckedArgument } from '../../core/input';
import { GOODS_ERRORS } from '../error/goods-errors';

/**
 * Reads a quantity of goods: 0 or more, with at most so many decimals.
 *
 * @throws GigacastError `quota/negative-quantity`, `quota/fractional-unit`, `quota/too-many-decimals`, `decimal/*`
 */
export function readQuantity(value: unknown, decimals: number, argument: CheckedArgument): Decimal {
  const quantity = parseDecimal(value, argument);
  const details = { ...argument, received: value };
  if (quantity.isNegative() && !quantity.isZero()) raise(GOODS_ERRORS, 'quota/negative-quantity', details);
  if (quantity.decimalPlaces() > decimals) {
    if (decimals === 0) raise(GOODS_ERRORS, 'quota/fractional-unit', details);
    raise(GOODS_ERRORS, 'quota/too-many-decimals', { ...details, params: { decimals } });
  }
  return quantity;
}
