import { raise } from '../error';
import { INPUT_ERRORS } from '../error/input-errors';
import { requireInteger, type CheckedArgument } from '../input';
import { civilFromDays } from './civil-arithmetic';
import type { DateLike, IsoDate } from './civil-date';
import { shiftMonths } from './add-months';
import { formatEpochDay } from './format-epoch-day';
import { requireObject } from './require-options';
import { yearMonthDay } from './year-month-day';

/** How a repeated step of months treats a short month: forget the clamp, or carry it on. */
export type MonthSequenceMode = 'anchored' | 'stepwise';

/** Where a sequence of months starts, how long its steps are and how many there are. */
export interface MonthSequenceOptions {
  /** The date the steps are counted from; not itself in the result. */
  readonly anchor: DateLike;
  /** Calendar months from one element to the next, any sign. */
  readonly stepMonths: number;
  /** How many dates to return (0 to 120000). */
  readonly count: number;
  /**
   * `anchored` adds k steps to the anchor; `stepwise` adds one step to the previous date, so that a day lost in a
   * short month stays lost. The default is `anchored`.
   */
  readonly mode?: MonthSequenceMode;
}

const OPTIONS: CheckedArgument = { function: 'monthSequence', path: 'options' };
const ANCHOR: CheckedArgument = { function: 'monthSequence', path: 'anchor' };
const STEP: CheckedArgument = { function: 'monthSequence', path: 'stepMonths' };
const COUNT: CheckedArgument = { function: 'monthSequence', path: 'count' };
const MODE: CheckedArgument = { function: 'monthSequence', path: 'mode' };

/**
 * Dates a fixed number of calendar months apart, after an anchor date.
 *
 * Month ends clamp as in `addMonths`. Element k (from 1) is the anchor plus k steps, or the previous element plus one
 * step; the two differ after a clamp: 31 May 2026 plus twice nine months is 30 or 28 November 2027.
 *
 * @param options - anchor, step (months), count (0 to 120000) and mode
 * @throws GigacastError the `date/…` codes of `toEpochDay`, `date/out-of-range` where a date leaves the years 0001 to
 * 9999, `number/…` for step and count, `input/not-one-of` for the mode, `input/wrong-type` or
 * `input/unknown-key` for the options
 * @example
 * monthSequence({ anchor: '2026-05-31', stepMonths: 9, count: 2 }); // => ['2027-02-28', '2027-11-30']
 * @example
 * monthSequence({ anchor: '2026-05-31', stepMonths: 9, count: 2, mode: 'stepwise' });
 * // => ['2027-02-28', '2027-11-28']
 */
export function monthSequence(options: MonthSequenceOptions): IsoDate[] {
  requireObject(options, OPTIONS, ['anchor', 'stepMonths', 'count', 'mode']);
  const anchor = yearMonthDay(options.anchor, ANCHOR);
  const step = requireInteger(options.stepMonths, STEP);
  const count = requireInteger(options.count, COUNT, { atLeast: 0, atMost: 120_000 });
  const mode = requireMonthMode(options.mode ?? 'anchored', MODE);
  const dates: IsoDate[] = [];
  let current = anchor;
  for (let k = 1; k <= count; k += 1) {
    const next = mode === 'anchored' ? shiftMonths(anchor, k * step, STEP) : shiftMonths(current, step, STEP);
    current = civilFromDays(next);
    dates.push(formatEpochDay(next));
  }
  return dates;
}

/** Checks how a repeated step of months treats a short month. */
export function requireMonthMode(mode: unknown, at: CheckedArgument): MonthSequenceMode {
  if (mode === 'anchored' || mode === 'stepwise') return mode;
  const params = { allowed: '"anchored", "stepwise"' };
  return raise(INPUT_ERRORS, 'input/not-one-of', { ...at, received: mode, params });
}
