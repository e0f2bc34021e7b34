import { addDays, type IsoDate } from '../../core/calendar';
import type { Basis, Report } from '../records';

/** Days from the end of a window to its publication, for reports without a day of their own. */
const LAGS: Readonly<Record<Basis, number>> = {
  insurance: 2,
  wholesale: 8,
  retail: 15,
  export: 15,
  production: 3,
  delivery: 3,
  registration: 3,
};

/** Reports of a brand that were public on a day. */
export function knownReports(
  reports: readonly Report[],
  { brand, asOf }: { readonly brand: string; readonly asOf: IsoDate },
): readonly Report[] {
  return reports.filter(
    (report) =>
      report.brand === brand && (report.publishedOn ?? addDays(report.to, LAGS[report.basis])) <= asOf,
  );
}
