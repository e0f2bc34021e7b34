import { checkWeekWindow } from '../weeks/check-week-window';
import { describeWindow } from '../windows/describe-window';
import type { Report } from '../records';
import type { SeriesBook, WindowGroup } from './book';
import { draftFinding, type ProposalDraft } from './draft';
import type { Finding } from './finding';

/** Windows that are no week, and what they are; counts that were published too early. */
export function checkWindows(series: SeriesBook): readonly Finding[] {
  return series.windows.flatMap((group) => [
    ...checkShape(series, group),
    ...checkPublication(series, group),
  ]);
}

function checkShape(series: SeriesBook, group: WindowGroup): readonly Finding[] {
  const { from, to, reports, range } = group;
  const { kind, of, weeks } = describeWindow(from, to);
  const about = { ...keyOf(series), from, to, reports };
  const count = range.count;
  const keep: ProposalDraft = { code: 'registrations/keep-as-window' };
  if (kind === 'other') {
    const evidence = { why: whyNotAWeek(group), days: group.last - group.first + 1 };
    const proposal = readAsWeek(group);
    return [
      draftFinding('registrations/irregular-window', { ...about, severity: 'caution', evidence, proposal }),
    ];
  }
  if (kind === 'weeks') {
    const evidence = { count, weeks: weeks ?? 0 };
    return [
      draftFinding('registrations/several-weeks', { ...about, severity: 'note', evidence, proposal: keep }),
    ];
  }
  if (kind !== 'weeks-of-month') return [];
  const evidence = { count, weeks: weeks ?? 0, of: of ?? '' };
  return [
    draftFinding('registrations/weeks-as-month', { ...about, severity: 'note', evidence, proposal: keep }),
  ];
}

function checkPublication(series: SeriesBook, { from, to, reports }: WindowGroup): readonly Finding[] {
  return reports.flatMap((report) => {
    const { publishedOn, count } = report;
    if (publishedOn === undefined || publishedOn >= to) return [];
    return draftFinding('registrations/published-before-end', {
      ...keyOf(series),
      from,
      to,
      severity: 'contradiction',
      evidence: {
        publishedOn,
        count,
      },
      reports: [report],
      proposal: { code: 'registrations/check-date' },
    });
  });
}

/** A window of about a week is a week with a day gone wrong; a longer one is kept. */
function readAsWeek({ from, to, first, last, reports }: WindowGroup): ProposalDraft {
  const days = last - first + 1;
  const check = checkWeekWindow(from, to);
  if (days < 5 || days > 11 || check.outcome === 'week') return { code: 'registrations/keep-as-window' };
  const { weekStart, weekEnd } = check.week;
  const replace = reports.map((report): { report: Report; by: Report } => ({
    report,
    by: { ...report, from: weekStart, to: weekEnd },
  }));
  return { code: 'registrations/read-as-week', params: { from: weekStart, to: weekEnd }, replace };
}

function whyNotAWeek({ from, to }: WindowGroup): string {
  const check = checkWeekWindow(from, to);
  return check.outcome === 'week' ? '' : check.sentence.text;
}

function keyOf({ brand, market, basis }: SeriesBook) {
  return { brand, market, basis };
}
