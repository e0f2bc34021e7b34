import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import type { DecimalInput } from '../../core/exact';
import { shareBalance, type ShareOptions } from '../allocation/allocate-day';
import { readRequests, type QuantityRequest } from '../allocation/read-requests';

/** An offer for a part of the volume. */
export interface Bid extends QuantityRequest {
  /** Money per unit (0 or more). */
  readonly price: DecimalInput;
}

/** How an auction is held; fractions of a unit at the marginal price are settled as in `allocateDay`. */
export interface AuctionOptions extends ShareOptions {
  /** Bids below it are rejected (0 or more). */
  readonly reservePrice?: DecimalInput;
  /** Whoever is cut below this at the marginal price may withdraw (0 or more). */
  readonly minimumPerBid?: DecimalInput;
}

/** What a bid was awarded. */
export interface Award {
  readonly id: string;
  /** Decimal text, or a fraction where nothing is rounded. */
  readonly awarded: string;
  readonly mayWithdraw: boolean;
}

/** A volume sold to the highest bids. */
export interface AuctionResult {
  /** In the order of the bids. */
  readonly awards: readonly Award[];
  /** The lowest price that was served; null where no bid was. */
  readonly clearingPrice: string | null;
  readonly unsold: string;
  /** What the sale brings if all pay the lowest price served, or each its own. */
  readonly revenueUniform: string;
  readonly revenuePayAsBid: string;
}

const NAME = 'auction';

/**
 * Sells a volume to the highest bids; at the lowest price that is still served, bids are reduced pro rata.
 *
 * Both prices are told: the uniform price is the lowest accepted bid, pay as bid is each bidder's own. What nobody
 * bought is reported and may be offered again.
 *
 * @param volume - units (0 or more)
 * @param bids - in any order
 * @throws GigacastError `quota/negative-quantity`, `quota/duplicate-id`, `number/out-of-range`, `decimal/*`
 * @see AEV (SR 916.01, Switzerland), Article 18
 * @example
 * const { awards, clearingPrice, revenueUniform, revenuePayAsBid } = auction(1000, [
 *   { id: 'P1', quantity: 400, price: 12 }, { id: 'P2', quantity: 500, price: 10 },
 *   { id: 'P3', quantity: 300, price: 10 }, { id: 'P4', quantity: 200, price: 8 },
 * ]);
 * [awards.map(({ awarded }) => awarded), clearingPrice, revenueUniform, revenuePayAsBid];
 * // => [['400', '375', '225', '0'], '10', '10000', '10800']
 */
export function auction(
  volume: DecimalInput,
  bids: readonly Bid[],
  options: AuctionOptions = {},
): AuctionResult {
  const at = (path: string) => ({ function: NAME, path });
  const { reservePrice, minimumPerBid, ...sharing } = options;
  const money = (value: DecimalInput, path: string) => parseDecimal(value, at(path), { atLeast: 0 });
  const reserve = money(reservePrice ?? 0, 'reservePrice');
  const minimum = money(minimumPerBid ?? 0, 'minimumPerBid');
  const read = readRequests(bids, at('bids')).map((bid, index) => ({
    ...bid,
    amount: money(bid.price, `bids[${index}].price`),
  }));
  const accepted = read.filter(({ amount, wanted }) => amount.gte(reserve) && !wanted.isZero());
  const prices = distinct(accepted.map(({ amount }) => amount)).sort((a, b) => b.comparedTo(a));
  const awarded = new Map<string, string>();
  let left: Decimal = money(volume, 'volume');
  let clearing: Decimal | null = null;
  let payAsBid: Decimal = new Exact(0);
  let sold: Decimal = new Exact(0);
  for (const price of prices) {
    if (left.isZero()) break;
    const level = accepted.filter(({ amount }) => amount.eq(price));
    const shared = shareBalance(left, level, sharing, NAME);
    for (const { id, allocated } of shared.requests) awarded.set(id, allocated);
    const given = left.minus(shared.balanceAfter);
    payAsBid = payAsBid.plus(given.times(price));
    sold = sold.plus(given);
    clearing = price;
    left = new Exact(shared.balanceAfter);
    // What rounding left at this price is not offered to a lower one: the price would fall for nothing.
    if (shared.prorated) break;
  }
  return {
    awards: read.map(({ id, wanted }) => {
      const award = awarded.get(id) ?? '0';
      const size = valueOf(award);
      return { id, awarded: award, mayWithdraw: size.gt(0) && size.lt(wanted) && size.lt(minimum) };
    }),
    clearingPrice: clearing === null ? null : plainText(clearing),
    unsold: plainText(left),
    revenueUniform: plainText(clearing === null ? new Exact(0) : sold.times(clearing)),
    revenuePayAsBid: plainText(payAsBid),
  };
}

function distinct(prices: readonly Decimal[]): Decimal[] {
  return prices.filter((price, index) => prices.findIndex((other) => other.eq(price)) === index);
}

/** The size of decimal text or a fraction, near enough to compare it with a bound. */
function valueOf(text: string): Decimal {
  const [top = '0', bottom = '1'] = text.split('/');
  return new Exact(top).div(bottom);
}
