import { raise } from '../error';
import { STATISTICS_ERRORS } from '../error/statistics-errors';
import { type CheckedArgument, requireNumber } from '../input';

/** Whether an event happened. */
export type EventOutcome = boolean | 0 | 1;

/** Returns 1 for an event that happened and 0 for one that did not. */
export function checkOutcome(outcome: unknown, argument: CheckedArgument): 0 | 1 {
  if (outcome === true || outcome === 1) return 1;
  if (outcome === false || outcome === 0) return 0;
  return raise(STATISTICS_ERRORS, 'scoring/not-an-outcome', { ...argument, received: outcome });
}

/** Returns a probability between 0 and 1, both included. */
export function checkProbability(p: unknown, argument: CheckedArgument): number {
  return requireNumber(p, argument, { atLeast: 0, atMost: 1 });
}
