import { requireNumber, type CheckedArgument } from '../../core/input';

/** Hours of a common year of 365 days. */
export const HOURS_PER_YEAR = 8760;

/** Energy of a constant load over a year of 8,760 hours (MWh), in the name of a public function. */
export function annualEnergyMwh(mw: number, argument: CheckedArgument): number {
  return requireNumber(mw, argument, { atLeast: 0 }) * HOURS_PER_YEAR;
}
