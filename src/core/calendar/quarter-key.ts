import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import { requireInteger, type CheckedArgument } from '../input';
import { formatYear } from './format-epoch-day';

const INDEX: CheckedArgument = { function: 'quarterKey', path: 'index' };
const KEY: CheckedArgument = { function: 'quarterIndex', path: 'quarter' };

/**
 * The name of a calendar quarter from its number, as columns hold it.
 *
 * @param index - 4 times the year plus 0 to 3 (4 for 0001-Q1 to 39999 for 9999-Q4)
 * @throws GigacastError `number/…`
 * @example
 * quarterKey(8094); // => '2023-Q3'
 */
export function quarterKey(index: number): string {
  requireInteger(index, INDEX, { atLeast: 4, atMost: 39_999 });
  return `${formatYear(Math.floor(index / 4))}-Q${(index % 4) + 1}`;
}

/**
 * The number of a calendar quarter from its name, the inverse of `quarterKey`: later quarters have greater numbers and
 * neighbours differ by one.
 *
 * @param quarter - e.g. "2023-Q3", years 0001 to 9999
 * @returns 4 times the year plus 0 to 3
 * @throws GigacastError `period/not-a-quarter`
 * @example
 * quarterIndex('2023-Q3'); // => 8094
 */
export function quarterIndex(quarter: string, argument: CheckedArgument = KEY): number {
  const match = typeof quarter === 'string' ? /^(?!0000)(\d{4})-Q([1-4])$/.exec(quarter) : null;
  if (!match) return raise(CALENDAR_ERRORS, 'period/not-a-quarter', { ...argument, received: quarter });
  return Number(match[1]) * 4 + Number(match[2]) - 1;
}
