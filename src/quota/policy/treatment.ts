import type { Rate } from '../rate/rate';

/**
 * What happens to goods beyond the quota.
 *
 * `surtax`: they enter at the ordinary rate and a surtax, which is added to it or replaces it.
 * `rate`: they enter at another rate. `refuse`: they may not enter. `warehouse`: they wait for a later period.
 */
export type Treatment =
  | {
      readonly kind: 'surtax';
      /** Whether the ordinary duty is paid beside the surtax. */
      readonly mode: 'adding' | 'replacing';
      readonly rate: Rate;
      /** Whether other surtaxes on the same goods give way to this one. @defaultValue false */
      readonly displacesOthers?: boolean;
    }
  | { readonly kind: 'rate'; readonly rate: Rate }
  | { readonly kind: 'refuse'; readonly reason: string }
  | {
      readonly kind: 'warehouse';
      readonly reason: string;
      /** What may be done with the goods instead of entering them. */
      readonly options?: readonly ('warehouse' | 'export' | 'destroy' | 'abandon')[];
    };

/** The name under which a portion of a shipment is reported. */
export type PortionTreatment = 'in-quota' | 'over-quota' | 'refused' | 'warehouse';
