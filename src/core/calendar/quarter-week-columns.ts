import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import { INPUT_ERRORS } from '../error/input-errors';
import { type EpochDay, FIRST_EPOCH_DAY, LAST_EPOCH_DAY } from './civil-date';
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
  // A column returns to the same weeks again and again: each is worked out once, as long as no other takes its slot.
  const last = slotsFor(length) - 1;
  const held = new Int32Array(last + 1);
  const places = new Int32Array(last + 1);
  for (let i = 0; i < length; i += 1) {
    const day = epochDays[i] as number;
    if (day < FIRST_EPOCH_DAY || day > LAST_SUNDAY) refuseDay(day, i);
    // From 1, so that an empty slot holds no week.
    const week = ((day - FIRST_EPOCH_DAY + 7) / 7) | 0;
    const slot = week & last;
    if (held[slot] !== week) {
      held[slot] = week;
      places[slot] = placeOf(FIRST_EPOCH_DAY + 7 * week - 4);
    }
    const place = places[slot] as number;
    quarterIndex[i] = place >> 8;
    weekOfQuarter[i] = (place >> 4) & 15;
    weeksInQuarter[i] = place & 15;
  }
  return { quarterIndex, weekOfQuarter, weeksInQuarter };
}

/** Enough for the weeks of forty years, and no more than a short column can fill. */
function slotsFor(length: number): number {
  return 1 << (32 - Math.clz32(Math.min(length, 2047)));
}

/** Quarter, week of the quarter and weeks in the quarter of a Thursday, packed into one integer. */
function placeOf(thursday: EpochDay): number {
  const index = quarterIndexOf(thursday);
  const start = quarterStart(index);
  const weekOfQuarter = thursdayOfQuarter(thursday, start);
  const weeksInQuarter = thursdaysInQuarter(thursday, start, quarterStart(index + 1));
  return (index << 8) | (weekOfQuarter << 4) | weeksInQuarter;
}

function refuseDay(received: number, at: number): never {
  return raise(CALENDAR_ERRORS, 'date/out-of-range', {
    function: 'quarterWeekColumns',
    path: `epochDays[${at}]`,
    received,
  });
}

function refuseColumn(received: unknown): never {
  const params = { expected: 'an Int32Array of epoch days' };
  return raise(INPUT_ERRORS, 'input/wrong-type', {
    function: 'quarterWeekColumns',
    path: 'epochDays',
    received,
    params,
  });
}
