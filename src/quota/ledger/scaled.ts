import { fromScaledInteger, toScaledInteger, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import type { DecimalInput } from '../../core/exact';
import { quickScaled } from '../../core/exact/scaled-number';
import type { CheckedArgument } from '../../core/input';
import { readQuantity } from '../allocation/read-quantity';
import { GOODS_ERRORS } from '../error/goods-errors';

export { quickScaled, scaledText } from '../../core/exact/scaled-number';

// Quantities inside a ledger are whole multiples of the finest step of the unit.

/**
 * Reads a quantity as a whole multiple of its finest step.
 *
 * @throws GigacastError as `readQuantity`, and `quota/too-large`
 */
export function scaledQuantity(value: DecimalInput, decimals: number, argument: CheckedArgument): number {
  const quick = quickScaled(value, decimals);
  if (quick >= 0) return quick;
  const scaled = Number(toScaledInteger(readQuantity(value, decimals, argument), decimals));
  if (!Number.isSafeInteger(scaled)) raise(GOODS_ERRORS, 'quota/too-large', { ...argument, received: value });
  return scaled;
}

/** A scaled quantity of either sign as an exact decimal. */
export function fromScaled(value: number, decimals: number): Decimal {
  return fromScaledInteger(BigInt(value), decimals);
}

/** Reads back decimal text that the ledger wrote itself. */
export function scaledOf(text: string, decimals: number): number {
  const negative = text.startsWith('-');
  const magnitude = scaledQuantity(negative ? text.slice(1) : text, decimals, {
    function: 'applyEvents',
    path: 'ledger',
  });
  return negative ? -magnitude : magnitude;
}
