import { divideDecimals } from '../../core/exact';
import { raise } from '../../core/error';
import { requireInteger, type CheckedArgument } from '../../core/input';
import { REGISTRATIONS_ERRORS } from '../errors';

/** The step to which counts were rounded (1 when exact): one for both, or one for each. */
export type RoundingOfPair = number | { readonly current: number; readonly previous: number };

/** A change in per cent, and what the rounding of the two counts leaves open. */
export interface CountChange {
  /** (current / previous - 1) x 100, to two decimals (%). */
  readonly percent: number;
  /** Lowest and highest change that the rounding of both counts allows, to four decimals (%). */
  readonly percentRange: readonly [low: number, high: number];
}

/** A quotient in per cent before it is rounded: `numerator / denominator`, the denominator above 0. */
export interface ExactPercent {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const PERCENT = { mode: 'half-up', increment: '0.01' } as const;
const RANGE = { mode: 'half-up', increment: '0.0001' } as const;

/**
 * The change from one published count to the next, in per cent, with the range that rounding leaves open.
 *
 * A count rounded to a step may have been half a step lower or higher, but never below 0; an exact count (step 1) is
 * what it says. Both ends are computed exactly and rounded once, half away from zero.
 *
 * @param current - the later count (whole vehicles, >= 0)
 * @param previous - the count it is compared with (whole vehicles, above half its step)
 * @param options.roundedTo - step of rounding of both counts or of each (1 or more). @defaultValue 1
 * @throws GigacastError `registrations/no-base`, `number/out-of-range`, `number/not-an-integer`, `number/not-finite`
 * @example
 * changeBetween(3200, 17400, { roundedTo: 100 }); // => { percent: -81.61, percentRange: [-81.9484, -81.268] }
 */
export function changeBetween(
  current: number,
  previous: number,
  options: { readonly roundedTo?: RoundingOfPair } = {},
): CountChange {
  return describeChange(
    exactChange(current, previous, options.roundedTo ?? 1, { function: 'changeBetween' }),
  );
}

/** The change and both ends of its range as exact quotients, checked in the name of a public function. */
export function exactChange(
  current: number,
  previous: number,
  roundedTo: RoundingOfPair,
  names: { readonly function: string; readonly current?: string; readonly previous?: string },
): { readonly change: ExactPercent; readonly low: ExactPercent; readonly high: ExactPercent } {
  const at = (path: string): CheckedArgument => ({ function: names.function, path });
  const now = 2n * BigInt(requireInteger(current, at(names.current ?? 'current'), { atLeast: 0 }));
  const before = 2n * BigInt(requireInteger(previous, at(names.previous ?? 'previous'), { atLeast: 0 }));
  const steps = typeof roundedTo === 'object' ? roundedTo : { current: roundedTo, previous: roundedTo };
  const widthNow = widthOf(steps.current, at('roundedTo'));
  const widthBefore = widthOf(steps.previous, at('roundedTo'));
  if (before <= widthBefore) {
    raise(REGISTRATIONS_ERRORS, 'registrations/no-base', {
      ...at(names.previous ?? 'previous'),
      received: previous,
    });
  }
  return {
    change: percentOf(now, before),
    low: percentOf(now > widthNow ? now - widthNow : 0n, before + widthBefore),
    high: percentOf(now + widthNow, before - widthBefore),
  };
}

/** Rounds an exact change and its range for a reader. */
export function describeChange(exact: ReturnType<typeof exactChange>): CountChange {
  const round = ({ numerator, denominator }: ExactPercent, rounding: typeof PERCENT | typeof RANGE) =>
    Number(divideDecimals(numerator, denominator, rounding));
  return {
    percent: round(exact.change, PERCENT),
    percentRange: [round(exact.low, RANGE), round(exact.high, RANGE)],
  };
}

/** Everything is doubled, so that half a step of an odd rounding stays a whole number. */
function widthOf(step: number, argument: CheckedArgument): bigint {
  const checked = requireInteger(step, argument, { atLeast: 1 });
  return checked === 1 ? 0n : BigInt(checked);
}

function percentOf(now: bigint, before: bigint): ExactPercent {
  return { numerator: 100n * (now - before), denominator: before };
}
