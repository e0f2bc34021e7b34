import { Exact, plainText, type Decimal } from '../../core/decimal';
import { roundFraction, type DecimalInput, type Rounding } from '../../core/exact';
import { divideRatios, ratioOf, ratioText } from '../../core/exact/ratio';
import type { PortionTreatment } from '../policy/treatment';
import { exactDuty } from '../rate/exact-duty';
import type { Rate } from '../rate/rate';
import { exactText } from '../rate/rounded-text';
import { quantityOf, readLots, type Lot, type ReadLot } from './lots';
import { readTerms, type ReadTerms, type TwoRateTerms } from './two-rate-terms';
import { rateOfUnit } from './unit-duty';

/** A tariff quota, with the value of the goods where they are all alike. */
export interface VolumeTerms extends TwoRateTerms {
  /** Value for duty per unit (more than 0); needed only where a rate is no plain share of the value. */
  readonly unitValue?: DecimalInput;
}

/** What a whole volume pays on average. */
export interface EffectiveRate {
  /** Duty over value of what enters: decimal text, or a fraction such as "1/3"; null where nothing enters. */
  readonly effectiveRate: string | null;
  /** Half-up to six decimals. */
  readonly rounded: string | null;
  /** Units at the in-quota rate. */
  readonly inQuota: string;
  /** Units beyond the quota, whatever becomes of them. */
  readonly beyond: string;
  /** What becomes of units beyond the quota. */
  readonly treatmentBeyond: PortionTreatment;
  /** Value for duty of what enters; null where no value was stated. */
  readonly value: string | null;
  /** Duty before rounding, cut after 38 decimals; null where no value was stated. */
  readonly duty: string | null;
}

const NAME = 'effectiveRate';
const SIX_DECIMALS: Rounding = /* @__PURE__ */ Object.freeze({ mode: 'half-up', increment: '0.000001' });

/**
 * The average rate that a volume pays under a tariff quota: duty over value of what enters.
 *
 * Not the rate that one more unit would pay, which `marginalRate` tells: the average stays at the in-quota rate until
 * the quota is full and then creeps towards the other one. Lots draw in their order. Goods that are refused or wait in
 * a warehouse are neither in the duty nor in the value. An empty volume has the rate of its first unit.
 *
 * @param volume - units (0 or more), or lots in the order in which they enter
 * @param terms - quota, rates and what happens beyond
 * @throws GigacastError `quota/no-unit-value` for specific and bounded rates without a value; `quota/unit-mismatch`,
 * `number/out-of-range`, `decimal/*`
 * @see Skully, Economics of Tariff-Rate Quota Administration, USDA ERS Technical Bulletin 1893 (2001)
 * @example
 * const terms = {
 *   quota: 49000,
 *   inQuotaRate: '0.061',
 *   overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate('1') },
 * } as const;
 * [49000, 60000, 70000].map((cars) => effectiveRate(cars, terms).effectiveRate);
 * // => ['0.061', '733/3000', '0.361']
 */
export function effectiveRate(volume: DecimalInput | readonly Lot[], terms: VolumeTerms): EffectiveRate {
  const read = readTerms(terms, NAME);
  const lots = readLots(volume, terms.unitValue, NAME);
  const total = quantityOf(lots);
  const beyond = total.gt(read.quota) ? total.minus(read.quota) : new Exact(0);
  const paid = total.isZero() ? undefined : paidOn(lots, read);
  const average = paid?.average ?? (total.isZero() ? firstUnit(read, lots) : null);
  return {
    effectiveRate: average,
    rounded: average === null ? null : roundFraction(average, SIX_DECIMALS),
    inQuota: plainText(total.minus(beyond)),
    beyond: plainText(beyond),
    treatmentBeyond: read.beyond.treatment,
    value: lots.some(({ unitValue }) => unitValue === undefined)
      ? null
      : plainText(paid?.value ?? new Exact(0)),
    duty: lots.some(({ unitValue }) => unitValue === undefined)
      ? null
      : exactText(paid?.duty ?? new Exact(0)),
  };
}

interface Paid {
  readonly value: Decimal;
  readonly duty: Decimal;
  /** Null where nothing enters. */
  readonly average: string | null;
}

function paidOn(lots: readonly ReadLot[], terms: ReadTerms): Paid {
  let left = terms.quota;
  let value: Decimal = new Exact(0);
  let duty: Decimal = new Exact(0);
  const enter = (rate: Rate, quantity: Decimal, unitValue: Decimal | undefined): void => {
    // Shares of the value alone are the same at every value, so that 1 serves; other rates are refused without one.
    if (unitValue === undefined) rateOfUnit(rate, unitValue, terms.unit, AT_VALUE);
    const worth = quantity.times(unitValue ?? 1);
    value = value.plus(worth);
    duty = duty.plus(exactDuty(rate, { value: worth, quantity, unit: terms.unit }, AT_VALUE));
  };
  for (const { quantity, unitValue } of lots) {
    const within = quantity.lt(left) ? quantity : left;
    const over = quantity.minus(within);
    left = left.minus(within);
    if (!within.isZero()) enter(terms.inQuotaRate, within, unitValue);
    if (!over.isZero() && terms.beyond.rate !== null) enter(terms.beyond.rate, over, unitValue);
  }
  const average = value.isZero() ? null : ratioText(divideRatios(ratioOf(duty), ratioOf(value)), NAME);
  return { value, duty, average };
}

const AT_VALUE = { function: NAME, path: 'terms.unitValue' } as const;

/** The rate that the first unit of an empty volume would pay. */
function firstUnit({ quota, inQuotaRate, beyond, unit }: ReadTerms, lots: readonly ReadLot[]): string | null {
  const rate = quota.isZero() ? beyond.rate : inQuotaRate;
  return rate === null ? null : ratioText(rateOfUnit(rate, lots[0]?.unitValue, unit, AT_VALUE), NAME);
}
