import { CORE_ERRORS, raise } from '../../core/error';
import type { Rate, RateInput } from './rate';
import { readRate } from './read-rate';

/** The bounds of a duty; at least one. */
export interface RateBounds {
  /** The duty is never below this one. */
  readonly atLeast?: RateInput;
  /** The duty is never above this one. */
  readonly atMost?: RateInput;
}

/**
 * A rate with a minimum, a maximum or both, as tariffs write "9.6 % MIN 1.60 MAX 5.00 per 100 kg".
 *
 * The maximum has the last word where the two contradict each other.
 *
 * @param rate - the rate between the bounds: a fraction, or a rate as data
 * @param bounds - the bounds, each a rate of its own
 * @throws GigacastError `input/missing` without a bound; as `dutyOf` for rates that are none
 * @example
 * const duty = boundedRate('0.096', { atLeast: specificRate('1.60', '100kg'), atMost: specificRate('5.00', '100kg') });
 * ['10', '30', '100'].map((value) => dutyOf(duty, { value, quantity: 100, unit: 'kg' }).duty);
 * // => ['1.60', '2.88', '5.00']
 */
export function boundedRate(rate: RateInput, bounds: RateBounds): Rate {
  const at = (path: string) => ({ function: 'boundedRate', path });
  const { atLeast, atMost } = bounds;
  if (atLeast === undefined && atMost === undefined) {
    const params = { expected: 'a minimum or a maximum' };
    raise(CORE_ERRORS, 'input/missing', { ...at('bounds'), received: bounds, params });
  }
  const inner = readRate(rate, at('rate'));
  const raised =
    atLeast === undefined ? inner : chosen('greater-of', inner, readRate(atLeast, at('bounds.atLeast')));
  return atMost === undefined ? raised : chosen('lesser-of', raised, readRate(atMost, at('bounds.atMost')));
}

function chosen(kind: 'greater-of' | 'lesser-of', left: Rate, right: Rate): Rate {
  return { components: [{ kind, rates: [left, right] }] };
}
