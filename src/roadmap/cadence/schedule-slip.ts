import type { IsoDate } from '../../core/calendar';
import type { Source } from '../../core/provenance';

/**
 * How a stated date ended: reached on a day, still open (with the date expected then, where there is one), or given up.
 */
export type SlipOutcome =
  | { readonly kind: 'reached'; readonly on: IsoDate }
  | { readonly kind: 'open'; readonly asOf: IsoDate; readonly expected?: IsoDate }
  | { readonly kind: 'cancelled'; readonly on: IsoDate };

/** One stated date and what became of it. */
export interface ScheduleSlip {
  /** Id of the row, or of the claim that stated the date. */
  readonly id: string;
  readonly vendor: string;
  readonly subject: string;
  readonly milestone: string;
  /** Who stated the target. */
  readonly speaker: string;
  readonly saidOn: IsoDate;
  /** Last day of the period that was stated. */
  readonly target: IsoDate;
  /** Its first day, where it is longer than one. */
  readonly targetFrom?: IsoDate;
  readonly outcome: SlipOutcome;
  readonly source: Source;
  readonly note?: string;
}
