export { addDays } from './add-days';
export { addMonths } from './add-months';
export { FIRST_EPOCH_DAY, LAST_EPOCH_DAY } from './civil-date';
export type { CivilDateParts, DateLike, EpochDay, IsoDate } from './civil-date';
export { dayOfWeek } from './day-of-week';
export { daysBetween } from './days-between';
export { daysInMonth } from './days-in-month';
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
export { monthSequence } from './month-sequence';
export type { MonthSequenceMode, MonthSequenceOptions } from './month-sequence';
export { monthSpanDays } from './month-span-days';
export { monthsBetween } from './months-between';
export { slipBetweenDates } from './slip-between-dates';
export type { DateRelation, DateSlip } from './slip-between-dates';
export { toDateTime } from './to-date-time';
export { toEpochDay } from './to-epoch-day';
export { toIsoDate } from './to-iso-date';
export { toPlainDate } from './to-plain-date';
export type { PlainDateClass } from './to-plain-date';
export { yearMonthDay } from './year-month-day';
