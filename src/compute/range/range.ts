import type { Known } from '../../core/provenance';

/** A figure with what its factors leave open; `low` and `high` are equal when they leave nothing open. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A factor as far as it is known: a figure, a range, or a stated unknown. */
export type Factor = number | Range | Known<number | Range>;
