import { formatCount } from '../../core/format';
import { toEpochDay } from '../../core/calendar';
import type { Book, SeriesKey } from './book';
import type { ClaimedWindow } from './finding';

const NAMES = {
  insurance: 'insured cars',
  retail: 'retail',
  wholesale: 'wholesale',
  export: 'exports',
  production: 'production',
  delivery: 'deliveries',
  registration: 'registrations',
} as const;

/**
 * Finds the figure of the brand that a wrong count really is: another basis of the same days, or else the nearest
 * window of the same length.
 */
export function whereElse(
  count: number,
  on: {
    readonly key: SeriesKey;
    readonly end: ClaimedWindow;
    readonly book: Book;
    /** @defaultValue the very count */
    readonly fits?: (other: number) => boolean;
  },
): string | null {
  const { key, end, book } = on;
  const fits = on.fits ?? ((other: number) => other === count);
  const own = book.series.filter(({ brand, market }) => brand === key.brand && market === key.market);
  for (const { basis, at } of own) {
    const found = basis === key.basis ? undefined : at(end.from, end.to)?.counts.find(fits);
    if (found !== undefined) return `${formatCount(found)} is ${NAMES[basis]} of the same days`;
  }
  const [first, last] = [toEpochDay(end.from), toEpochDay(end.to)];
  const alike = (book.find(key)?.windows ?? [])
    .filter((window) => window.first !== first && Math.abs(window.last - window.first - (last - first)) <= 3)
    .filter(({ counts }) => counts.some(fits))
    .sort((a, b) => Math.abs(a.first - first) - Math.abs(b.first - first) || a.first - b.first);
  const [nearest] = alike;
  if (nearest === undefined) return null;
  const found = nearest.counts.find(fits) ?? count;
  return `${formatCount(found)} is the count of ${nearest.from} to ${nearest.to}`;
}
