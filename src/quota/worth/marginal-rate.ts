import type { Decimal } from '../../core/decimal';
import type { DecimalInput } from '../../core/exact';
import { ratioText } from '../../core/exact/ratio';
import type { PortionTreatment } from '../policy/treatment';
import type { VolumeTerms } from './effective-rate';
import { quantityOf, readLots, type Lot } from './lots';
import { readTerms, type ReadTerms } from './two-rate-terms';
import { rateOfUnit } from './unit-duty';

/** What one unit at the edge of a volume meets. */
export interface UnitRate {
  readonly treatment: PortionTreatment;
  /** Duty over value of the unit: decimal text, or a fraction; null where it does not enter. */
  readonly rate: string | null;
}

/** What the units on either side of the end of a volume meet. */
export interface MarginalRate {
  /** The last unit inside the volume; null where the volume is empty. */
  readonly lastUnit: UnitRate | null;
  /** The first unit after the volume. */
  readonly nextUnit: UnitRate;
}

const NAME = 'marginalRate';

/**
 * The rates that the last unit of a volume paid and that one more would pay.
 *
 * At a quota that is just full the two differ, while the average of `effectiveRate` has not moved yet. The next unit is
 * worth what the last lot is, unless `terms.unitValue` says otherwise. A unit is however little decides: a quota that
 * ends in the middle of a piece counts as ended there.
 *
 * @param volume - units (0 or more), or lots in the order in which they enter
 * @param terms - quota, rates and what happens beyond
 * @throws GigacastError as `effectiveRate`
 * @example
 * marginalRate(49000, {
 *   quota: 49000,
 *   inQuotaRate: '0.061',
 *   overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate('1') },
 * });
 * // => {
 * //   lastUnit: { treatment: 'in-quota', rate: '0.061' },
 * //   nextUnit: { treatment: 'over-quota', rate: '1.061' },
 * // }
 */
export function marginalRate(volume: DecimalInput | readonly Lot[], terms: VolumeTerms): MarginalRate {
  const read = readTerms(terms, NAME);
  const lots = readLots(volume, terms.unitValue, NAME);
  const stated = readLots(0, terms.unitValue, NAME)[0]?.unitValue;
  const total = quantityOf(lots);
  const last = lots.reduce<(typeof lots)[number] | undefined>(
    (before, lot) => (lot.quantity.isZero() ? before : lot),
    undefined,
  );
  return {
    lastUnit: last === undefined ? null : unitRate(read, total.gt(read.quota), last.unitValue),
    nextUnit: unitRate(read, total.gte(read.quota), stated ?? last?.unitValue),
  };
}

function unitRate(terms: ReadTerms, over: boolean, unitValue: Decimal | undefined): UnitRate {
  const { beyond, inQuotaRate, unit } = terms;
  const { treatment, rate } = over ? beyond : { treatment: 'in-quota' as const, rate: inQuotaRate };
  if (rate === null) return { treatment, rate };
  const argument = { function: NAME, path: 'terms.unitValue' };
  return { treatment, rate: ratioText(rateOfUnit(rate, unitValue, unit, argument), NAME) };
}
