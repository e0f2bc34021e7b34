import type { IsoDate } from '../../core/calendar';

/**
 * What a period takes over, or gives away.
 *
 * `none`: unused volume lapses. `unused-of`: it takes over what an earlier period left, until a last day where the text
 * sets one. `from-orders`: it takes over what other order numbers left. `to-order`: what it leaves goes to another
 * order number.
 */
export type CarryOver =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'unused-of';
      readonly periodId: string;
      /** Last day on which the volume taken over may be used. */
      readonly until?: IsoDate;
    }
  | { readonly kind: 'from-orders'; readonly orderNumbers: readonly string[]; readonly on: IsoDate }
  | { readonly kind: 'to-order'; readonly orderNumber: string; readonly on: IsoDate };
