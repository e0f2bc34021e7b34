import { sameWeekChart } from 'gigacast/charts';
import { addDays, formatCount, formatInterval, formatPercent, type IsoDate } from 'gigacast/core';
import { CHINA_DERIVED_REGISTRATIONS } from 'gigacast/data/china-derived-registrations';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import {
  fitPhaseModel,
  nowcast,
  parseReports,
  reconcile,
  sameWeekVerdict,
  toWeeklySeries,
  type Basis,
  type ParsedReports,
  type Report,
} from 'gigacast/registrations';
import type { Answer, Line, Table, Values } from '../messages';
import { at, dayAt, refuse } from './problem-at';

const MOST_ROWS = 30;
const count = (value: number): string => formatCount(Math.round(value));

/** Findings, verdict, nowcast and chart of weekly reports. */
export function* registrationsAnswer(values: Values): Generator<string | Answer, Answer> {
  const csv = values['csv'] ?? '';
  const own = csv.trim() !== '';
  const basis = (values['basis'] ?? 'insurance') as Basis;
  yield 'Reading the reports';
  const parsed = own ? at('csv', () => parseReports(csv, { defaults: { market: 'CN', basis } })) : undefined;
  const all = parsed?.reports ?? [...CHINA_WEEKLY_REGISTRATIONS.rows, ...CHINA_DERIVED_REGISTRATIONS.rows];
  const [first] = all;
  if (first === undefined) {
    refuse('csv', `No row could be read. ${parsed?.issues[0]?.message ?? 'The table has no rows.'}`);
  }
  const brand = values['brand']?.trim() || (own ? first.brand : 'Tesla');
  const reports = all.filter((report) => report.brand === brand && report.basis === basis);
  const [one] = reports;
  if (one === undefined) {
    const brands = [...new Set(all.map((report) => `${report.brand} (${report.basis})`))];
    refuse('brand', `No report of ${brand} (${basis}). There is: ${brands.slice(0, 20).join(', ')}.`);
  }
  const { market } = one;
  const of = reports.filter((report) => report.market === market);
  const asOf = values['asOf'] ? dayAt('asOf', values['asOf']) : own ? lastKnown(of) : '2025-06-10';
  yield 'Comparing weeks';
  const found = reconcile(of, { asOf }).findings;
  const series = at('asOf', () => toWeeklySeries(of, { brand, basis, market, asOf, prefer: 'first-listed' }));
  const latest = series.weeks.at(-1)?.weekStart;
  if (latest === undefined) refuse('asOf', `No week of ${brand} was known on ${asOf}.`);
  const week = values['week'] ? dayAt('week', values['week']) : own ? latest : '2023-07-03';
  const verdict = at('week', () => sameWeekVerdict(series, week));
  if (verdict.outcome === 'not-reported') {
    refuse('week', `No week of ${brand} from ${week} was known on ${asOf}; the last is from ${latest}.`);
  }
  const answer: Answer = {
    headline: verdict.sentence.text,
    lines: [
      { text: `${brand}, ${market}, basis ${basis}, as of ${asOf}: ${series.weeks.length} weeks.` },
      ...(own ? [] : [{ text: 'These are bundled figures; paste your own to replace them.' }]),
    ],
    tables: [
      ...issueTable(parsed),
      {
        caption: `Findings: ${found.length}${found.length > MOST_ROWS ? `, the first ${MOST_ROWS} of them` : ''}`,
        head: ['How grave', 'What', 'Proposal'],
        rows: found
          .slice(0, MOST_ROWS)
          .map(({ severity, sentence, proposal }) => [severity, sentence.text, proposal.sentence.text]),
      },
    ],
    chart: sameWeekChart(verdict),
    csv: toRows(of),
  };
  yield answer;
  yield 'Fitting the model';
  return { ...answer, lines: [...answer.lines, ...nowcastLines(of, { values, asOf, brand, basis, market })] };
}

function nowcastLines(
  reports: readonly Report[],
  about: { readonly values: Values; readonly asOf: IsoDate; brand: string; basis: Basis; market: string },
): readonly Line[] {
  const { values, asOf, brand, basis, market } = about;
  const holidays = market === 'CN' ? CHINA_HOLIDAYS.rows : [];
  const fit = at('asOf', () => fitPhaseModel(reports, { brand, basis, market, asOf, holidays }));
  if (fit.outcome !== 'fitted') {
    return [
      { text: `No nowcast: it needs ${fit.needs} ${fit.why} known on that day, and there are ${fit.has}.` },
    ];
  }
  const quarter = `${asOf.slice(0, 4)}-Q${Math.ceil(Number(asOf.slice(5, 7)) / 3)}`;
  const period = values['period']?.trim() || quarter;
  const now = at('period', () => nowcast(fit.model, period));
  return [
    {
      text:
        `Nowcast of ${period}: ${count(now.median)} expected, ${formatInterval(now.interval, count)}; ` +
        `${formatPercent(now.reportedShare, { decimals: 0 })} of it is published.`,
    },
  ];
}

/** A week after the last day of the table, when its last week is out. */
function lastKnown(reports: readonly Report[]): IsoDate {
  const days = reports.map(({ to, publishedOn }) => [addDays(to, 7), publishedOn ?? to].sort()[1] ?? to);
  return days.sort().at(-1) ?? '';
}

function issueTable(parsed: ParsedReports | undefined): readonly Table[] {
  if (parsed === undefined || parsed.issueCount === 0) return [];
  return [
    {
      caption: `Rows that could not be read: ${parsed.badRowCount}`,
      head: ['Row', 'Column', 'Why'],
      rows: parsed.issues
        .slice(0, MOST_ROWS)
        .map(({ row, path, message }) => [row === undefined ? '' : String(row), path, message]),
    },
  ];
}

const COLUMNS = ['from', 'to', 'brand', 'market', 'basis', 'registrations', 'rounded_to', 'source_name'];

function toRows(reports: readonly Report[]): readonly (readonly string[])[] {
  const rows = reports.map((report) => [
    report.from,
    report.to,
    report.brand,
    report.market,
    report.basis,
    String(report.count),
    String(report.roundedTo),
    report.source.title,
  ]);
  return [COLUMNS, ...rows];
}
