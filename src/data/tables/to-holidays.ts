import type { Source } from '../../core/provenance';
import type { Holiday, HolidayKind } from '../../registrations';

/** Month, days of the month, festival, kind, year of the notice. */
export type HolidayRow<Year extends string> = readonly [
  month: string,
  days: readonly number[],
  name: string,
  kind: HolidayKind,
  notice: Year,
];

/** Writes the rows of a table of holidays in China out day by day. */
export function toHolidays<Year extends string>(
  rows: readonly HolidayRow<Year>[],
  notices: Readonly<Record<Year, Source>>,
): readonly Holiday[] {
  return rows.flatMap(([month, days, name, kind, notice]) =>
    days.map((day) => ({
      date: `${month}-${String(day).padStart(2, '0')}`,
      market: 'CN',
      name,
      kind,
      source: notices[notice],
    })),
  );
}
