import { Exact, plainText } from '../../core/decimal';
import { methodResult, requireField, type AllocationMethod } from './allocation-method';
import { auction, type AuctionOptions } from './auction';

/** How the auction is held, and what the winners pay. */
export interface ByAuctionOptions extends Omit<AuctionOptions, 'rounding'> {
  /** `uniform`: all pay the lowest price served; `pay-as-bid`: each pays its own. @defaultValue 'uniform' */
  readonly pricing?: 'uniform' | 'pay-as-bid';
  /** @defaultValue 'largest-remainder' */
  readonly rounding?: 'largest-remainder' | 'floor';
}

/**
 * An auction: the highest bids first, pro rata at the lowest price that is still served.
 *
 * @throws GigacastError when it allocates: as `auction`; `input/missing` for a bid without price
 * @example
 * byAuction({ pricing: 'pay-as-bid' }).allocate(100, [
 *   { id: 'A', quantity: 60, price: 9 }, { id: 'B', quantity: 60, price: 7 },
 * ]).requests.map(({ allocated, pays }) => [allocated, pays]);
 * // => [['60', '540'], ['40', '280']]
 */
export function byAuction(options: ByAuctionOptions = {}): AllocationMethod {
  const name = 'byAuction';
  const { pricing = 'uniform', ...held } = options;
  return {
    name,
    allocate: (volume, requests) => {
      const bids = requests.map((request, index) => ({
        id: request.id,
        quantity: request.quantity,
        price: requireField(request, 'price', index, name),
      }));
      const { awards, clearingPrice } = auction(volume, bids, { rounding: 'largest-remainder', ...held });
      const shares = awards.map(({ awarded, mayWithdraw }, index) => {
        const own = String(bids[index]?.price);
        const price = pricing === 'uniform' ? (clearingPrice ?? '0') : own;
        return { allocated: awarded, mayWithdraw, pays: plainText(new Exact(awarded).times(price)) };
      });
      return methodResult(volume, requests, shares);
    },
  };
}
