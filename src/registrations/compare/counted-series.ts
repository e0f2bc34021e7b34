import type { Report } from '../records';
import type { WeeklySeries } from '../series/weekly-series';

/**
 * A weekly series, and where it comes from `reconcile`, the reports of other windows: totals of several weeks stand in
 * for weeks that were never published one by one.
 */
export interface CountedSeries extends WeeklySeries {
  readonly reports?: readonly Report[];
}
