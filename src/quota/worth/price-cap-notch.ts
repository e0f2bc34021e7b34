import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import { CENT_HALF_UP, type DecimalInput } from '../../core/exact';
import { parseRounding, roundTo } from '../../core/exact/rounding';
import { errorFrom } from '../../core/input';
import type { PoolBalance } from '../allocation/allocate-pools';
import { isEligible } from '../eligibility/is-eligible';
import { GOODS_ERRORS } from '../error/goods-errors';
import { exactText } from '../rate/rounded-text';
import { dominatedPrices } from './dominated-prices';
import type { NotchTerms, PriceCapNotch, PricedUnit, PriceNotch } from './notch-types';
import { readTwoRates, type ReadTerms } from './two-rate-terms';
import { unitDuty } from './unit-duty';

const NAME = 'priceCapNotch';
const CENT = /* @__PURE__ */ parseRounding(CENT_HALF_UP, { function: NAME, path: 'rounding' });

const at = (path: string) => ({ function: NAME, path });

type Rates = Pick<ReadTerms, 'inQuotaRate' | 'beyond' | 'unit'>;
type Limit = PriceNotch['cap'];

/**
 * What a unit pays at given prices, and where a price class ends while the other pools are full: one cent more of price
 * then costs the whole difference of the duties.
 *
 * A price stands for the price that a pool asks about and for the value for duty alike. A pool counts as open while
 * anything is left of it. The prices above a cap that are worse than the cap itself are told exactly and in three ways,
 * because they depend on who bears the duty; see `DominatedPrices`.
 *
 * @param prices - per unit (0 or more), in the currency of the limits
 * @param terms - pools with what is left of them, rates and what happens beyond
 * @throws GigacastError `quota/currency-mismatch` for limits in several currencies; `quota/no-origin`,
 * `quota/unit-mismatch`, `number/out-of-range`, `decimal/*`
 * @see Kleven, Waseem, Using Notches to Uncover Optimization Frictions and Structural Elasticities, Quarterly Journal of
 * Economics 128 (2013), on notches and dominated regions
 * @example
 * const affordable = {
 *   kind: 'price', basis: 'fob', comparison: '<=', limit: { amount: '35000', currency: 'CAD' },
 * } as const;
 * const { units, jumps, notch } = priceCapNotch(['35000', '35001'], {
 *   pools: [
 *     { id: 'reserved', remaining: 1000, eligibility: affordable },
 *     { id: 'general', remaining: 0, eligibility: { kind: 'any' } },
 *   ],
 *   inQuotaRate: '0.061',
 *   overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate('1') },
 * });
 * [units.map(({ duty }) => duty), jumps, notch?.jump, notch?.dominated?.withDuty];
 * // => [['2135.00', '37136.06'], ['35001.06'], '35000', { above: '37135', below: '72135' }]
 */
export function priceCapNotch(prices: readonly DecimalInput[], terms: NotchTerms): PriceCapNotch {
  const rates: Rates = { ...readTwoRates(terms, (path) => at(`terms.${path}`)), unit: terms.unit ?? 'piece' };
  const open = terms.pools.filter(({ remaining }, index) =>
    parseDecimal(remaining, at(`terms.pools[${index}].remaining`), { atLeast: 0 }).gt(0),
  );
  const currency = currencyOf(terms.pools);
  const poolAt = (price: Decimal): PoolBalance | undefined =>
    open.find((pool) => admits(pool, price, { currency, origin: terms.origin }));
  const priced = prices.map((price, index) => parseDecimal(price, at(`prices[${index}]`), { atLeast: 0 }));
  const duties = priced.map((price) => dutyAt(price, poolAt(price) !== undefined, rates));
  return {
    units: priced.map((price, index): PricedUnit => {
      const pool = poolAt(price)?.id ?? null;
      const duty = duties[index] ?? null;
      return {
        price: plainText(price, CENT.decimals),
        pool,
        treatment: pool === null ? rates.beyond.treatment : 'in-quota',
        duty: duty === null ? null : plainText(duty, CENT.decimals),
        priceWithDuty: duty === null ? null : plainText(price.plus(duty), CENT.decimals),
      };
    }),
    jumps: duties.slice(1).map((duty, index) => {
      const before = duties[index] ?? null;
      return duty === null || before === null ? null : plainText(duty.minus(before), CENT.decimals);
    }),
    notch: notchOf(open, rates, terms.origin),
  };
}

function dutyAt(price: Decimal, inside: boolean, { inQuotaRate, beyond, unit }: Rates): Decimal | null {
  const rate = inside ? inQuotaRate : beyond.rate;
  return rate === null ? null : roundTo(unitDuty(rate, price, unit, at('terms')), CENT);
}

/** The highest cap among the open pools, where nothing above it finds room: only there the duty can jump. */
function notchOf(open: readonly PoolBalance[], rates: Rates, origin: string | undefined): PriceNotch | null {
  const capped = open.flatMap(({ id, eligibility }) =>
    eligibility.kind === 'price' ? [{ id, eligibility, cap: new Exact(eligibility.limit.amount) }] : [],
  );
  const others = open.filter(({ eligibility }) => eligibility.kind !== 'price');
  const anyOther = others.some((pool) => admits(pool, new Exact(0), { currency: '', origin }));
  if (capped.length === 0 || anyOther) return null;
  // At one limit "or less" reaches further than "less than".
  const last = capped.reduce((best, each) => {
    const further = each.cap.comparedTo(best.cap);
    const wider =
      further === 0 && best.eligibility.comparison === '<' && each.eligibility.comparison === '<=';
    return further > 0 || wider ? each : best;
  });
  return notchAt(last.id, last.eligibility.limit, last.eligibility.comparison === '<=', rates);
}

function notchAt(pool: string, cap: Limit, capIncluded: boolean, rates: Rates): PriceNotch {
  const price = new Exact(cap.amount);
  const { inQuotaRate, beyond, unit } = rates;
  const atCap = unitDuty(inQuotaRate, price, unit, at('terms'));
  const above = beyond.rate === null ? null : unitDuty(beyond.rate, price, unit, at('terms'));
  return {
    pool,
    cap,
    capIncluded,
    treatmentAbove: beyond.treatment,
    dutyAtCap: exactText(atCap),
    dutyAbove: above === null ? null : exactText(above),
    jump: above === null ? null : exactText(above.minus(atCap)),
    dominated: dominatedPrices({ cap: price, inQuotaRate, rateAbove: beyond.rate, unit }),
  };
}

interface PricedAs {
  readonly currency: string;
  readonly origin: string | undefined;
}

function admits({ id, eligibility }: PoolBalance, price: Decimal, { currency, origin }: PricedAs): boolean {
  const amount = { amount: plainText(price), currency };
  const goods = { fobPrice: amount, valueForDuty: amount, ...(origin === undefined ? {} : { origin }) };
  const result = isEligible(eligibility, goods, { pool: id, argument: at('terms') });
  if (result.eligible === null) throw errorFrom([result.issue], 1);
  return result.eligible;
}

/** The currency of all price limits; any one will do where there are none. */
function currencyOf(pools: readonly PoolBalance[]): string {
  let found: string | undefined;
  pools.forEach(({ eligibility }, index) => {
    if (eligibility.kind !== 'price') return;
    const { currency } = eligibility.limit;
    found ??= currency;
    if (currency === found) return;
    const path = `terms.pools[${index}].eligibility.limit.currency`;
    raise(GOODS_ERRORS, 'quota/currency-mismatch', {
      ...at(path),
      received: currency,
      params: { currency: found },
    });
  });
  return found ?? '';
}
