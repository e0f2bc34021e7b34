import { addDays, dayOfWeek, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import type { Holiday } from '../records';

/** The days of a window by what they are. */
export interface WorkingDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** All days, both ends included. */
  readonly days: number;
  /** Days that are worked: Monday to Friday but for holidays, and weekend days worked in exchange. */
  readonly workingDays: number;
  /** Holidays that fall into the window, weekends included. */
  readonly holidays: readonly { readonly date: IsoDate; readonly name: string }[];
  /** Weekend days worked in exchange. */
  readonly makeUpWorkdays: readonly IsoDate[];
}

const SATURDAY = 6;

/**
 * Counts the working days of a window by a country's holidays, weekend days worked in exchange included.
 *
 * @param from - first day
 * @param to - last day (included)
 * @param options.holidays - days off and days worked in exchange, as `parseHolidays` reads them; those of other markets
 * are passed over
 * @param options.market - country of the holidays that count. @defaultValue `CN`
 * @throws GigacastError the `date/…` codes of `toEpochDay`
 * @example
 * workingDays('2024-10-07', '2024-10-13', { holidays: [] }).workingDays; // => 5
 */
export function workingDays(
  from: DateLike,
  to: DateLike,
  options: { readonly holidays: readonly Holiday[]; readonly market?: string },
): WorkingDays {
  const first = toIsoDate(from, { function: 'workingDays', path: 'from' });
  const last = toIsoDate(to, { function: 'workingDays', path: 'to' });
  const market = options.market ?? 'CN';
  const inside = options.holidays.filter(
    (day) => day.market === market && day.date >= first && day.date <= last,
  );
  const off = new Map(
    inside.flatMap(({ date, name, kind }) => (kind === 'holiday' ? [[date, name] as const] : [])),
  );
  const worked = new Set(inside.flatMap(({ date, kind }) => (kind === 'make-up-workday' ? [date] : [])));
  let all = 0;
  let working = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    all += 1;
    if (worked.has(day) || (dayOfWeek(day) < SATURDAY && !off.has(day))) working += 1;
  }
  return {
    from: first,
    to: last,
    days: all,
    workingDays: working,
    holidays: [...off]
      .map(([date, name]) => ({
        date,
        name,
      }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    makeUpWorkdays: [...worked].sort(),
  };
}
