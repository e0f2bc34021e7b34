import type { Holiday, Report } from '../records';
import type { Finding } from '../reconcile/finding';
import type { WeeklySeries } from '../series/weekly-series';
import type { ModelAnswers } from './answer';

/** What is known beside the series; each part that is left out leaves its question partly or wholly open. */
export interface BriefOptions {
  /** Days off and days worked in exchange. */
  readonly holidays?: readonly Holiday[];
  /** Monthly wholesale, retail and exports, months to date, quarterly deliveries; others are passed over. */
  readonly reports?: readonly Report[];
  /** Series of other brands, of the same basis. */
  readonly peers?: readonly WeeklySeries[];
  /** Counts of the week by model (whole vehicles). */
  readonly models?: readonly { readonly name: string; readonly count: number }[];
  /** Totals of the quarter to be reached or passed (whole vehicles, above 0). */
  readonly targets?: readonly number[];
  /** What `reconcile` found. */
  readonly findings?: readonly Finding[];
  /** What models say; plain data with a sentence. */
  readonly answers?: ModelAnswers;
}
