import { Exact, parseDecimal, resultText, type Decimal, type DecimalInput } from '../decimal';
import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import type { CheckedArgument } from '../input';
import { APPORTION_METHODS, type ApportionMethod } from './apportion-methods';
import { requireOneOf } from './require-one-of';
import { parseIncrement, type Increment } from './rounding';
import { rankByTieBreak, TIE_BREAKS, type TieBreak } from './tie-break';
import { parseWeights, shapeLike, type PerWeight, type Weights } from './weights';

/** How a total is shared out. */
export interface ApportionOptions {
  /** @defaultValue 'largest-remainder' */
  readonly method?: ApportionMethod;
  /** Decimal text greater than 0: every share is a multiple of it. @defaultValue '1' */
  readonly increment?: string;
  /** Who comes first where two claims are exactly equal. @defaultValue 'input-order' */
  readonly tieBreak?: TieBreak;
}

/**
 * Shares a total out in proportion to weights, in multiples of an increment, so that the shares sum exactly to it.
 *
 * `largest-remainder` (Hamilton, Hare-Niemeyer) rounds every exact share down and gives the rest, one increment each,
 * to the largest remainders; no share is a whole increment away from its exact value. `dhondt` (Jefferson) and
 * `sainte-lague` (Webster) give one increment after another to the highest average, weight / (n + 1) and
 * weight / (2n + 1) for a holder of n. All comparisons are between exact fractions. A weight of 0 gets 0.
 *
 * @param total - what is shared (0 or more, a multiple of the increment)
 * @param weights - one number of 0 or more per claim, as a list or a record
 * @returns shares as decimal text with the decimals of the increment, in the shape of the weights
 * @throws GigacastError `apportion/no-positive-weight`, `apportion/negative-weight`, `apportion/negative-total`,
 * `apportion/total-not-a-multiple`, and as `decimalText`
 * @see Balinski and Young, Fair Representation (2001), appendix A
 * @example
 * apportion(24500, { A: 33000, B: 5000, C: 2500, D: 1178 });
 * // => { A: '19399', B: '2939', C: '1470', D: '692' }
 * @example
 * apportion('100.00', [1, 1, 1], { increment: '0.01' }); // => ['33.34', '33.33', '33.33']
 */
export function apportion<const W extends Weights>(
  total: DecimalInput,
  weights: W,
  options: ApportionOptions = {},
): PerWeight<W, string> {
  const { shares, step } = shareOut(total, weights, options, { function: 'apportion', path: 'total' });
  return shapeLike(
    weights,
    shares.map((share) => resultText(share, 'apportion', step.decimals)),
  );
}

/** The shares of `apportion` as a list, in the name of another public function. */
export function shareOut(
  total: unknown,
  weights: Weights,
  options: ApportionOptions,
  argument: CheckedArgument,
): { readonly shares: readonly Decimal[]; readonly step: Increment } {
  const { method = 'largest-remainder', increment = '1', tieBreak = 'input-order' } = options;
  requireOneOf(method, Object.keys(APPORTION_METHODS), { ...argument, path: 'method' });
  requireOneOf(tieBreak, TIE_BREAKS, { ...argument, path: 'tieBreak' });
  const step = parseIncrement(increment, { ...argument, path: 'increment' });
  const seats = countIncrements(total, step, argument);
  const parsed = parseWeights(weights, argument.function);
  const counts = APPORTION_METHODS[method](seats, parsed, rankByTieBreak(parsed.scaled, tieBreak));
  return { shares: counts.map((count) => new Exact(count.toString()).times(step.increment)), step };
}

function countIncrements(total: unknown, step: Increment, argument: CheckedArgument): bigint {
  const decimal = parseDecimal(total, argument);
  if (decimal.lt(0)) raise(EXACT_ERRORS, 'apportion/negative-total', { ...argument, received: total });
  if (!decimal.mod(step.increment).isZero()) {
    raise(EXACT_ERRORS, 'apportion/total-not-a-multiple', {
      ...argument,
      received: total,
      params: { increment: step.increment.toFixed(step.decimals) },
    });
  }
  return BigInt(decimal.div(step.increment).toFixed());
}
