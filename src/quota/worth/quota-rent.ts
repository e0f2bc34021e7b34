import { Exact, parseDecimal, plainText, resultText, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import {
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  ratio,
  ratioOf,
  ratioText,
  subtractRatios,
  type Ratio,
} from '../../core/exact/ratio';
import { WORTH_ERRORS } from '../error/worth-errors';
import { demandCurve, type DemandCurve } from './demand-curve';
import type { ImportDemand } from './import-demand';
import { rentRecipient, type RentRecipient } from './rent-recipient';
import type { QuotaRent, RentRegime, RentTerms, RentWelfare } from './rent-types';
import { readTerms } from './two-rate-terms';
import { unitDuty } from './unit-duty';

const NAME = 'quotaRent';
const NONE: Ratio = /* @__PURE__ */ ratio(0n, 1n);
const TOLD_DIGITS = 15;

const at = (path: string) => ({ function: NAME, path });

/**
 * What a tariff quota does to price and imports, and what the right to import under it is worth.
 *
 * One of three things decides the price. Demand may not fill the quota: the price is the world price with the in-quota
 * duty, and there is no rent. It may fill the quota and not be worth the duty beyond it: the price is what buyers pay
 * for just so many, and whoever may import has the difference. Or imports go on beyond the quota: the price is the world
 * price with the higher duty. Where goods beyond the quota may not enter there is no third case, whatever a surtax would
 * have been. A quota that demand fills exactly at the in-quota price has no rent; one that it fills exactly at the
 * over-quota price counts as binding, with the figures that both cases share. Partial equilibrium: a small country,
 * goods that are all alike, one period.
 *
 * @param demand - units bought at each domestic price
 * @param terms - world price, quota, rates and what happens beyond
 * @throws GigacastError `quota/over-rate-below`, `quota/demand-not-falling`, `quota/demand-not-given`,
 * `quota/no-price-for-nothing`, `quota/unit-mismatch`; `input/not-one-of`, `number/out-of-range`, `decimal/*`
 * @see Skully, Economics of Tariff-Rate Quota Administration, USDA ERS Technical Bulletin 1893 (2001)
 * @example
 * const { regime, domesticPrice, unitRent, rent } = quotaRent(
 *   { kind: 'linear', intercept: '45000', slope: '0.25' },
 *   {
 *     worldPrice: '25000',
 *     quota: 49000,
 *     inQuotaRate: '0.061',
 *     overQuota: { kind: 'refuse', reason: 'no permit' },
 *   },
 * );
 * [regime, domesticPrice, unitRent, rent];
 * // => ['quota-binds', '32750', '6225', '305025000']
 */
export function quotaRent(demand: ImportDemand, terms: RentTerms): QuotaRent {
  const { quota: units, inQuotaRate, beyond, unit } = readTerms(terms, NAME);
  const price = parseDecimal(terms.worldPrice, at('terms.worldPrice'), { moreThan: 0 });
  const goesTo = terms.administration === undefined ? null : rentRecipient(terms.administration);
  const curve = demandCurve(demand, NAME);
  const dutyIn = unitDuty(inQuotaRate, price, unit, at('terms.inQuotaRate'));
  const dutyOver = beyond.rate === null ? null : unitDuty(beyond.rate, price, unit, at('terms.overQuota'));
  if (dutyOver?.lt(dutyIn) === true) {
    const params = { duty: plainText(dutyIn) };
    raise(WORTH_ERRORS, 'quota/over-rate-below', {
      ...at('terms.overQuota'),
      received: plainText(dutyOver),
      params,
    });
  }
  const worldPrice = ratioOf(price);
  const quota = ratioOf(units);
  const duties = { inQuota: ratioOf(dutyIn), over: dutyOver === null ? null : ratioOf(dutyOver) };
  const found = marketUnder(curve, { worldPrice, quota, ...duties });
  const inside = lesser(found.imports, quota);
  const outside = subtractRatios(found.imports, inside);
  const unitRent =
    found.regime === 'in-quota-tariff-binds'
      ? NONE
      : subtractRatios(found.price, addRatios(worldPrice, duties.inQuota));
  const rent = multiplyRatios(unitRent, inside);
  const revenueIn = multiplyRatios(duties.inQuota, inside);
  const revenueOver = multiplyRatios(duties.over ?? NONE, outside);
  const revenue = addRatios(revenueIn, revenueOver);
  const told = teller(curve);
  const loss = curve.lossBetween(worldPrice, found.price);
  return {
    regime: found.regime,
    domesticPrice: told(found.price),
    imports: told(found.imports),
    importsInQuota: told(inside),
    importsOverQuota: told(outside),
    unitRent: told(unitRent),
    rent: told(rent),
    tariffRevenue: told(revenue),
    revenueInQuota: told(revenueIn),
    revenueOverQuota: told(revenueOver),
    equivalentRate: told(divideRatios(subtractRatios(found.price, worldPrice), worldPrice)),
    welfare: welfareOf({ loss, revenue, rent }, goesTo, told),
    goesTo,
    figures: curve.exact ? 'exact' : 'to-15-digits',
  };
}

interface World {
  readonly worldPrice: Ratio;
  readonly quota: Ratio;
  readonly inQuota: Ratio;
  /** Null where goods beyond the quota do not enter. */
  readonly over: Ratio | null;
}

interface Market {
  readonly regime: RentRegime;
  readonly price: Ratio;
  readonly imports: Ratio;
}

function marketUnder(curve: DemandCurve, { worldPrice, quota, inQuota, over }: World): Market {
  const low = addRatios(worldPrice, inQuota);
  const wanted = boughtAt(curve, low);
  if (compareRatios(wanted, quota) <= 0) {
    return { regime: 'in-quota-tariff-binds', price: low, imports: wanted };
  }
  if (over !== null) {
    const high = addRatios(worldPrice, over);
    const stillWanted = boughtAt(curve, high);
    if (compareRatios(stillWanted, quota) > 0) {
      return { regime: 'over-quota-tariff-binds', price: high, imports: stillWanted };
    }
  }
  return { regime: 'quota-binds', price: priceFor(curve, quota), imports: quota };
}

function boughtAt(curve: DemandCurve, price: Ratio): Ratio {
  const quantity = curve.quantityAt(price);
  if (quantity !== undefined) return quantity;
  return silent(curve, 'a price', price);
}

function priceFor(curve: DemandCurve, quota: Ratio): Ratio {
  const price = curve.priceAt(quota);
  if (price !== undefined) return price;
  if (!curve.exact)
    raise(WORTH_ERRORS, 'quota/no-price-for-nothing', { ...at('terms.quota'), received: '0' });
  return silent(curve, 'a quantity', quota);
}

function silent({ said }: DemandCurve, of: string, value: Ratio): never {
  const what = `${of} of ${ratioText(value, NAME)}`;
  return raise(WORTH_ERRORS, 'quota/demand-not-given', {
    ...at('demand.points'),
    received: said,
    params: { what },
  });
}

interface Gains {
  readonly loss: Ratio | undefined;
  readonly revenue: Ratio;
  readonly rent: Ratio;
}

function welfareOf(
  { loss, revenue, rent }: Gains,
  goesTo: RentRecipient | null,
  told: (value: Ratio) => string,
): RentWelfare {
  if (loss === undefined) return { consumerLoss: null, deadweightLoss: null, nationalLoss: null };
  const withoutRevenue = subtractRatios(loss, revenue);
  const deadweight = subtractRatios(withoutRevenue, rent);
  return {
    consumerLoss: told(loss),
    deadweightLoss: told(deadweight),
    nationalLoss: goesTo === null ? null : told(goesTo.lost ? withoutRevenue : deadweight),
  };
}

function lesser(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) < 0 ? left : right;
}

/** Writes figures as they are, or in as many digits as are vouched for. */
function teller(curve: DemandCurve): (value: Ratio) => string {
  if (curve.exact) return (value) => ratioText(value, NAME);
  return ({ top, bottom }) => {
    const value: Decimal = new Exact(top.toString()).div(bottom.toString());
    return resultText(value.isZero() ? value : value.toSignificantDigits(TOLD_DIGITS), NAME);
  };
}
