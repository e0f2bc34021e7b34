import {
  addDays,
  addMonths,
  daysBetween,
  fuzzyDate,
  monthSequence,
  monthsBetween,
  monthSpanDays,
  periodList,
  slipBetweenDates,
  type MonthSequenceOptions,
} from 'gigacast/core';
import { adapter, type Adapters } from './adapter';

interface NamedPeriod {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export const CALENDAR: Adapters = {
  addDays: adapter<{ date: string; days: number }>(({ date, days }) => addDays(date, days)),
  addMonths: adapter<{ date: string; months: number }>(({ date, months }) => addMonths(date, months)),
  daysBetween: adapter<{ from: string; to: string }>(({ from, to }) => daysBetween(from, to)),
  monthsBetween: adapter<{ from: string; to: string }>(({ from, to }) => monthsBetween(from, to)),
  monthSequence: adapter<MonthSequenceOptions>((input) => monthSequence(input)),
  monthSpanDays: adapter<{ dates: readonly string[]; months: number }>(({ dates, months }) =>
    dates.map((date) => monthSpanDays(date, months)),
  ),
  fuzzyDateInterval: adapter<{ values: readonly string[] }>(({ values }) =>
    values.map((value) => {
      const { from, to } = fuzzyDate(value);
      return [from, to];
    }),
  ),
  slipBetweenClaims: adapter<{ earlier: string; later: string }>(({ earlier, later }) =>
    slipBetweenDates(earlier, later),
  ),
  periodOf: adapter<{ periods: readonly NamedPeriod[]; dates: readonly string[] }>(({ periods, dates }) => {
    const calendar = periodList(periods.map(({ id, from, to }) => ({ key: id, from, to })));
    return { period: dates.map((date) => calendar.floor(date)?.key ?? null) };
  }),
};
