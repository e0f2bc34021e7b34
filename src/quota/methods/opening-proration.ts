import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { UNIT_HALF_UP, type DecimalInput, type Rounding } from '../../core/exact';
import { requireInteger } from '../../core/input';
import { readRequests, type QuantityRequest } from '../allocation/read-requests';
import { applyProration } from './apply-proration';

/** How entries at the opening are prorated. */
export interface OpeningOptions {
  /** Decimals of the factor; what lies beyond is cut off (0 to 30). @defaultValue 7 */
  readonly factorDecimals?: number;
  /** Of each allotment. @defaultValue half-up to the unit */
  readonly rounding?: Rounding;
}

/** Entries presented at the moment of opening, and what each was allotted. */
export interface OpeningAllotments {
  /** A fraction cut off after its decimals: "1.0000000" where all entries fit. */
  readonly factor: string;
  /** In the order of the entries. */
  readonly requests: readonly { readonly id: string; readonly allocated: string; readonly over: string }[];
  /** Left of the quantity afterwards (0 or more). */
  readonly balanceAfter: string;
  /** By how much rounding each entry on its own gave out more than there was. */
  readonly overdrawn: string;
}

/**
 * Prorates the entries that were presented at the opening: they count as simultaneous, and one factor holds for all.
 *
 * @param quantity - units of the quota (0 or more)
 * @param entries - presented at the moment of opening
 * @throws GigacastError `quota/negative-quantity`, `quota/duplicate-id`, `decimal/*`, `number/*`, `rounding/*`
 * @see 19 CFR 132.12(c)
 * @example
 * const { factor, requests } = openingProration(1000000, [
 *   { id: 'A', quantity: 600000 }, { id: 'B', quantity: 900000 }, { id: 'C', quantity: 1500000 },
 * ]);
 * [factor, requests.map(({ allocated }) => allocated)]; // => ['0.3333333', ['200000', '300000', '500000']]
 */
export function openingProration(
  quantity: DecimalInput,
  entries: readonly QuantityRequest[],
  options: OpeningOptions = {},
): OpeningAllotments {
  const at = (path: string) => ({ function: 'openingProration', path });
  const volume = parseDecimal(quantity, at('quantity'), { atLeast: 0 });
  const decimals = requireInteger(options.factorDecimals ?? 7, at('factorDecimals'), {
    atLeast: 0,
    atMost: 30,
  });
  const rounding = options.rounding ?? UNIT_HALF_UP;
  const read = readRequests(entries, at('entries'));
  const total = read.reduce((sum: Decimal, { wanted }) => sum.plus(wanted), new Exact(0));
  const factor = (total.lte(volume) ? new Exact(1) : volume.div(total)).toDecimalPlaces(
    decimals,
    Exact.ROUND_DOWN,
  );
  const text = factor.toFixed(decimals);
  const requests = read.map(({ id, wanted }) => {
    const { allocated, over } = applyProration(plainText(wanted), text, { rounding });
    return { id, allocated, over };
  });
  const given = requests.reduce((sum: Decimal, { allocated }) => sum.plus(allocated), new Exact(0));
  const rest = volume.minus(given);
  return {
    factor: text,
    requests,
    balanceAfter: plainText(rest.isNegative() ? new Exact(0) : rest),
    overdrawn: plainText(rest.isNegative() ? rest.negated() : new Exact(0)),
  };
}
