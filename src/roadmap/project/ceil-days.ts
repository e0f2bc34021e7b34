/** Days by which a sum may miss a whole day and still mean it. */
export const ROUNDING_NOISE = 1e-8;

/** The whole day in which a real number of days ends; noise of rounding does not push it into the next. */
export function ceilDays(days: number): number {
  return Math.ceil(days - ROUNDING_NOISE);
}
