import type { SeriesKey } from './book';
import type { Finding } from './finding';

/** Text by which series are ordered. */
export function placeOfSeries({ market, brand, basis }: SeriesKey): string {
  return JSON.stringify([market, brand, basis]);
}

/** Text by which findings are ordered: market, brand, window, basis, code, figures. */
export function placeOfFinding({ market, brand, from, to, basis, code, evidence }: Finding): string {
  return JSON.stringify([market, brand, from, to, basis, code, evidence]);
}
