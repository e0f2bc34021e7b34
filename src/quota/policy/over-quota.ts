import type { Rate } from '../rate/rate';
import { sumRates } from '../rate/sum-rates';
import type { PortionTreatment, Treatment } from './treatment';

/** How a portion beyond the quota is reported, and the whole rate it pays; none where it does not enter. */
export interface OverQuotaTerms {
  readonly treatment: PortionTreatment;
  readonly rate: Rate | null;
}

/** Resolves a treatment against the ordinary rate, which a surtax adds to or replaces. */
export function overQuotaTerms(treatment: Treatment, inQuotaRate: Rate): OverQuotaTerms {
  switch (treatment.kind) {
    case 'surtax':
      return {
        treatment: 'over-quota',
        rate: treatment.mode === 'adding' ? sumRates([inQuotaRate, treatment.rate]) : treatment.rate,
      };
    case 'rate':
      return { treatment: 'over-quota', rate: treatment.rate };
    case 'refuse':
      return { treatment: 'refused', rate: null };
    case 'warehouse':
      return { treatment: 'warehouse', rate: null };
  }
}
