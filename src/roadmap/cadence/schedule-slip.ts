import type { IsoDate } from '../../core/calendar';
import type { Source } from '../../core/provenance';

/** How a stated date ended: reached on a day, or still open with the date then expected. */
export type SlipOutcome =
  | { readonly kind: 'reached'; readonly on: IsoDate }
  | { readonly kind: 'open'; readonly asOf: IsoDate; readonly expected: IsoDate };

/** One stated date and what became of it. */
export interface ScheduleSlip {
  readonly id: string;
  readonly vendor: string;
  readonly subject: string;
  readonly milestone: string;
  /** Who stated the target. */
  readonly speaker: string;
  readonly saidOn: IsoDate;
  /** Last day of the period that was stated. */
  readonly target: IsoDate;
  readonly outcome: SlipOutcome;
  readonly source: Source;
  readonly note?: string;
}
