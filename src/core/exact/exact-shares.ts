import { parseDecimal, toScaledInteger, type DecimalInput } from '../decimal';
import { ratio, ratioText } from './ratio';
import { parseWeights, shapeLike, type PerWeight, type Weights } from './weights';

/**
 * Returns the exact shares of a total in proportion to weights, before any rounding.
 *
 * A share with a finite decimal is decimal text; any other one is a fraction in lowest terms, such as "1000/3".
 *
 * @param total - what is shared (any sign)
 * @param weights - one number of 0 or more per claim, as a list or a record
 * @throws GigacastError `apportion/no-positive-weight`, `apportion/negative-weight`, and as `decimalText`
 * @example
 * exactShares(1000, { A: 700, B: 700, C: 700 }); // => { A: '1000/3', B: '1000/3', C: '1000/3' }
 * @example
 * exactShares('12.345', [10, 7, 3]); // => ['6.1725', '4.32075', '1.85175']
 */
export function exactShares<const W extends Weights>(total: DecimalInput, weights: W): PerWeight<W, string> {
  const decimal = parseDecimal(total, { function: 'exactShares', path: 'total' });
  const parsed = parseWeights(weights, 'exactShares');
  const decimals = decimal.decimalPlaces();
  const units = toScaledInteger(decimal, decimals);
  const denominator = 10n ** BigInt(decimals) * parsed.total;
  return shapeLike(
    weights,
    parsed.scaled.map((weight) => ratioText(ratio(units * weight, denominator), 'exactShares')),
  );
}
