import type { Basis, Report } from '../records';
import { addRanges, rangeOfCount } from '../counts/count-range';
import { formatCount } from '../../core/format';
import type { Book, SeriesBook, WindowGroup } from './book';
import { draftFinding } from './draft';
import type { Finding } from './finding';

/** Whether wholesale is domestic plus exports, and whether wholesale was taken for one of its parts. */
export function checkWholesale(wholesale: SeriesBook, book: Book): readonly Finding[] {
  if (wholesale.basis !== 'wholesale') return [];
  const part = (basis: Basis) => book.find({ ...keyOf(wholesale), basis });
  const parts = { retail: part('retail'), export: part('export'), insurance: part('insurance') };
  return wholesale.windows.flatMap((whole) => {
    const [domestic, exports, insured] = [parts.retail, parts.export, parts.insurance].map((series) =>
      series?.at(whole.from, whole.to),
    );
    const above = [domestic, exports].flatMap((group) =>
      group === undefined ? [] : checkAbove(whole, group),
    );
    const mistaken = [domestic, insured].flatMap((group) =>
      group === undefined ? [] : checkMistaken(whole, group, { exports, series: parts.export }),
    );
    if (domestic === undefined || exports === undefined || above.length > 0 || mistaken.length > 0) {
      return [...above, ...mistaken];
    }
    return checkIdentity(whole, { domestic, exports });
  });
}

function checkIdentity(
  whole: WindowGroup,
  { domestic, exports }: { readonly domestic: WindowGroup; readonly exports: WindowGroup },
): readonly Finding[] {
  const figures = [whole, domestic, exports];
  const agreeing = whole.reports.some((total) =>
    domestic.reports.some((home) => exports.reports.some((abroad) => addsUp(total, home, abroad))),
  );
  if (agreeing) return [];
  const [total, home, abroad] = figures.map(({ reports }) => reports[0] as Report) as [
    Report,
    Report,
    Report,
  ];
  const residual = total.count - home.count - abroad.count;
  const hint =
    residual % 9 === 0 ? 'nine divides that, as where two digits are swapped' : 'look all three up';
  return [
    draftFinding('registrations/wholesale-identity', {
      ...about(whole),
      severity: 'contradiction',
      evidence: {
        wholesale: total.count,
        domestic: home.count,
        exports: abroad.count,
        residual,
        hint,
      },
      reports: figures.flatMap(({ reports }) => reports),
      proposal: { code: 'registrations/check-figures' },
    }),
  ];
}

function addsUp(total: Report, home: Report, abroad: Report): boolean {
  const whole = rangeOfCount(total);
  const parts = addRanges([rangeOfCount(home), rangeOfCount(abroad)]);
  return parts.low <= whole.high && parts.high >= whole.low;
}

function checkAbove(whole: WindowGroup, group: WindowGroup): readonly Finding[] {
  const part = group.reports[0] as Report;
  if (rangeOfCount(part).low <= whole.range.high) return [];
  return [
    draftFinding('registrations/part-above-wholesale', {
      ...about(group),
      severity: 'contradiction',
      evidence: { part: part.basis, count: part.count, wholesale: whole.range.count },
      reports: [...whole.reports, ...group.reports],
      proposal: { code: 'registrations/check-figures' },
    }),
  ];
}

/** A part that equals the whole says that nothing was exported; that is held against what is known of exports. */
function checkMistaken(
  whole: WindowGroup,
  group: WindowGroup,
  known: { readonly exports: WindowGroup | undefined; readonly series: SeriesBook | undefined },
): readonly Finding[] {
  const same = group.reports.filter(({ count }) => count > 0 && whole.counts.includes(count));
  const [report] = same;
  if (report === undefined || whole.counts.length > 1 || group.counts.length > 1) return [];
  const why = whyNot(whole, known);
  if (why === null) return [];
  const leaveOut = {
    code: 'registrations/leave-out',
    params: { count: report.count, why: 'it is wholesale' },
    leaveOut: same,
  } as const;
  return [
    draftFinding('registrations/wholesale-as-retail', {
      ...about(group),
      severity: 'contradiction',
      evidence: { basis: report.basis, count: report.count, why },
      reports: [...whole.reports, ...group.reports],
      proposal: leaveOut,
    }),
  ];
}

function whyNot(
  { from }: WindowGroup,
  on: {
    readonly exports: WindowGroup | undefined;
    readonly series: SeriesBook | undefined;
  },
): string | null {
  if (on.exports !== undefined) {
    return on.exports.range.low > 0 ? `${formatCount(on.exports.range.count)} were exported` : null;
  }
  const earlier = on.series?.windows.find((window) => window.to < from && window.range.low > 0);
  return earlier === undefined
    ? null
    : `the brand exports: ${formatCount(earlier.range.count)} in ${earlier.from} to ${earlier.to}`;
}

function about({ from, to, reports }: WindowGroup) {
  const { brand, market, basis } = reports[0] as Report;
  return { brand, market, basis, from, to };
}

function keyOf({ brand, market }: SeriesBook) {
  return { brand, market };
}
