import { addDays, months, type IsoDate } from '../../core/calendar';
import { formatCount, formatPercent } from '../../core/format';
import { sumOver } from '../compare/sum-over';
import type { CountedSeries } from '../compare/counted-series';
import type { Basis, Report } from '../records';
import type { Sentence } from '../sentence';
import { monthWeek } from '../weeks/month-week';
import { describeWindow } from '../windows/describe-window';
import { splitWholesale, type WholesaleSplit } from '../wholesale/split-wholesale';
import type { BriefAnswer, MonthSoFar } from './answer';
import type { BriefOptions } from './brief-options';
import { knownReports } from './known-reports';
import { sayModel } from './say-model';

/** 5. The month so far by whole weeks and by days, and how the latest month with figures of the plant split. */
export function answerMonth(
  series: CountedSeries,
  monday: IsoDate,
  options: BriefOptions,
): Extract<BriefAnswer, { readonly topic: 'month' }> {
  const reports = knownReports(options.reports ?? [], series);
  const soFar = monthSoFar(series, monday, reports);
  const nowcast = options.answers?.nowcast ?? null;
  const impliedExports = options.answers?.impliedExports ?? null;
  const sentences = [
    ...sayMonth(series.brand, soFar),
    ...(soFar.split === null ? [] : [saySplit(series.brand, soFar.split)]),
    ...[nowcast, impliedExports].flatMap((said) => (said === null ? [] : [sayModel(said)])),
  ];
  const missing = [
    ...(soFar.split === null ? ['reports'] : []),
    ...(nowcast === null ? ['answers.nowcast'] : []),
    ...(impliedExports === null ? ['answers.impliedExports'] : []),
  ];
  const outcome = sentences.length === 0 ? 'open' : missing.length === 0 ? 'answered' : 'partly';
  return { number: 5, topic: 'month', outcome, data: { soFar, nowcast, impliedExports }, sentences, missing };
}

function monthSoFar(series: CountedSeries, monday: IsoDate, reports: readonly Report[]): MonthSoFar {
  const { month, weekOfMonth, weekEnd } = monthWeek(monday);
  const sum = sumOver(series, addDays(monday, -7 * (weekOfMonth - 1)), weekEnd);
  const byDays = reports
    .filter(({ basis, market }) => basis === series.basis && market === series.market)
    .filter(
      ({ from, to }) =>
        from === `${month}-01` && to <= weekEnd && describeWindow(from, to).kind === 'month-to-date',
    )
    .sort((a, b) => (a.to < b.to ? 1 : -1));
  return {
    month,
    weeks: sum.outcome === 'sum' ? sum.total : null,
    byDays: byDays[0] ?? null,
    split: latestSplit(series, month, reports),
  };
}

function latestSplit(series: CountedSeries, month: string, reports: readonly Report[]): MonthSoFar['split'] {
  const monthly = reports.filter(
    ({ market, from, to }) =>
      market === series.market && describeWindow(from, to).kind === 'month' && from <= `${month}-31`,
  );
  const byMonth = [...new Set(monthly.map(({ from }) => from))].sort().reverse();
  for (const from of byMonth) {
    const find = (basis: Basis) => {
      const counts = monthly.filter((report) => report.from === from && report.basis === basis);
      return new Set(counts.map(({ count }) => count)).size === 1 ? counts[0]?.count : undefined;
    };
    const figures = { wholesale: find('wholesale'), domestic: find('retail'), exports: find('export') };
    const given = Object.fromEntries(Object.entries(figures).filter(([, count]) => count !== undefined));
    if (Object.keys(given).length > 1)
      return { month: months.floor(from).key, figures: splitWholesale(given) };
  }
  return null;
}

function sayMonth(brand: string, { month, weeks, byDays }: MonthSoFar): readonly Sentence[] {
  const parts = [
    ...(weeks === null ? [] : [`${formatCount(weeks.count)} in its whole weeks`]),
    ...(byDays === null ? [] : [`${formatCount(byDays.count)} by calendar days to ${byDays.to}`]),
  ];
  if (parts.length === 0) return [];
  return [
    {
      code: 'registrations/month-so-far',
      params: {
        brand,
        month,
        ...(weeks === null ? {} : { weeks: weeks.count }),
        ...(byDays === null ? {} : { byDays: byDays.count }),
      },
      text: `${brand}: ${month} stands at ${parts.join(' and ')}.`,
    },
  ];
}

function saySplit(
  brand: string,
  { month, figures }: { readonly month: string; readonly figures: WholesaleSplit },
): Sentence {
  const { wholesale, domestic, exports } = figures;
  const share = wholesale === 0 ? '' : ` (${formatPercent(exports / wholesale)})`;
  const sum = `${formatCount(wholesale)} = ${formatCount(domestic)} at home + ${formatCount(exports)} exported${share}`;
  const text = figures.outcome === 'split' ? sum : `${sum}, which does not add up`;
  return {
    code: 'registrations/month-split',
    params: { brand, month, wholesale, domestic, exports, outcome: figures.outcome },
    text: `${brand}: wholesale of ${month}, the latest month with figures of the plant: ${text}.`,
  };
}
