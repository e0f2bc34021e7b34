import { formatCount, formatInterval, formatNumber, formatPercent } from 'gigacast/core';
import { CHINA_DERIVED_REGISTRATIONS } from 'gigacast/data/china-derived-registrations';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { TESLA_CHINA_MONTHLY } from 'gigacast/data/tesla-china-monthly';
import { checkWeekEnd, sameWeekVerdict, splitWholesale, toWeeklySeries } from 'gigacast/registrations';
import { bar, heading, say, sources, table } from '../support/print';

/** "Tesla's registrations in China fall 81.6 % in a week." Alarming, or the first week of a quarter? */
export function registrationsStory(): void {
  heading('1. Tesla in China, July 3 to 9, 2023: 3,200 registrations after 17,400. Alarming?');
  const reports = [...CHINA_WEEKLY_REGISTRATIONS.rows, ...CHINA_DERIVED_REGISTRATIONS.rows];
  const series = toWeeklySeries(reports, {
    brand: 'Tesla',
    basis: 'insurance',
    asOf: '2026-11-23',
    prefer: 'first-listed',
  });
  const then = sameWeekVerdict(series, '2023-07-03', { asOf: '2023-07-11' });
  const now = sameWeekVerdict(series, '2023-07-03');
  if (then.outcome !== 'too-little-history' || now.outcome !== 'verdict')
    throw new Error('unexpected record');

  const derived = new Set(CHINA_DERIVED_REGISTRATIONS.rows.map(({ from }) => from));
  const { comparison, expected, percentile } = now;
  const first = [comparison.this, ...comparison.others].sort((a, b) =>
    a.week.weekStart < b.week.weekStart ? -1 : 1,
  );
  table(
    ['week 1 of', '>registered', '>week before', '>change', ''],
    first.map(({ week, weekBefore, change }) => [
      week.quarter,
      formatCount(week.count) + (derived.has(week.weekStart) ? '*' : ' '),
      weekBefore === null ? 'not known' : formatCount(weekBefore.count),
      change === null ? '' : `${formatNumber(change.percent, { signed: true })} %`,
      bar(week.count, 6500, 24) + (week.weekStart === '2023-07-03' ? ' ◄' : ''),
    ]),
  );
  const [low = 0, high = 0] = comparison.this.change?.percentRange ?? [];
  say(
    `Verdict: ${now.verdict}. Percentile ${percentile.toFixed(0)} of ${comparison.others.length} other first weeks, ` +
      `where ${formatInterval(expected.interval, formatCount)} is expected. The fall of ` +
      `${formatNumber(comparison.this.change?.percent ?? 0)} % (rounding allows ${low.toFixed(1)} to ${high.toFixed(1)}) ` +
      `is the change of quarter: the plant builds for export first.`,
  );
  say(
    `As of ${then.asOf} only ${then.has} other first weeks were known, and a verdict asks for ${then.needs}. ` +
      '* follows from published totals.',
  );

  const ended = checkWeekEnd('2023-07-04');
  if (ended.outcome === 'not-a-week') {
    say(`Report vs record: "the week before ended July 4": ${ended.sentence.text}.`);
  }
  const june = TESLA_CHINA_MONTHLY.rows.find(({ month }) => month === '2023-06');
  if (june?.wholesale.known !== true || !june.domestic.known) throw new Error('June 2023 is on record');
  const split = splitWholesale({
    wholesale: june.wholesale.value.count,
    domestic: june.domestic.value.count,
  });
  say(
    `Report vs record: "${formatCount(split.wholesale)} sold in June" is wholesale: ${formatCount(split.wholesale)} = ` +
      `${formatCount(split.domestic)} in China + ${formatCount(split.exports)} exported ` +
      `(${formatPercent(split.exports / split.wholesale)}).`,
  );
  sources(comparison.this.week.source, comparison.this.weekBefore?.source, ...june.sources);
}
