import { z } from 'zod';
import { reportFields, type Report } from './report';

/**
 * How a cumulative count draws its borders.
 *
 * - `calendar-days`: from the first day of the month or year, as Li Auto and CnEVPost count
 * - `iso-weeks`: whole weeks from Monday to Sunday, as CarNewsChina sums
 * - `both`: the window starts on a Monday that is the first of a month, so that the two agree
 */
export type CumulativeConvention = (typeof CUMULATIVE_CONVENTIONS)[number];

/** A count since the start of a month, a year or a holiday, over more than one week. */
export interface CumulativeReport extends Report {
  /** Cumulative counts of two conventions cannot be subtracted from each other. */
  readonly convention: CumulativeConvention;
}

/** Every convention of a cumulative count. */
export const CUMULATIVE_CONVENTIONS = ['calendar-days', 'iso-weeks', 'both'] as const;

/** A cumulative report as outside data: strict, nothing is changed. */
export const cumulativeReportSchema = /* @__PURE__ */ (() =>
  z
    .strictObject({ ...reportFields, convention: z.enum(CUMULATIVE_CONVENTIONS) })
    .refine(({ from, to }) => from <= to, {
      path: ['to'],
      message: 'the window ends on or after its first day',
    })
    .refine(({ count, roundedTo }) => count % roundedTo === 0, {
      path: ['count'],
      message: 'the count is a multiple of the step it is rounded to',
    }))();
