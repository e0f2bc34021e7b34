import { Exact, parseDecimal, resultText, type DecimalInput } from '../decimal';
import { roundQuotient } from './divide-decimals';
import { parseRounding, type Rounding } from './rounding';
import { parseWeights, shapeLike, type PerWeight, type Weights } from './weights';

/** Shares rounded each on its own, and what that leaves. */
export interface RoundedShares<W extends Weights> {
  readonly shares: PerWeight<W, string>;
  /** Total minus all shares: above 0 when rounding down, below 0 when the shares sum to more than the total. */
  readonly undistributed: string;
}

/**
 * Shares a total out in proportion to weights and rounds each share on its own, so that the shares need not sum to it.
 *
 * For rules that round every allocation by itself (EU pro rata to the precision of the quota); `apportion` is for
 * shares that must sum.
 *
 * @param total - what is shared (any sign)
 * @param weights - one number of 0 or more per claim, as a list or a record
 * @param rounding - mode and increment of each share
 * @throws GigacastError `apportion/no-positive-weight`, `apportion/negative-weight`, `rounding/*`, and as `decimalText`
 * @example
 * roundedShares('12.345', { A: 10, B: 7, C: 3 }, { mode: 'floor', increment: '0.001' });
 * // => { shares: { A: '6.172', B: '4.320', C: '1.851' }, undistributed: '0.002' }
 */
export function roundedShares<const W extends Weights>(
  total: DecimalInput,
  weights: W,
  rounding: Rounding,
): RoundedShares<W> {
  const decimal = parseDecimal(total, { function: 'roundedShares', path: 'total' });
  const parsed = parseWeights(weights, 'roundedShares');
  const to = parseRounding(rounding, { function: 'roundedShares', path: 'rounding' });
  const sum = new Exact(parsed.total.toString());
  const shares = parsed.scaled.map((weight) =>
    roundQuotient(decimal.times(new Exact(weight.toString())), sum, to),
  );
  const rest = shares.reduce((left, share) => left.minus(share), decimal);
  const texts = shares.map((share) => resultText(share, 'roundedShares', to.decimals));
  return {
    shares: shapeLike(weights, texts),
    undistributed: resultText(rest, 'roundedShares', to.decimals),
  };
}
