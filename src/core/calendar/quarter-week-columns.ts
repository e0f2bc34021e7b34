import { CORE_ERRORS, raise } from '../error';
import { FIRST_EPOCH_DAY, LAST_EPOCH_DAY } from './civil-date';
import { mondayOf } from './day-of-week';
import { quarterIndexOf, quarterStart, thursdayOfQuarter, thursdaysInQuarter } from './quarter-arithmetic';

/** The week of the quarter of many days, as typed arrays of equal length. */
export interface QuarterWeekColumns {
  /** Quarter the week belongs to: 4 times the year plus 0 to 3; `quarterKey` names it. */
  readonly quarterIndex: Int32Array;
  /** 1 to 14. */
  readonly weekOfQuarter: Uint8Array;
  /** 12 to 14. */
  readonly weeksInQuarter: Uint8Array;
}

/** 9999-12-26, the last Sunday: later days have no whole week. */
const LAST_SUNDAY = LAST_EPOCH_DAY - 5;

/**
 * The week of the quarter of each epoch day of a column, by the Thursday rule; the columnar twin of `quarterWeekOf`.
 *
 * @param epochDays - days since 1970-01-01 (-719162 to 2932891), in any order
 * @returns three columns in the order of the input
 * @throws GigacastError `date/out-of-range` or `input/wrong-type`
 * @example
 * Array.from(quarterWeekColumns(Int32Array.of(19540, 19542)).weekOfQuarter); // => [13, 1]
 */
export function quarterWeekColumns(epochDays: Int32Array): QuarterWeekColumns {
  if (!(epochDays instanceof Int32Array)) refuseColumn(epochDays);
  const { length } = epochDays;
  const quarterIndex = new Int32Array(length);
  const weekOfQuarter = new Uint8Array(length);
  const weeksInQuarter = new Uint8Array(length);
  // Columns are mostly in order of time, so the quarter of the row before is tried first.
  let index = 0;
  let start = 0;
  let next = 0;
  for (let i = 0; i < length; i += 1) {
    const day = epochDays[i] as number;
    if (day < FIRST_EPOCH_DAY || day > LAST_SUNDAY) refuseDay(day, i);
    const thursday = mondayOf(day) + 3;
    if (thursday < start || thursday >= next) {
      index = quarterIndexOf(thursday);
      start = quarterStart(index);
      next = quarterStart(index + 1);
    }
    quarterIndex[i] = index;
    weekOfQuarter[i] = thursdayOfQuarter(thursday, start);
    weeksInQuarter[i] = thursdaysInQuarter(thursday, start, next);
  }
  return { quarterIndex, weekOfQuarter, weeksInQuarter };
}

function refuseDay(received: number, at: number): never {
  return raise(CORE_ERRORS, 'date/out-of-range', {
    function: 'quarterWeekColumns',
    path: `epochDays[${at}]`,
    received,
  });
}

function refuseColumn(received: unknown): never {
  const params = { expected: 'an Int32Array of epoch days' };
  return raise(CORE_ERRORS, 'input/wrong-type', {
    function: 'quarterWeekColumns',
    path: 'epochDays',
    received,
    params,
  });
}
