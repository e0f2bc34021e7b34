import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { UNIT_FLOOR, type DecimalInput, type Rounding } from '../../core/exact';
import { requireInteger } from '../../core/input';
import { readRequests, type QuantityRequest } from '../allocation/read-requests';
import { applyCoefficient } from './apply-coefficient';

/** How licences are given out on demand. */
export interface LicenceOptions {
  /** Decimals of the coefficient in per cent; what lies beyond is cut off (0 to 30). @defaultValue 6 */
  readonly coefficientDecimals?: number;
  /** Of each allocation. @defaultValue down to the unit (the kilogram) */
  readonly rounding?: Rounding;
  /** No request counts for more than this (0 or more). */
  readonly maximum?: DecimalInput;
  /** Whoever is cut below this may withdraw (0 or more). */
  readonly minimum?: DecimalInput;
}

/** A request for a licence and what it came to. */
export interface LicenceShare {
  readonly id: string;
  readonly allocated: string;
  /** The request, cut to the maximum where there is one. */
  readonly counted: string;
  /** Whether the coefficient cut it below the minimum, so that the applicant may withdraw. */
  readonly mayWithdraw: boolean;
}

/** Licences given out in one window of applications. */
export interface LicenceAllocation {
  /** In per cent, cut off after its decimals: "100.000000" where all requests fit. */
  readonly coefficientPercent: string;
  /** In the order of the requests. */
  readonly requests: readonly LicenceShare[];
  /** What nobody applied for; it is added to the next sub-period where the rules say so. */
  readonly unapplied: string;
  /** What rounding left of the quantity that was applied for. */
  readonly undistributed: string;
}

/**
 * Gives licences out on demand: one coefficient for all applications of a window, cut off after its decimals, and each
 * allocation rounded down.
 *
 * The published, cut coefficient is applied, not the exact quotient, so that anyone can check an allocation by hand.
 *
 * @param available - units of the sub-period (0 or more)
 * @param requests - of one window
 * @throws GigacastError `quota/negative-quantity`, `quota/duplicate-id`, `decimal/*`, `number/*`, `rounding/*`
 * @see Regulation (EU) 2020/761, Article 57
 * @example
 * const { coefficientPercent, requests } = allocationCoefficient(218000, [
 *   { id: 'A', quantity: 400000 }, { id: 'B', quantity: 100000 }, { id: 'C', quantity: 45000 },
 * ], { minimum: 20000 });
 * [coefficientPercent, requests.map(({ allocated, mayWithdraw }) => [allocated, mayWithdraw])];
 * // => ['40.000000', [['160000', false], ['40000', false], ['18000', true]]]
 */
export function allocationCoefficient(
  available: DecimalInput,
  requests: readonly QuantityRequest[],
  options: LicenceOptions = {},
): LicenceAllocation {
  const at = (path: string) => ({ function: 'allocationCoefficient', path });
  const volume = parseDecimal(available, at('available'), { atLeast: 0 });
  const decimals = requireInteger(options.coefficientDecimals ?? 6, at('coefficientDecimals'), {
    atLeast: 0,
    atMost: 30,
  });
  const bound = (name: 'maximum' | 'minimum') => {
    const value = options[name];
    return value === undefined ? undefined : parseDecimal(value, at(name), { atLeast: 0 });
  };
  const maximum = bound('maximum');
  const minimum = bound('minimum');
  const counted = readRequests(requests, at('requests')).map(({ id, wanted }) => ({
    id,
    wanted: maximum !== undefined && wanted.gt(maximum) ? maximum : wanted,
  }));
  const total = counted.reduce((sum: Decimal, { wanted }) => sum.plus(wanted), new Exact(0));
  const fits = total.lte(volume);
  const exact = fits ? new Exact(100) : volume.times(100).div(total);
  const coefficient = exact.toDecimalPlaces(decimals, Exact.ROUND_DOWN);
  const rounding = options.rounding ?? UNIT_FLOOR;
  const shares = counted.map(({ id, wanted }): LicenceShare => {
    const asked = plainText(wanted);
    const { allocated } = applyCoefficient(asked, plainText(coefficient), { rounding });
    const below = minimum !== undefined && minimum.gt(allocated);
    return { id, allocated, counted: asked, mayWithdraw: below && wanted.gt(allocated) };
  });
  const given = shares.reduce((sum: Decimal, { allocated }) => sum.plus(allocated), new Exact(0));
  return {
    coefficientPercent: coefficient.toFixed(decimals),
    requests: shares,
    unapplied: fits ? plainText(volume.minus(total)) : '0',
    undistributed: plainText((fits ? total : volume).minus(given)),
  };
}
