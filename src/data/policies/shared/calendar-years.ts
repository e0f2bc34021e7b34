import type { QuotaPeriod } from '../../../quota';

/** The calendar years from a first to a last one as quota years, each with the same terms. */
export function calendarYears(
  first: number,
  last: number,
  terms: Pick<QuotaPeriod, 'dates' | 'volume' | 'pools' | 'carryOver'>,
): readonly QuotaPeriod[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    id: `year-${first + index}`,
    quotaYear: index + 1,
    from: `${first + index}-01-01`,
    to: `${first + index}-12-31`,
    ...terms,
  }));
}
