import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { Exact, plainText, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import type { DecimalInput } from '../../core/exact';
import { LEDGER_ERRORS } from '../error/ledger-errors';
import { parseBalance, shareBalance, type ServedRequest, type ShareOptions } from './allocate-day';
import { readRequests, type QuantityRequest } from './read-requests';

/** A request with the day that gives it its place. */
export interface DatedRequest extends QuantityRequest {
  /** Day of acceptance. */
  readonly on: DateLike;
}

/** How fractions are settled, and the span in which requests count. */
export interface ByDateOptions extends ShareOptions {
  /** First day on which a request counts. */
  readonly opens?: DateLike;
  /** Last day (included). */
  readonly closes?: DateLike;
}

/** A volume given out by date of acceptance. */
export interface ByDateAllocation {
  /** In the order of the requests. */
  readonly requests: readonly (ServedRequest & { readonly on: IsoDate })[];
  /** The day on which the last unit went; null while some is left. */
  readonly exhaustedOn: IsoDate | null;
  /** Share that was met on that day: decimal text or a fraction; null while some is left. */
  readonly exhaustionCoefficient: string | null;
  readonly balanceAfter: string;
  /** What rounding left of the quantity that was to be shared on the day of exhaustion. */
  readonly undistributed: string;
}

const NAME = 'allocateByDate';

/**
 * Gives a volume out by date of acceptance: earlier days first, all requests of a day alike, pro rata on the day on
 * which it runs out, nothing afterwards.
 *
 * @param volume - units (0 or more)
 * @param requests - in any order
 * @throws GigacastError `quota/not-open`, `quota/closed`, `date/*`, and as `allocateDay`
 * @see Implementing Regulation (EU) 2015/2447, Articles 49 to 51
 * @example
 * allocateByDate(1000, [
 *   { id: 'A', on: '2026-03-02', quantity: 400 },
 *   { id: 'B', on: '2026-03-03', quantity: 500 },
 *   { id: 'C', on: '2026-03-03', quantity: 300 },
 *   { id: 'D', on: '2026-03-04', quantity: 100 },
 * ]).requests.map(({ allocated }) => allocated);
 * // => ['400', '375', '225', '0']
 */
export function allocateByDate(
  volume: DecimalInput,
  requests: readonly DatedRequest[],
  options: ByDateOptions = {},
): ByDateAllocation {
  const { opens, closes, ...sharing } = options;
  const first = opens === undefined ? undefined : toIsoDate(opens, { function: NAME, path: 'opens' });
  const last = closes === undefined ? undefined : toIsoDate(closes, { function: NAME, path: 'closes' });
  const read = readRequests(requests, { function: NAME, path: 'requests' });
  const days = read.map(({ on }, index) => requireOpen(on, index, first, last));
  const served = new Map<string, ServedRequest>();
  let balance: Decimal = parseBalance(volume, NAME);
  let exhaustedOn: IsoDate | null = null;
  let coefficient: string | null = null;
  let undistributed = '0';
  for (const day of [...new Set(days)].sort()) {
    if (exhaustedOn !== null) break;
    const ofDay = read.filter((_, index) => days[index] === day);
    const shared = shareBalance(balance, ofDay, sharing, NAME);
    for (const request of shared.requests) served.set(request.id, request);
    balance = new Exact(shared.balanceAfter);
    if (!shared.prorated && !balance.isZero()) continue;
    if (!shared.prorated && ofDay.every(({ wanted }) => wanted.isZero())) continue;
    exhaustedOn = day;
    coefficient = shared.coefficient;
    undistributed = shared.undistributed;
  }
  return {
    requests: read.map(({ id }, index) => ({
      ...(served.get(id) ?? { id, allocated: '0', exact: '0' }),
      on: days[index] ?? '',
    })),
    exhaustedOn,
    exhaustionCoefficient: coefficient,
    balanceAfter: plainText(balance),
    undistributed,
  };
}

function requireOpen(
  on: DateLike,
  index: number,
  opens: IsoDate | undefined,
  closes: IsoDate | undefined,
): IsoDate {
  const at = { function: NAME, path: `requests[${index}].on` };
  const day = toIsoDate(on, at);
  if (opens !== undefined && day < opens) {
    raise(LEDGER_ERRORS, 'quota/not-open', { ...at, received: day, params: { from: opens } });
  }
  if (closes !== undefined && day > closes) {
    raise(LEDGER_ERRORS, 'quota/closed', { ...at, received: day, params: { to: closes } });
  }
  return day;
}
