import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import type { DecimalInput } from '../../core/exact';
import { requireOneOf } from '../../core/exact/require-one-of';
import { GOODS_ERRORS } from '../error/goods-errors';
import { LEDGER_ERRORS } from '../error/ledger-errors';
import { allocateByDate } from './allocate-by-date';
import type { ServedRequest, ShareOptions } from './allocate-day';

/** What a request did not get. */
export interface UnmetRequest {
  readonly id: string;
  /** Day of acceptance. */
  readonly on: DateLike;
  /** Units (0 or more). */
  readonly unmet: DecimalInput;
}

/** A quantity that comes back, and what it comes back to. */
export interface ReturnOptions extends ShareOptions {
  /** Units that come back (0 or more). */
  readonly returned: DecimalInput;
  /** Units left before (0 or more). @defaultValue 0 */
  readonly balance?: DecimalInput;
  /** Units that were drawn and not yet given back; a return above it is refused. */
  readonly held?: DecimalInput;
  /** `unmet-requests` serves earlier requests by date of acceptance first. @defaultValue 'balance' */
  readonly to?: 'balance' | 'unmet-requests';
  /** Requests that were not met in full. */
  readonly unmet?: readonly UnmetRequest[];
}

/** What became of a quantity that came back. */
export interface AppliedReturn {
  readonly returned: string;
  /** In the order of the unmet requests. */
  readonly requests: readonly (ServedRequest & { readonly on: IsoDate })[];
  /** Units that went to unmet requests. */
  readonly granted: string;
  readonly balanceAfter: string;
  /** Whether nothing was left before and something is now. */
  readonly reopened: boolean;
}

/**
 * Puts a quantity back: to the balance, or first to the requests that were not met, by date and pro rata within a date.
 *
 * That earlier unmet requests come first is a convention: the article that is cited obliges the return and no more.
 *
 * @throws GigacastError `quota/return-exceeds-allocated`; `input/not-one-of`; and as `allocateByDate`
 * @see Implementing Regulation (EU) 2015/2447, Article 52
 * @example
 * const { requests, balanceAfter } = applyReturn({
 *   returned: 120, to: 'unmet-requests',
 *   unmet: [{ id: 'B', on: '2026-03-03', unmet: 125 }, { id: 'C', on: '2026-03-03', unmet: 75 }],
 * });
 * [...requests.map(({ allocated }) => allocated), balanceAfter]; // => ['75', '45', '0']
 */
export function applyReturn(options: ReturnOptions): AppliedReturn {
  const at = (path: string) => ({ function: 'applyReturn', path });
  const { to = 'balance', unmet = [], held, returned, balance, ...sharing } = options;
  requireOneOf(to, ['balance', 'unmet-requests'], at('to'));
  const back = parseDecimal(returned, at('returned'));
  if (back.lt(0)) raise(GOODS_ERRORS, 'quota/negative-quantity', { ...at('returned'), received: returned });
  if (held !== undefined && back.gt(parseDecimal(held, at('held'), { atLeast: 0 }))) {
    const params = { held: String(held) };
    raise(LEDGER_ERRORS, 'quota/return-exceeds-allocated', { ...at('returned'), received: returned, params });
  }
  const before = parseDecimal(balance ?? 0, at('balance'), { atLeast: 0 });
  const whole: Decimal = before.plus(back);
  const requests = unmet.map(({ id, on, unmet: quantity }, index) => ({
    id,
    on: toIsoDate(on, at(`unmet[${index}].on`)),
    quantity,
  }));
  const after =
    to === 'balance'
      ? { requests: requests.map(({ id, on }) => ({ id, on, allocated: '0', exact: '0' })), left: whole }
      : served(whole, requests, sharing);
  return {
    returned: plainText(back),
    requests: after.requests,
    granted: plainText(whole.minus(after.left)),
    balanceAfter: plainText(after.left),
    reopened: before.isZero() && !after.left.isZero(),
  };
}

function served(whole: Decimal, requests: Parameters<typeof allocateByDate>[1], sharing: ShareOptions) {
  const shared = allocateByDate(plainText(whole), requests, sharing);
  return { requests: shared.requests, left: new Exact(shared.balanceAfter) };
}
