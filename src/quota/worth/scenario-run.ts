import type { Decimal } from '../../core/decimal';
import type { IsoDate } from '../../core/calendar';
import type { Missing } from '../../core/provenance';
import type { Portion } from '../allocation/portion';
import type { PolicyStanding } from '../policy/quota-policy';
import type { ComparedShipment } from './scenario-types';

/** A shipment that was read. */
export interface ReadShipment {
  readonly shipment: ComparedShipment;
  readonly path: string;
  readonly quantity: Decimal;
  readonly unitValue: Decimal;
  readonly on: IsoDate | undefined;
}

/** A part of a shipment, as a scenario treats it. */
export type ScenarioPortion = Pick<Portion, 'treatment' | 'quantity' | 'duty'>;

/** What a scenario did with each shipment, or why that cannot be told. */
export type ScenarioRun =
  | {
      readonly known: true;
      readonly standing: PolicyStanding | null;
      readonly hasQuota: boolean;
      readonly portions: ReadonlyMap<string, readonly ScenarioPortion[]>;
      readonly missing: readonly Missing[];
    }
  | { readonly known: false; readonly why: string };
