import type { ErrorCatalogue } from './issue';

/** The codes of dates and periods. */
export const CALENDAR_ERRORS = {
  'date/not-a-civil-date': {
    rule: 'be a calendar date written YYYY-MM-DD (years 0001 to 9999), or an object with year, month and day',
    remedy: 'Write the date as e.g. "2023-07-03"; for a JS Date call fromDate(date, zone).',
  },
  'date/has-time': {
    rule: 'be a calendar date without a time of day',
    remedy: 'Pass "{date}" if that is the day you mean; which day an instant is depends on the zone.',
  },
  'date/no-such-month': {
    rule: 'have a month from 1 to 12',
    remedy: 'Write year, month and day in that order.',
  },
  'date/no-such-day': {
    rule: 'be a day that exists: {month} has {days} days',
    remedy: 'Correct the day; gigacast never rolls a date over into the next month.',
  },
  'date/js-date': {
    rule: 'be a calendar date without a time of day',
    remedy: 'A JS Date is an instant, and which day it is depends on the zone: call fromDate(date, zone).',
  },
  'date/invalid-date-time': {
    rule: 'be a valid DateTime; this one says "{reason}"',
    remedy: 'Check isValid before passing it on.',
  },
  'date/other-calendar': {
    rule: 'be in the ISO 8601 calendar, not in the calendar "{calendar}"',
    remedy: 'Convert it first with withCalendar("iso8601").',
  },
  'date/out-of-range': {
    rule: 'stay within the years 0001 to 9999',
    remedy: 'Dates outside the four-digit years cannot be written as YYYY-MM-DD.',
  },
  'date/not-a-fuzzy-date': {
    rule: 'be a date such as "2026-04-15", "2026-12", "2027-Q3", "2025-H2", "2028" or a range "2026-12..2027-Q1"',
    remedy: 'Write it in one of these forms.',
  },
  'date/undeclared-phrase': {
    rule: 'use declared phrases only: "{phrase}" has no agreed bounds',
    remedy:
      'Declare the days you take it to mean, e.g. phrases: { "{phrase}": { from: "05-01", to: "08-31" } }.',
  },
  'date/not-a-day-of-year': {
    rule: 'be a day of the year written MM-DD',
    remedy: 'Write it as e.g. "05-01".',
  },
  'date/reversed-range': {
    rule: 'not lie before its start {from}',
    remedy: 'Swap the two ends, or correct the one that is wrong.',
  },
  'date/not-an-instant': {
    rule: 'be a valid JS Date',
    remedy: 'A text or an object that already is a calendar date needs no conversion.',
  },
  'date/unknown-zone': {
    rule: 'be a time zone such as "Asia/Shanghai", "America/Toronto", "UTC" or "UTC+8"',
    remedy: "Name the zone; the machine's own zone is never taken, because it differs between machines.",
  },
  'date/skipped-day': {
    rule: 'be a day that the zone "{zone}" has had',
    remedy: 'The zone moved across the date line and left this day out; take the day before or after.',
  },
  'period/not-in-calendar': {
    rule: 'be a period of the calendar "{calendar}"',
    remedy: 'Call floor(date) on that calendar to get one.',
  },
  'period/no-such-week': {
    rule: 'be a week that exists: {year} has {weeks} ISO weeks',
    remedy: 'Week 53 exists only in years that begin or end on a Thursday.',
  },
  'period/not-a-quarter': {
    rule: 'be a calendar quarter of the years 0001 to 9999',
    remedy: 'Write it as e.g. "2023-Q3".',
  },
  'period/overlap': {
    rule: 'lie after the end of the period before it, "{previous}"',
    remedy: 'Both ends of a period belong to it, so the next one begins a day later at the earliest.',
  },
  'period/out-of-order': {
    rule: 'lie after the period before it, "{previous}"',
    remedy: 'Sort the periods by date.',
  },
  'period/duplicate-key': {
    rule: 'be used once',
    remedy: 'Give each period its own key.',
  },
} as const satisfies ErrorCatalogue;
