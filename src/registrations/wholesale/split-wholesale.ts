import { raise } from '../../core/error';
import { requireInteger } from '../../core/input';
import { REGISTRATIONS_ERRORS } from '../errors';

/** Two or three of the figures of one plant and month. */
export interface WholesaleFigures {
  /** Everything the plant shipped, exports inside (whole vehicles). */
  readonly wholesale?: number;
  /** Sold in the country (whole vehicles). */
  readonly domestic?: number;
  /** Shipped abroad (whole vehicles). */
  readonly exports?: number;
}

/** One of the three figures. */
export type WholesalePart = 'wholesale' | 'domestic' | 'exports';

/** How wholesale splits, or why the figures cannot all be right. */
export type WholesaleSplit =
  | (WholesaleParts & {
      /** The three figures add up. */
      readonly outcome: 'split';
      /** The figure that was obtained from the other two; `null` when all three were given. */
      readonly derived: WholesalePart | null;
      readonly residual: 0;
      /** Exports over wholesale (0 to 1); `null` when nothing was shipped. */
      readonly exportShare: number | null;
    })
  | (WholesaleParts & {
      /** All three were given and do not add up. */
      readonly outcome: 'residual';
      readonly derived: null;
      /** Wholesale less domestic less exports (vehicles, not 0). */
      readonly residual: number;
    })
  | (WholesaleParts & {
      /** The derived figure would be negative: a part exceeds the whole. */
      readonly outcome: 'impossible';
      readonly derived: WholesalePart;
    });

/** The three figures of one plant and month. */
export interface WholesaleParts {
  readonly wholesale: number;
  readonly domestic: number;
  readonly exports: number;
}

const PARTS: readonly WholesalePart[] = ['wholesale', 'domestic', 'exports'];

/**
 * Splits wholesale into what stayed in the country and what was exported: wholesale = domestic + exports.
 *
 * The figure that is left out is the difference (or sum) of the other two and is marked as derived. When all three are
 * given, their residual is stated: the identity finds a mistyped figure, and confirms nothing where one of the three
 * was a subtraction to begin with.
 *
 * @param figures - two or three counts of one month (whole vehicles, >= 0)
 * @throws GigacastError `registrations/two-figures`, `number/out-of-range`, `number/not-an-integer`,
 * `number/not-finite`, `input/wrong-type`
 * @example
 * splitWholesale({ wholesale: 93680, domestic: 74212 }).exports; // => 19468
 * @example
 * splitWholesale({ wholesale: 93860, domestic: 74212, exports: 19468 }).outcome; // => 'residual'
 */
export function splitWholesale(figures: WholesaleFigures): WholesaleSplit {
  const given = PARTS.filter((part) => figures[part] !== undefined);
  if (given.length < 2) {
    raise(REGISTRATIONS_ERRORS, 'registrations/two-figures', {
      function: 'splitWholesale',
      path: 'figures',
      received: figures,
    });
  }
  for (const part of given) {
    requireInteger(figures[part], { function: 'splitWholesale', path: part }, { atLeast: 0 });
  }
  const derived = PARTS.find((part) => !given.includes(part)) ?? null;
  const parts = complete(figures);
  const residual = parts.wholesale - parts.domestic - parts.exports;
  if (residual !== 0) return { outcome: 'residual', ...parts, derived: null, residual };
  if (derived !== null && parts[derived] < 0) return { outcome: 'impossible', ...parts, derived };
  const exportShare = parts.wholesale === 0 ? null : parts.exports / parts.wholesale;
  return { outcome: 'split', ...parts, derived, residual: 0, exportShare };
}

function complete({ wholesale, domestic, exports }: WholesaleFigures): WholesaleParts {
  if (wholesale === undefined) {
    const [home = 0, abroad = 0] = [domestic, exports];
    return { wholesale: home + abroad, domestic: home, exports: abroad };
  }
  const home = domestic ?? wholesale - (exports ?? 0);
  return { wholesale, domestic: home, exports: exports ?? wholesale - home };
}
