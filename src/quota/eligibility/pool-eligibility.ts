import type { Money } from '../../core/exact';

/**
 * What a price is measured at.
 *
 * `fob`: free on board, without international freight and insurance. `value-for-duty`: as customs values the goods.
 * `unstated`: the text says "price" and no more; any price that is given is taken.
 */
export type PriceBasis = 'fob' | 'value-for-duty' | 'unstated';

/** Which goods may draw on a pool. */
export type PoolEligibility =
  | { readonly kind: 'any' }
  | {
      readonly kind: 'origin';
      /** ISO 3166 codes of the countries whose goods may draw on it. */
      readonly origins: readonly string[];
    }
  | {
      readonly kind: 'price';
      readonly basis: PriceBasis;
      /** `<` excludes the limit itself, `<=` includes it. */
      readonly comparison: '<' | '<=';
      /** Per piece, or per unit of the quota. */
      readonly limit: Money;
    };
