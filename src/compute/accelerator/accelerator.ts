import type { IsoDate } from '../../core/calendar';
import type { Source } from '../../core/provenance';

/** Number formats for which a dense rate may be published; FP16 and BF16 run at one rate. */
export type Precision = 'bf16' | 'fp8' | 'int8' | 'fp4';

/** Dense operations per second of one chip, without sparsity; a rate that is absent is not on record. */
export type DenseRates = { readonly [P in Precision]?: number };

/** One kind of AI chip as its maker or an observer describes it; a figure that is absent is not on record. */
export interface Accelerator {
  /** Lower-case name with hyphens, e.g. `nvidia-gb200`. */
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly releasedOn?: IsoDate;
  /** Thermal design power of the chip or superchip share (W). */
  readonly tdpW?: number;
  /** Dense operations per second by number format (op/s). */
  readonly opsPerSecond: DenseRates;
  /** Memory (GB). */
  readonly memoryGb?: number;
  /** Memory bandwidth (GB/s). */
  readonly bandwidthGbPerS?: number;
  /** Price of one chip as reported (USD). */
  readonly priceUsd?: number;
  readonly source: Source;
  readonly note?: string;
}

/** Some units of one kind of chip; the kind is the accelerator itself, or its id or name in a catalogue. */
export interface FleetUnit {
  readonly accelerator: Accelerator | string;
  /** Chips (0 or more). */
  readonly units: number;
}

/** Chips of one or several kinds. */
export type Fleet = readonly FleetUnit[];

/** Where names of accelerators are looked up. */
export interface CatalogueOption {
  readonly catalogue?: readonly Accelerator[];
}
