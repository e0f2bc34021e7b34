// A brand that no data set holds: CSV in, findings out, then the week like for like.
import { formatCount, formatNumber } from 'gigacast/core';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import {
  brief,
  parseReports,
  quarterToDate,
  reconcile,
  type ReconciledSeries,
  type Reconciled,
} from 'gigacast/registrations';
import { heading, say, table } from './support/print';

const CSV = `week_start,week_end,brand,registrations,rounding,source_name
2024-01-01,2024-01-07,Aurora,900,hundred,Dealer blog
2024-01-08,2024-01-14,Aurora,1500,hundred,Dealer blog
2024-01-15,2024-01-21,Aurora,1700,hundred,Dealer blog
2024-04-01,2024-04-07,Aurora,600,hundred,Dealer blog
2024-04-08,2024-04-14,Aurora,1400,hundred,Dealer blog
2024-04-15,2024-04-21,Aurora,1900,hundred,Dealer blog
2024-07-01,2024-07-07,Aurora,1100,hundred,Dealer blog
2024-07-08,2024-07-14,Aurora,1900,hundred,Dealer blog
2024-07-15,2024-07-22,Aurora,2400,hundred,Dealer blog
2024-07-15,2024-07-21,Aurora,"2,400",hundred,Dealer blog
2024-07-15,2024-07-21,Aurora,2400,hundred,Dealer blog
2024-07-15,2024-07-21,Aurora,2437,exact,Insurance association
2024-07-08,2024-07-14,Aurora,1100,hundred,News site
`;
const TO_DATE = `period_start,period_end,brand,registrations,rounding,source_name
2024-07-01,2024-07-14,Aurora,2800,hundred,News site
`;

const WHERE = { defaults: { market: 'CN', basis: 'insurance' } } as const;

heading('1. CSV in: good rows are kept, bad rows are listed');
const weekly = parseReports(CSV, WHERE);
const toDate = parseReports(TO_DATE, WHERE);
say(`${weekly.reports.length} weeks read, ${weekly.badRowCount} rows refused:`);
for (const issue of weekly.issues) say(issue.message);

heading('2. Findings out: nothing is changed without being told to');
const reports = [...weekly.reports, ...toDate.reports];
const found = reconcile(reports);
for (const { severity, sentence, proposal } of found.findings) {
  say(`${severity}: ${sentence.text} ${proposal.sentence.text}`);
}
say(`Weeks without a conflict: ${seriesOf(found).weeks.length}.`);

heading('3. Like for like, with the proposals accepted');
const series = seriesOf(reconcile(reports, { accept: 'all' }));
say(`Weeks now: ${series.weeks.length}.`);
const third = quarterToDate(series, '2024-07-15');
if (third.outcome !== 'compared') throw new Error(third.sentence.text);
const { previous, best, this: here } = third;
const rows = [previous, best].flatMap((one) =>
  one === null ? [] : [{ ...one, percent: one.change?.percent }],
);
table(
  ['first 3 weeks of', '>registered', '>lowest', '>highest', '>change from there'],
  [...rows, { ...here, percent: undefined }].map(({ period, total, percent }) => [
    period,
    ...[total.count, total.low, total.high].map((count) => formatCount(count)),
    percent === undefined ? '' : `${formatNumber(percent, { signed: true })} %`,
  ]),
);
say(`Place ${third.place} of ${third.of}${third.record === null ? '' : `, the ${third.record} on record`}.`);

heading('4. The brief of the week');
console.log(brief(series, '2024-07-15', { holidays: CHINA_HOLIDAYS.rows, targets: [30000] }).text);

function seriesOf({ series: all }: Reconciled): ReconciledSeries {
  const [one] = all;
  if (one === undefined) throw new Error('a series was expected');
  return one;
}
