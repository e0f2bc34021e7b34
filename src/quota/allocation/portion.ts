import { plainText, type Decimal } from '../../core/decimal';
import type { ParsedRounding } from '../../core/exact/rounding';
import type { CheckedArgument } from '../../core/input';
import type { OverQuotaTerms } from '../policy/over-quota';
import type { PortionTreatment } from '../policy/treatment';
import { exactDuty } from '../rate/exact-duty';
import type { Rate } from '../rate/rate';
import { roundedText } from '../rate/rounded-text';
import type { PoolDraws } from './draw-from-pools';
import type { ValueOf } from './shipment-value';

/** A part of an entry that one pool took, or that none did. */
export interface Portion {
  readonly treatment: PortionTreatment;
  /** The pool it draws on; null beyond the quota. */
  readonly pool: string | null;
  /** Decimal text in the unit of the quota. */
  readonly quantity: string;
  /** The whole rate it pays; null where it does not enter or the rate is not known. */
  readonly rate: Rate | null;
  /** Value for duty; null where none was stated. */
  readonly value: string | null;
  /** What it takes of the balance, where that is not its quantity: for a quota in money, value. */
  readonly drawn?: string;
  /** Rounded once; null where it does not enter, or where value or rate are not known. */
  readonly duty: string | null;
}

/** What portions pay; a rate is null where it is not known. */
export interface PortionTerms {
  readonly inQuotaRate: Rate | null;
  readonly beyond: OverQuotaTerms;
  readonly unit: string;
  readonly rounding: ParsedRounding;
}

/** The portions of an entry that are not empty, in the order of the pools, what lies beyond the quota last. */
export function portionsOf(
  draws: Pick<PoolDraws, 'taken' | 'over'>,
  poolIds: readonly string[],
  valueOf: ValueOf,
  terms: PortionTerms,
  argument: CheckedArgument,
): readonly Portion[] {
  const portion = (
    treatment: PortionTreatment,
    pool: string | null,
    quantity: Decimal,
    rate: Rate | null,
  ): Portion => {
    const value = valueOf(quantity);
    const chargeable = rate !== null && (value !== undefined || !hasAdValorem(rate));
    const duty = chargeable ? exactDuty(rate, { value, quantity, unit: terms.unit }, argument) : undefined;
    return {
      treatment,
      pool,
      quantity: plainText(quantity),
      rate,
      value: value === undefined ? null : roundedText(value, terms.rounding),
      duty: duty === undefined ? null : roundedText(duty, terms.rounding),
    };
  };
  const inside = draws.taken.flatMap((quantity, index) =>
    quantity.isZero() ? [] : [portion('in-quota', poolIds[index] ?? null, quantity, terms.inQuotaRate)],
  );
  if (draws.over.isZero()) return inside;
  return [...inside, portion(terms.beyond.treatment, null, draws.over, terms.beyond.rate)];
}

function hasAdValorem(rate: Rate): boolean {
  return rate.components.some(({ kind }) => kind === 'ad-valorem');
}
