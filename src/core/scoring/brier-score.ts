import { checkOutcome, checkProbability, type EventOutcome } from './outcome';

/**
 * Brier score of one probability: (p - outcome)^2; lower is better.
 *
 * @param p - probability given to the event, 0 to 1
 * @param outcome - 1 or true if it happened, 0 or false if not
 * @throws GigacastError `number/out-of-range`, `scoring/not-an-outcome`
 * @see Brier, Verification of forecasts expressed in terms of probability, 1950
 * @example
 * brierScore(0.75, true); // => 0.0625
 */
export function brierScore(p: number, outcome: EventOutcome): number {
  checkProbability(p, { function: 'brierScore', path: 'p' });
  return (p - checkOutcome(outcome, { function: 'brierScore', path: 'outcome' })) ** 2;
}
