import { type Distribution, logDensity, logSurvival } from '../distribution';
import { requireNumber } from '../input';
import { checkOutcome, checkProbability, type EventOutcome } from './outcome';

/**
 * Logarithmic score of one probability: natural logarithm of what was given to what happened; higher is better.
 *
 * @param p - probability given to the event, 0 to 1
 * @param outcome - 1 or true if it happened, 0 or false if not
 * @returns 0 or less; -Infinity if what happened had been ruled out
 * @throws GigacastError `number/out-of-range`, `scoring/not-an-outcome`
 * @see Good, Rational decisions, 1952
 * @example
 * logScore(0.8, true); // => -0.22314355131421
 */
export function logScore(p: number, outcome: EventOutcome): number {
  checkProbability(p, { function: 'logScore', path: 'p' });
  return checkOutcome(outcome, { function: 'logScore', path: 'outcome' }) === 1
    ? Math.log(p)
    : Math.log1p(-p);
}

/**
 * Logarithmic score of a distribution: natural logarithm of its density at what happened; higher is better.
 *
 * @param distribution - the forecast, without point masses
 * @param y - what happened, same unit
 * @throws GigacastError `distribution/no-density`, `number/not-finite` or `input/wrong-type`
 * @example
 * densityLogScore(exponential({ mean: 2 }), 3); // => -2.19314718055995
 */
export function densityLogScore(distribution: Distribution, y: number): number {
  return logDensity(distribution, requireNumber(y, { function: 'densityLogScore', path: 'y' }));
}

/**
 * Logarithmic score of a distribution for something that has not happened yet: ln P(T > censoredAt); higher is better.
 *
 * @param distribution - the forecast of the time T
 * @param options - named arguments
 * @param options.censoredAt - time by which it had not happened, same unit
 * @throws GigacastError `number/not-finite` or `input/wrong-type`
 * @example
 * censoredLogScore(exponential({ mean: 274 }), { censoredAt: 365 }); // => -1.33211678832117
 */
export function censoredLogScore(
  distribution: Distribution,
  { censoredAt }: { readonly censoredAt: number },
): number {
  return logSurvival(
    distribution,
    requireNumber(censoredAt, { function: 'censoredLogScore', path: 'censoredAt' }),
  );
}
