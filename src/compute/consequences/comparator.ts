import type { Source } from '../../core/provenance';

/** How a comparator's figure came about. */
export type ComparatorStatus = 'stated' | 'derived' | 'claim' | 'wrong';

/** Something that a power or an energy is compared with in headlines. */
export interface Comparator {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** e.g. `MW`, `GW`, `MWh/yr`, `GWh/yr`, `TWh/yr`, `kWh/yr per home`. */
  readonly unit: string;
  readonly status: ComparatorStatus;
  /** The arithmetic behind a derived figure, with its terms. */
  readonly derivation?: string;
  /** What is wrong with a figure whose status is `wrong`, and what is right. */
  readonly why?: string;
  readonly source: Source;
  readonly note?: string;
}
