import { Exact, plainText, type Decimal } from '../../core/decimal';
import { methodResult, type AllocationMethod } from './allocation-method';
import { historicalShares, type HistoricalOptions, type HistoricalPool } from './historical-shares';

/**
 * Shares by the past: everyone may draw up to the share that `historicalShares` gives its name, and no more.
 *
 * Several requests of one applicant draw on one share, in their order; who is in no pool has no share.
 *
 * @throws GigacastError when it allocates: as `historicalShares`
 * @example
 * byHistory([
 *   { id: 'traditional', share: '0.8', weights: { A: 300, B: 100 } },
 *   { id: 'newcomers', share: '0.2', weights: { N: 1 } },
 * ]).allocate(1000, [
 *   { id: 'A', quantity: 900 }, { id: 'B', quantity: 150 }, { id: 'N', quantity: 500 },
 * ]);
 * // => {
 * //   requests: [
 * //     { id: 'A', requested: '900', allocated: '600', unmet: '300', mayWithdraw: false, pays: null },
 * //     { id: 'B', requested: '150', allocated: '150', unmet: '0', mayWithdraw: false, pays: null },
 * //     { id: 'N', requested: '500', allocated: '200', unmet: '300', mayWithdraw: false, pays: null },
 * //   ],
 * //   residual: '50',
 * // }
 */
export function byHistory(
  pools: readonly HistoricalPool[],
  options: HistoricalOptions = {},
): AllocationMethod {
  return {
    name: 'byHistory',
    allocate: (volume, requests) => {
      const { holders } = historicalShares(volume, pools, options);
      const left = new Map<string, Decimal>(holders.map(({ id, allocated }) => [id, new Exact(allocated)]));
      const shares = requests.map(({ id, applicant = id, quantity }) => {
        const room = left.get(applicant) ?? new Exact(0);
        const wanted = new Exact(String(quantity));
        const taken = wanted.lt(room) ? wanted : room;
        left.set(applicant, room.minus(taken));
        return { allocated: plainText(taken) };
      });
      return methodResult(volume, requests, shares);
    },
  };
}
