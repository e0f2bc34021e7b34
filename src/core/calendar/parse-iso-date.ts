import { daysFromCivil, monthLength } from './civil-arithmetic';
import type { EpochDay } from './civil-date';

/** Returned for text that is not a date: an integer, so that the parser stays in integer arithmetic. */
export const NOT_A_DATE = -1_000_000_000;

const ZERO = 48;
const HYPHEN = 45;

/**
 * Epoch day of exactly YYYY-MM-DD, or `NOT_A_DATE`.
 *
 * Looks at ten characters and allocates nothing, because columns of dates are parsed row by row.
 */
export function parseIsoDate(text: string): EpochDay {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return NOT_A_DATE;
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1) return NOT_A_DATE;
  const year = century * 100 + yearOfCentury;
  if (year === 0 || (day > 28 && day > monthLength(year, month))) return NOT_A_DATE;
  return daysFromCivil(year, month, day);
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
