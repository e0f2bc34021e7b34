import { Exact, MOST_DIGITS, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import { apportion, exactShares, roundedShares, type DecimalInput, type TieBreak } from '../../core/exact';
import { requireOneOf } from '../../core/exact/require-one-of';
import { parseIncrement, type Increment } from '../../core/exact/rounding';
import { ALLOCATION_ERRORS } from '../error/allocation-errors';
import { readRequests, type QuantityRequest, type ReadRequest } from './read-requests';

/** How fractions of a unit are settled where a volume is shared pro rata. */
export interface ShareOptions {
  /**
   * `none` leaves exact shares, as fractions where there is no finite decimal; `largest-remainder` gives the units that
   * rounding down leaves to the largest remainders; `floor` leaves them undistributed. @defaultValue 'none'
   */
  readonly rounding?: 'none' | 'largest-remainder' | 'floor';
  /** Decimal text greater than 0: every share is a multiple of it, and so must be the requests. @defaultValue '1' */
  readonly increment?: string;
  /** Who comes first where two remainders are exactly equal. @defaultValue 'input-order' */
  readonly tieBreak?: TieBreak;
}

/** What became of one request. */
export interface ServedRequest {
  readonly id: string;
  /** Decimal text, or a fraction such as "1000/3" where nothing is rounded. */
  readonly allocated: string;
  /** The share before rounding: decimal text or a fraction. */
  readonly exact: string;
}

/** A balance shared among the requests of one day. */
export interface DayAllocation {
  /** Share of each request that is met before rounding, 1 where all fit: decimal text or a fraction. */
  readonly coefficient: string;
  /** In the order of the requests. */
  readonly requests: readonly ServedRequest[];
  readonly balanceAfter: string;
  /** What rounding left of the quantity that was to be shared. */
  readonly undistributed: string;
  /** Whether less was left than was asked for. */
  readonly prorated: boolean;
}

const ROUNDINGS = ['none', 'largest-remainder', 'floor'] as const;

/**
 * Shares a balance among all requests of one acceptance date: in full while it lasts, else pro rata.
 *
 * All requests of a date stand equal, so their order decides nothing but a declared tie-break. Nobody gets more than
 * was asked for, and `sum of allocations + undistributed = min(balance, sum of requests)`.
 *
 * @param balance - units left (0 or more)
 * @param requests - of one date
 * @throws GigacastError `quota/negative-quantity`, `quota/fractional-unit`, `quota/too-many-decimals`,
 * `quota/duplicate-id`; `decimal/*`, `number/out-of-range`, `input/*`
 * @see SI 2020/1457 (UK), reg. 11(3)
 * @example
 * allocateDay(1000, [
 *   { id: 'A', quantity: 600 }, { id: 'B', quantity: 900 }, { id: 'C', quantity: 500 },
 * ]).requests.map(({ id, allocated }) => `${id} ${allocated}`);
 * // => ['A 300', 'B 450', 'C 250']
 */
export function allocateDay(
  balance: DecimalInput,
  requests: readonly QuantityRequest[],
  options: ShareOptions = {},
): DayAllocation {
  return shareBalance(parseBalance(balance, 'allocateDay'), requests, options, 'allocateDay');
}

/** `allocateDay` in the name of another public function, from a balance that was read. */
export function shareBalance(
  balance: Decimal,
  requests: readonly QuantityRequest[],
  options: ShareOptions,
  name: string,
): DayAllocation {
  const rounding = options.rounding ?? 'none';
  requireOneOf(rounding, ROUNDINGS, { function: name, path: 'rounding' });
  const step = parseIncrement(options.increment ?? '1', { function: name, path: 'increment' });
  const decimals = rounding === 'none' ? MOST_DIGITS : step.decimals;
  const read = readRequests(requests, { function: name, path: 'requests' }, decimals);
  if (rounding !== 'none') read.forEach((request, index) => requireMultiple(request, step, index, name));
  const total = read.reduce((sum: Decimal, { wanted }) => sum.plus(wanted), new Exact(0));
  if (total.lte(balance)) {
    return {
      coefficient: '1',
      requests: read.map(({ id, wanted }) => ({
        id,
        allocated: plainText(wanted),
        exact: plainText(wanted),
      })),
      balanceAfter: plainText(balance.minus(total)),
      undistributed: '0',
      prorated: false,
    };
  }
  const wanted = read.map((request) => plainText(request.wanted));
  const exact = exactShares(plainText(balance), wanted);
  const allocated = rounding === 'none' ? exact : roundedTo(balance, wanted, step, options);
  const rest =
    rounding === 'none'
      ? new Exact(0)
      : allocated.reduce((left: Decimal, share) => left.minus(share), balance);
  return {
    coefficient: exactShares(1, [plainText(balance), plainText(total.minus(balance))])[0] ?? '0',
    requests: read.map(({ id }, index) => ({
      id,
      allocated: allocated[index] ?? '0',
      exact: exact[index] ?? '0',
    })),
    balanceAfter: plainText(rest),
    undistributed: plainText(rest),
    prorated: true,
  };
}

function roundedTo(
  balance: Decimal,
  wanted: readonly string[],
  step: Increment,
  { rounding, tieBreak }: ShareOptions,
): readonly string[] {
  const increment = plainText(step.increment, step.decimals);
  if (rounding === 'floor')
    return roundedShares(plainText(balance), wanted, { mode: 'floor', increment }).shares;
  // A balance between two increments cannot be shared out whole: what lies above the lower one is left over.
  const whole = plainText(balance.minus(balance.mod(step.increment)));
  return apportion(whole, wanted, { increment, ...(tieBreak === undefined ? {} : { tieBreak }) });
}

function requireMultiple(
  { wanted, quantity }: ReadRequest<QuantityRequest>,
  { increment, decimals }: Increment,
  index: number,
  name: string,
): void {
  if (wanted.mod(increment).isZero()) return;
  const at = { function: name, path: `requests[${index}].quantity`, received: quantity };
  const params = { increment: plainText(increment, decimals) };
  raise(ALLOCATION_ERRORS, 'quota/not-a-multiple', { ...at, params });
}

/** Reads a balance of 0 or more. */
export function parseBalance(balance: DecimalInput, name: string): Decimal {
  return parseDecimal(balance, { function: name, path: 'balance' }, { atLeast: 0 });
}
