import type { Rate } from '../rate/rate';
import type { Treatment } from './treatment';

/** What can become of goods beyond a quota. */
export type OverQuotaFate =
  | {
      readonly enterable: true;
      /** What they pay, beside the ordinary duty where it is added. */
      readonly rate: Rate;
      readonly addsToOrdinaryDuty: boolean;
    }
  | {
      readonly enterable: false;
      readonly reason: string;
      /** What the holder may do instead; empty where no text names anything. */
      readonly options: readonly ('warehouse' | 'export' | 'destroy' | 'abandon')[];
    };

/**
 * What can become of goods beyond a quota: whether they may enter and at which rate, or what else may be done with them.
 *
 * Beyond a tariff-rate quota goods enter without limit at the higher rate; beyond an absolute quota they do not.
 *
 * @param treatment - the treatment of a policy
 * @example
 * overQuotaFate({ kind: 'rate', rate: adValoremRate('0.125') }).enterable; // => true
 * @example
 * overQuotaFate({ kind: 'refuse', reason: 'no permit' });
 * // => { enterable: false, reason: 'no permit', options: [] }
 */
export function overQuotaFate(treatment: Treatment): OverQuotaFate {
  switch (treatment.kind) {
    case 'surtax':
      return { enterable: true, rate: treatment.rate, addsToOrdinaryDuty: treatment.mode === 'adding' };
    case 'rate':
      return { enterable: true, rate: treatment.rate, addsToOrdinaryDuty: false };
    case 'refuse':
      return { enterable: false, reason: treatment.reason, options: [] };
    case 'warehouse':
      return { enterable: false, reason: treatment.reason, options: treatment.options ?? ['warehouse'] };
  }
}
