import { parseDecimal, type Decimal } from '../../core/decimal';
import type { DecimalInput } from '../../core/exact';
import { overQuotaTerms, type OverQuotaTerms } from '../policy/over-quota';
import type { Treatment } from '../policy/treatment';
import type { Rate, RateInput } from '../rate/rate';
import { readRate } from '../rate/read-rate';

/** A volume at one rate, and what goods beyond it meet. */
export interface TwoRateTerms {
  /** Units at the in-quota rate (0 or more). */
  readonly quota: DecimalInput;
  /** A fraction for an ad valorem rate, or a rate as data. */
  readonly inQuotaRate: RateInput;
  /** What happens beyond the quota. */
  readonly overQuota: Treatment;
  /** Unit of the quantities, which specific rates must share. @defaultValue 'piece' */
  readonly unit?: string;
}

/** The same, read. */
export interface ReadTerms {
  readonly quota: Decimal;
  readonly inQuotaRate: Rate;
  readonly beyond: OverQuotaTerms;
  readonly unit: string;
}

/** Reads the two rates in the name of a public function. */
export function readTwoRates(
  terms: Pick<TwoRateTerms, 'inQuotaRate' | 'overQuota'>,
  at: (path: string) => { readonly function: string; readonly path: string },
): Pick<ReadTerms, 'inQuotaRate' | 'beyond'> {
  const inQuotaRate = readRate(terms.inQuotaRate, at('inQuotaRate'));
  if ('rate' in terms.overQuota) readRate(terms.overQuota.rate, at('overQuota.rate'));
  return { inQuotaRate, beyond: overQuotaTerms(terms.overQuota, inQuotaRate) };
}

/** Reads volume and rates in the name of a public function. */
export function readTerms(terms: TwoRateTerms, functionName: string): ReadTerms {
  const at = (path: string) => ({ function: functionName, path: `terms.${path}` });
  return {
    quota: parseDecimal(terms.quota, at('quota'), { atLeast: 0 }),
    ...readTwoRates(terms, at),
    unit: terms.unit ?? 'piece',
  };
}
