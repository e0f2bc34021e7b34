import { multiplyMinor } from '../../core/exact';
import { Exact, plainText, type Decimal } from '../../core/decimal';
import { portionsOf, type Portion } from '../allocation/portion';
import type { PoolDraws } from '../allocation/draw-from-pools';
import { compiledRates, type DayTerms } from './day-terms';
import { exactValueOf } from './asked-goods';
import type { GoodsDraw } from './draw-goods';
import { fromScaled, scaledText } from './scaled';

/** The portions of goods with their duties, and the sum of those that enter. */
export interface ChargedGoods {
  readonly portions: readonly Portion[];
  readonly dutyTotal: string | null;
}

/** Charges what goods drew: in whole hundredths where that is exact, else in decimals, with the same result. */
export function chargeGoods(draw: GoodsDraw, terms: DayTerms): ChargedGoods {
  return chargeInIntegers(draw, terms) ?? chargeInDecimals(draw, terms);
}

/** As `chargeGoods`, in exact decimals. */
export function chargeInDecimals(draw: GoodsDraw, terms: DayTerms): ChargedGoods {
  const { goods, taken, over } = draw;
  const units = (scaled: number) => fromScaled(scaled, terms.goodsDecimals);
  // Only units and what lies beyond are read from the draws.
  const draws: Pick<PoolDraws, 'taken' | 'over'> = { taken: taken.map(units), over: units(over) };
  const portions = portionsOf(
    draws,
    terms.pools.map(({ id }) => id),
    exactValueOf(goods, terms),
    { inQuotaRate: terms.inQuotaRate, beyond: terms.beyond, unit: terms.unit, rounding: terms.rounding },
    { ...goods.argument, path: `${goods.argument.path}.unitValue` },
  );
  if (terms.policy.unit.kind !== 'money') return { portions, dutyTotal: sumOf(portions) };
  // Under a quota in money a portion takes its value of the balance, not its pieces.
  const costs = draw.costs.filter((_, place) => taken[place] !== 0);
  const drawn = portions.map((portion, place): Portion => {
    const cost = costs[place];
    return cost === undefined ? portion : { ...portion, drawn: scaledText(cost, terms.decimals) };
  });
  return { portions: drawn, dutyTotal: sumOf(portions) };
}

/** As `chargeGoods` where whole hundredths do; undefined where they do not. */
export function chargeInIntegers(draw: GoodsDraw, terms: DayTerms): ChargedGoods | undefined {
  const { goods, taken, over } = draw;
  if (goods.hundredths < 0 || terms.policy.unit.kind === 'money') return undefined;
  const decimals = goods.perUnit ? terms.goodsDecimals + 2 : 2;
  const rates = compiledRates(terms, decimals);
  if (rates === null) return undefined;
  const portions: Portion[] = [];
  let duties = 0;
  for (let place = 0; place <= taken.length; place += 1) {
    const inside = place < taken.length;
    const units = inside ? (taken[place] as number) : over;
    if (units === 0) continue;
    if (!goods.perUnit && units !== goods.quantity) return undefined;
    const value = goods.perUnit ? units * goods.hundredths : goods.hundredths;
    const rate = inside ? rates.inQuota : rates.over;
    if (value > rates.value.exactUpTo || (rate !== null && value > rate.exactUpTo)) return undefined;
    const duty = rate === null ? null : multiplyMinor(value, rate);
    const treatment = inside ? 'in-quota' : terms.beyond.treatment;
    if (duty !== null) duties += duty;
    else if (treatment === 'in-quota' || treatment === 'over-quota') duties = NaN;
    portions.push({
      treatment,
      pool: inside ? (terms.pools[place]?.id ?? null) : null,
      quantity: scaledText(units, terms.goodsDecimals),
      rate: inside ? terms.inQuotaRate : terms.beyond.rate,
      value: scaledText(decimals === 2 ? value : multiplyMinor(value, rates.value), decimals, 2),
      duty: duty === null ? null : scaledText(duty, decimals, 2),
    });
  }
  if (duties > Number.MAX_SAFE_INTEGER) return undefined;
  return { portions, dutyTotal: Number.isNaN(duties) ? null : scaledText(duties, decimals, 2) };
}

function sumOf(portions: readonly Portion[]): string | null {
  const charged = portions.filter(({ treatment }) => treatment === 'in-quota' || treatment === 'over-quota');
  if (charged.some(({ duty }) => duty === null)) return null;
  const sum = charged.reduce((total: Decimal, { duty }) => total.plus(duty ?? 0), new Exact(0));
  return plainText(sum, 2);
}
