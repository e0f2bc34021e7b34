const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** English name of a month with its year, for messages. */
export function nameMonth(year: number, month: number): string {
  return `${NAMES[month - 1]} ${year}`;
}
