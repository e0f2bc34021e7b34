export { addDays } from './add-days';
export { addMonths } from './add-months';
export { FIRST_EPOCH_DAY, LAST_EPOCH_DAY } from './civil-date';
export type { CivilDateParts, DateLike, EpochDay, IsoDate } from './civil-date';
export { days, halves, months, quarters, years } from './civil-periods';
export { dayOfWeek } from './day-of-week';
export { daysBetween } from './days-between';
export { daysInMonth } from './days-in-month';
export { fiscalQuarters, fiscalYears } from './fiscal-periods';
export type { FiscalYearOptions } from './fiscal-periods';
export { fromDate } from './from-date';
export { fromEpochDay } from './from-epoch-day';
export { fuzzyDate } from './fuzzy-date';
export type {
  FuzzyDate,
  FuzzyDateLike,
  FuzzyDateOptions,
  FuzzyPrecision,
  PhraseBounds,
} from './fuzzy-date-types';
export { isLeapYear } from './is-leap-year';
export { fromIsoWeek, isoWeek } from './iso-week';
export type { IsoWeek } from './iso-week';
export type { NumberedWeek } from './iso-week-arithmetic';
export { isoWeeks } from './iso-weeks';
export { monthSequence } from './month-sequence';
export type { MonthSequenceMode, MonthSequenceOptions } from './month-sequence';
export { monthSpanDays } from './month-span-days';
export { monthsBetween } from './months-between';
export type { Period, PeriodCalendar, UnbrokenCalendar } from './period';
export { periodList } from './period-list';
export { quarterIndex, quarterKey } from './quarter-key';
export { quarterWeekColumns } from './quarter-week-columns';
export type { QuarterWeekColumns } from './quarter-week-columns';
export { quarterWeekOf } from './quarter-week-of';
export type { QuarterDays, QuarterWeek } from './quarter-week-of';
export { slipBetweenDates } from './slip-between-dates';
export type { DateRelation, DateSlip } from './slip-between-dates';
export { toDateTime } from './to-date-time';
export { toEpochDay } from './to-epoch-day';
export { toIsoDate } from './to-iso-date';
export { toPlainDate } from './to-plain-date';
export type { PlainDateClass } from './to-plain-date';
export { weeksOfQuarter } from './weeks-of-quarter';
export { yearMonthDay } from './year-month-day';
