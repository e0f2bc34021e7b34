import type { IsoDate } from '../../core/calendar';
import type { Source } from '../../core/provenance';

/** A cluster as a list of GPU clusters has it: chips, power and H100 equivalents as published, right or wrong. */
export interface PublishedCluster {
  readonly name: string;
  readonly operator: string;
  /** The site of the same place, where one is held. */
  readonly siteId?: string;
  readonly status: 'existing' | 'planned';
  readonly certainty: 'Confirmed' | 'Likely' | 'Unlikely';
  readonly date?: IsoDate;
  readonly facilityPowerMw?: number;
  /** Chips by name in the catalogue; empty where none are published. */
  readonly fleet: readonly { readonly accelerator: string; readonly units: number }[];
  /** Published figure, on whatever basis it was computed. */
  readonly h100e?: number;
  readonly recordedOn: IsoDate;
  readonly source: Source;
  readonly note?: string;
}
