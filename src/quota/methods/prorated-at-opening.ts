import { Exact, plainText, type Decimal } from '../../core/decimal';
import { methodResult, type AllocationMethod } from './allocation-method';
import { openingProration, type OpeningOptions } from './opening-proration';

/**
 * One factor for all entries presented at the moment of opening.
 *
 * Where rounding each entry on its own gives out more than there is, the last entries are cut by the excess.
 *
 * @throws GigacastError when it allocates: as `openingProration`
 * @example
 * proratedAtOpening().allocate(1000, [
 *   { id: 'A', quantity: 900 }, { id: 'B', quantity: 600 },
 * ]).requests.map(({ allocated }) => allocated); // => ['600', '400']
 */
export function proratedAtOpening(options: OpeningOptions = {}): AllocationMethod {
  return {
    name: 'proratedAtOpening',
    allocate: (volume, requests) => {
      const { requests: shares, overdrawn } = openingProration(volume, requests, options);
      let excess: Decimal = new Exact(overdrawn);
      const cut = shares
        .slice()
        .reverse()
        .map(({ allocated }) => {
          const taken = excess.gt(allocated) ? new Exact(allocated) : excess;
          excess = excess.minus(taken);
          return { allocated: plainText(new Exact(allocated).minus(taken)) };
        });
      return methodResult(volume, requests, cut.reverse());
    },
  };
}
