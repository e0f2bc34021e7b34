import type { Report } from '../records';
import { formatCount } from '../../core/format';
import { checkPublishedChange } from '../changes/check-published-change';
import type { Book, WindowGroup } from './book';
import type { PublishedClaim } from './finding';

/** The one count that speaks for itself, and what speaks for it. */
export interface Supported {
  readonly count: number;
  readonly why: string;
}

/**
 * Finds the one count of a window that other figures fit: the identity of wholesale, or changes as published.
 *
 * A published change is taken to be computed from the counts as printed, so it fits a count without its rounding.
 */
export function supportedCount(
  group: WindowGroup,
  context: { readonly book: Book; readonly claims: readonly PublishedClaim[] },
): Supported | null {
  const [{ brand, market, basis }] = group.reports as [Report];
  const key = { brand, market, basis };
  const byIdentity = group.counts.flatMap((count) => identityWhy(count, group, { key, book: context.book }));
  const byClaims = group.counts.flatMap((count) => claimWhy(count, group, { key, ...context }));
  const [only, ...others] = byIdentity.length > 0 ? byIdentity : byClaims;
  return only === undefined || others.length > 0 ? null : only;
}

type Key = Pick<Report, 'brand' | 'market' | 'basis'>;

/** A figure that was itself a difference confirms nothing. */
function identityWhy(
  count: number,
  { from, to }: WindowGroup,
  { key, book }: { readonly key: Key; readonly book: Book },
): readonly Supported[] {
  const one = (basis: Report['basis']): number | null => {
    if (basis === key.basis) return count;
    const group = book.find({ ...key, basis })?.at(from, to);
    const [only, ...others] = group?.reports ?? [];
    return only === undefined || others.length > 0 || only.status === 'derived' ? null : only.count;
  };
  const [wholesale, domestic, exports] = [one('wholesale'), one('retail'), one('export')];
  if (wholesale === null || domestic === null || exports === null) return [];
  if (!['wholesale', 'retail', 'export'].includes(key.basis) || wholesale !== domestic + exports) return [];
  const sum = `${formatCount(wholesale)} = ${formatCount(domestic)} + ${formatCount(exports)}`;
  return [{ count, why: `wholesale is domestic and exports only with it: ${sum}` }];
}

function claimWhy(
  count: number,
  { from, to }: WindowGroup,
  {
    key,
    book,
    claims,
  }: { readonly key: Key; readonly book: Book; readonly claims: readonly PublishedClaim[] },
): readonly Supported[] {
  for (const claim of claims) {
    if (claim.kind !== 'change' || claim.brand !== key.brand || claim.basis !== key.basis) continue;
    if ((claim.market ?? 'CN') !== key.market) continue;
    const ends = [claim.current, claim.previous] as const;
    const good = claim.goodTo === undefined ? {} : { goodTo: claim.goodTo };
    const mine = ends.findIndex((end) => end.from === from && end.to === to);
    const other = ends[mine === 0 ? 1 : 0];
    if (mine === -1) continue;
    const counts =
      other.count === undefined ? (book.find(key)?.at(other.from, other.to)?.counts ?? []) : [other.count];
    const fits = counts.some((value) => {
      const [current, previous] = mine === 0 ? [count, value] : [value, count];
      return (
        previous > 0 &&
        checkPublishedChange({ current, previous, publishedPercent: claim.percent, ...good }).consistent
      );
    });
    if (fits) return [{ count, why: `the published change of ${claim.percent} % fits it alone` }];
  }
  return [];
}
