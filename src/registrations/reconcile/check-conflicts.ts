import { formatCount } from '../../core/format';
import { rangeOfCount } from '../counts/count-range';
import type { Report } from '../records';
import type { Book, SeriesBook, WindowGroup } from './book';
import type { BrandGroup } from './brand-groups';
import { explainConflict, type ConflictCause, type Explanation } from './causes';
import { draftFinding, type ProposalDraft } from './draft';
import type { Finding, PublishedClaim } from './finding';
import { publisherOf } from './publisher-of';
import { supportedCount } from './support';

/** What else is known when counts of one window are compared. */
export interface ConflictContext {
  readonly book: Book;
  readonly groups: readonly BrandGroup[];
  readonly claims: readonly PublishedClaim[];
}

/** Causes that a publisher's own correction may have. */
const MAY_BE_REVISED: ReadonlySet<ConflictCause> = /* @__PURE__ */ new Set<ConflictCause>([
  'digits-swapped',
  'one-step-of-rounding',
  'one-digit',
  'unexplained',
]);

/** Windows for which more than one count was published. */
export function checkConflicts(series: SeriesBook, context: ConflictContext): readonly Finding[] {
  return series.windows.flatMap((group) => {
    if (group.counts.length < 2) return [];
    return agree(group.reports) ? [roundedDifferently(series, group)] : [conflict(series, group, context)];
  });
}

/** Whether one true count can have been rounded to all; two coarse counts that only touch are two counts. */
function agree(reports: readonly Report[]): boolean {
  const ranges = reports.map(rangeOfCount);
  const low = Math.max(...ranges.map((range) => range.low));
  const high = Math.min(...ranges.map((range) => range.high));
  return low < high || (low === high && ranges.some((range) => range.low === range.high));
}

function roundedDifferently(series: SeriesBook, group: WindowGroup): Finding {
  const finest = [...group.reports].sort((a, b) => a.roundedTo - b.roundedTo)[0] as Report;
  const others = group.reports.filter(({ count }) => count !== finest.count);
  return draftFinding('registrations/rounded-differently', {
    ...about(series, group),
    severity: 'note',
    evidence: { counts: list(group) },
    proposal: keepOne(finest.count, { why: 'it is rounded least', leaveOut: others }),
  });
}

function conflict(series: SeriesBook, group: WindowGroup, context: ConflictContext): Finding {
  const explanation = explainConflict(group, series, context);
  const { cause, why } = explanation;
  const [publisher = '', ...others] = new Set(group.reports.map(({ source }) => publisherOf(source)));
  const proposal = propose(group, explanation, context);
  const severity = cause === 'one-step-of-rounding' ? 'caution' : 'contradiction';
  const [lowest = 0, highest = 0] = [group.counts[0], group.counts.at(-1)];
  const evidence = { counts: list(group), lowest, highest, difference: highest - lowest, cause: why };
  const code =
    others.length === 0 && MAY_BE_REVISED.has(cause)
      ? 'registrations/revised-count'
      : 'registrations/conflicting-counts';
  return draftFinding(code, {
    ...about(series, group),
    severity,
    evidence: { ...evidence, kind: cause, publisher },
    proposal,
  });
}

function propose(group: WindowGroup, { against, why }: Explanation, context: ConflictContext): ProposalDraft {
  if (against.length > 0) {
    const count = formatCounts(against.map((report) => report.count));
    return { code: 'registrations/leave-out', params: { count, why }, leaveOut: against };
  }
  const supported = supportedCount(group, context);
  if (supported !== null) {
    const leaveOut = group.reports.filter(({ count }) => count !== supported.count);
    return keepOne(supported.count, { why: supported.why, leaveOut });
  }
  const latest = latestOf(group.reports);
  if (latest === null) return { code: 'registrations/keep-both' };
  const leaveOut = group.reports.filter(({ count }) => count !== latest.count);
  return keepOne(latest.count, { why: `its publisher gave it last, on ${latest.day}`, leaveOut });
}

function keepOne(
  count: number,
  { why, leaveOut }: { readonly why: string; readonly leaveOut: readonly Report[] },
): ProposalDraft {
  return { code: 'registrations/keep-one', params: { kept: count, why }, leaveOut };
}

/** The last word of a publisher that gave several counts on different days. */
function latestOf(reports: readonly Report[]): { readonly count: number; readonly day: string } | null {
  if (new Set(reports.map(({ source }) => publisherOf(source))).size > 1) return null;
  const dated = reports.flatMap(({ count, publishedOn, source }) => {
    const day = publishedOn ?? source.publishedOn;
    return day === undefined ? [] : [{ count, day }];
  });
  const last = [...dated].sort((a, b) => (a.day < b.day ? 1 : -1));
  const [first] = last;
  if (first === undefined || dated.length < reports.length) return null;
  return last.every(({ count, day }) => count === first.count || day < first.day) ? first : null;
}

function about(series: SeriesBook, { from, to, reports }: WindowGroup) {
  const { brand, market, basis } = series;
  return { brand, market, basis, from, to, reports };
}

function list({ counts }: WindowGroup): string {
  return formatCounts(counts);
}

function formatCounts(counts: readonly number[]): string {
  return [...new Set(counts)].map((count) => formatCount(count)).join(' and ');
}
