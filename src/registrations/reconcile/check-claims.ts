import { formatCount } from '../../core/format';
import { changeBetween } from '../changes/change-between';
import { checkPublishedChange } from '../changes/check-published-change';
import type { Basis, Report, RoundedTo } from '../records';
import type { Book, SeriesKey, WindowGroup } from './book';
import { draftFinding } from './draft';
import type { ClaimedWindow, Finding, PublishedClaim } from './finding';
import { whereElse } from './where-else';

type ChangeClaim = Extract<PublishedClaim, { readonly kind: 'change' }>;
type PartsClaim = Extract<PublishedClaim, { readonly kind: 'parts' }>;
type Rounded = Pick<Report, 'count' | 'roundedTo'>;

/** Changes and sums as published, held against the counts on record. */
export function checkClaims(claims: readonly PublishedClaim[], book: Book): readonly Finding[] {
  return claims.flatMap((claim) =>
    claim.kind === 'change' ? checkChange(claim, book) : checkParts(claim, book),
  );
}

function checkChange(claim: ChangeClaim, book: Book): readonly Finding[] {
  const key = keyOf(claim);
  const ends = [claim.current, claim.previous] as const;
  const [current, previous] = ends.map((end) => countsFor(end, book.find(key)?.at(end.from, end.to))) as [
    readonly Rounded[],
    readonly Rounded[],
  ];
  return [
    ...ends.flatMap((end) => checkPrinted(claim, end, book)),
    ...checkPercent(claim, { current, previous, book }),
  ];
}

/** A count that a page prints beside its claim, where the record has another. */
function checkPrinted(claim: ChangeClaim, end: ClaimedWindow, book: Book): readonly Finding[] {
  const key = keyOf(claim);
  const group = book.find(key)?.at(end.from, end.to);
  const { count } = end;
  if (count === undefined || group === undefined) return [];
  if (group.reports.some((report) => isWithin(count, report))) return [];
  const recorded = group.counts.map((value) => formatCount(value)).join(' and ');
  const elsewhere = whereElse(count, { key, end, book });
  return [
    draftFinding('registrations/claimed-count', {
      ...key,
      from: end.from,
      to: end.to,
      severity: 'contradiction',
      claim,
      reports: group.reports,
      evidence: {
        claimed: count,
        recorded,
        cause: elsewhere ?? 'no other window has that count',
      },
      proposal: { code: 'registrations/do-not-use' },
    }),
  ];
}

function checkPercent(
  claim: ChangeClaim,
  on: { readonly current: readonly Rounded[]; readonly previous: readonly Rounded[]; readonly book: Book },
): readonly Finding[] {
  const { current, previous, book } = on;
  const pairs = current.flatMap((now) => previous.filter(canBeBase).map((before) => ({ now, before })));
  const [first] = pairs;
  if (first === undefined || pairs.some((pair) => follows(claim, pair))) return [];
  const { now, before } = first;
  const change = changeBetween(now.count, before.count, {
    roundedTo: { current: now.roundedTo, previous: before.roundedTo },
  });
  const claimed = Number(claim.percent);
  const implied = Math.round(now.count / (1 + claimed / 100));
  const base = Number.isFinite(implied) && implied > 0 ? baseThatFits(claim, { now, implied, book }) : null;
  return [
    draftFinding('registrations/claimed-change', {
      ...keyOf(claim),
      from: claim.current.from,
      to: claim.current.to,
      severity: 'contradiction',
      claim,
      evidence: {
        previousFrom: claim.previous.from,
        previousTo: claim.previous.to,
        claimedPercent: claimed,
        percent: change.percent,
        lowPercent: change.percentRange[0],
        highPercent: change.percentRange[1],
        current: now.count,
        previous: before.count,
        ...(Number.isFinite(implied) ? { impliedPrevious: implied } : {}),
        cause: base ?? 'no base on record gives it',
      },
      reports: [claim.current, claim.previous].flatMap(
        ({ from, to }) => book.find(keyOf(claim))?.at(from, to)?.reports ?? [],
      ),
      proposal: { code: 'registrations/do-not-use' },
    }),
  ];
}

/** The count of another basis or window that would make the claim true. */
function baseThatFits(
  claim: ChangeClaim,
  { now, implied, book }: { readonly now: Rounded; readonly implied: number; readonly book: Book },
): string | null {
  const fits = (count: number) =>
    count > 0 &&
    checkPublishedChange({
      current: now.count,
      previous: count,
      publishedPercent: claim.percent,
      ...goodTo(claim),
    }).consistent;
  const found = whereElse(implied, { key: keyOf(claim), end: claim.previous, book, fits });
  return found === null ? null : `it follows from another base: ${found}`;
}

function checkParts(claim: PartsClaim, book: Book): readonly Finding[] {
  const { from, to } = claim.total;
  const key = keyOf(claim);
  const group = book.find(key)?.at(from, to);
  const totals = countsFor(claim.total, group);
  const sum = claim.parts.reduce((total, { count }) => total + count, 0);
  const [first] = totals;
  if (first === undefined || totals.some((total) => isWithin(sum, total))) return [];
  const elsewhere = whereElse(sum, { key, end: claim.total, book });
  return [
    draftFinding('registrations/claimed-parts', {
      ...key,
      from,
      to,
      severity: 'contradiction',
      claim,
      reports: group?.reports ?? [],
      evidence: {
        total: first.count,
        sum,
        difference: sum - first.count,
        cause:
          elsewhere ??
          `that is ${formatCount(Math.abs(sum - first.count))} ${sum > first.count ? 'more' : 'less'}`,
      },
      proposal: { code: 'registrations/do-not-use' },
    }),
  ];
}

/** What stands on record for a window, or else what the page printed. */
function countsFor({ count }: ClaimedWindow, group: WindowGroup | undefined): readonly Rounded[] {
  if (group !== undefined) return group.reports;
  return count === undefined ? [] : [{ count, roundedTo: 1 }];
}

function follows(
  claim: ChangeClaim,
  { now, before }: { readonly now: Rounded; readonly before: Rounded },
): boolean {
  const roundedTo: { current: RoundedTo; previous: RoundedTo } = {
    current: now.roundedTo,
    previous: before.roundedTo,
  };
  const counts = { current: now.count, previous: before.count };
  return checkPublishedChange({ ...counts, publishedPercent: claim.percent, roundedTo, ...goodTo(claim) })
    .consistent;
}

function canBeBase({ count, roundedTo }: Rounded): boolean {
  return 2 * count > (roundedTo === 1 ? 0 : roundedTo);
}

function isWithin(count: number, { count: value, roundedTo }: Rounded): boolean {
  return roundedTo === 1 ? count === value : Math.abs(count - value) <= roundedTo / 2;
}

function keyOf({ brand, market = 'CN', basis }: { brand: string; market?: string; basis: Basis }): SeriesKey {
  return { brand, market, basis };
}

function goodTo(claim: ChangeClaim): Pick<ChangeClaim, 'goodTo'> {
  return claim.goodTo === undefined ? {} : { goodTo: claim.goodTo };
}
