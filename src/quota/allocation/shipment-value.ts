import { Exact, parseDecimal, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import type { DecimalInput } from '../../core/exact';
import type { CheckedArgument } from '../../core/input';
import { GOODS_ERRORS } from '../error/goods-errors';

/** Value for duty of goods, stated per unit or in total, or not at all. */
export interface StatedValue {
  /** Per unit (0 or more). */
  readonly unitValue?: DecimalInput | undefined;
  /** Of the whole shipment (0 or more). */
  readonly totalValue?: DecimalInput | undefined;
}

/** The exact value of any number of units out of a shipment; undefined where no value was stated. */
export type ValueOf = (units: Decimal) => Decimal | undefined;

/**
 * Reads the value of a shipment.
 *
 * A total is spread evenly over the units, as an exact fraction.
 *
 * @throws GigacastError `quota/two-values`, `number/out-of-range`, `decimal/*`
 */
export function readValue(stated: StatedValue, quantity: Decimal, argument: CheckedArgument): ValueOf {
  const { unitValue, totalValue } = stated;
  const at = (name: string) => ({ ...argument, path: `${argument.path}.${name}` });
  if (unitValue !== undefined && totalValue !== undefined) {
    raise(GOODS_ERRORS, 'quota/two-values', { ...at('totalValue'), received: totalValue });
  }
  if (unitValue !== undefined) {
    const perUnit = parseDecimal(unitValue, at('unitValue'), { atLeast: 0 });
    return (units) => units.times(perUnit);
  }
  if (totalValue === undefined) return () => undefined;
  const total = parseDecimal(totalValue, at('totalValue'), { atLeast: 0 });
  return (units) => (quantity.isZero() ? new Exact(0) : total.times(units).div(quantity));
}
