import { formatCount, formatInterval, formatPercent } from 'gigacast/core';
import { CHINA_DERIVED_REGISTRATIONS } from 'gigacast/data/china-derived-registrations';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { assess, fitPhaseModel, forecast, nowcast } from 'gigacast/registrations';
import { heading, say, table } from './support/print';

const count = (value: number): string => formatCount(Math.round(value));

/** Tesla in China on July 11, 2023, with what was public then: the week, those to come, and the quarter. */
function main(): void {
  const weeks = CHINA_WEEKLY_REGISTRATIONS.rows;
  const fit = fitPhaseModel([...weeks, ...CHINA_DERIVED_REGISTRATIONS.rows], {
    brand: 'Tesla',
    basis: 'insurance',
    asOf: '2023-07-11',
    holidays: CHINA_HOLIDAYS.rows,
  });
  const report = weeks.find(({ brand, from }) => brand === 'Tesla' && from === '2023-07-03');
  if (fit.outcome !== 'fitted' || report === undefined) throw new Error('the record holds the week');
  const { model } = fit;

  heading('Is 3,200 alarming?');
  const verdict = assess(model, report);
  if (verdict.outcome !== 'assessed') throw new Error('the record holds enough weeks before it');
  say(verdict.sentence.text);

  heading('What comes next');
  table(
    ['week', '>median', '>80 %'],
    forecast(model, { horizon: 4 }).map(({ from, to, median, interval }) => [
      `${from} to ${to}`,
      count(median),
      `${count(interval.lower)} to ${count(interval.upper)}`,
    ]),
  );

  heading('Where the quarter lands, one week in');
  const quarter = nowcast(model, '2023-Q3');
  say(
    `${formatPercent(quarter.reportedShare)} of the expected total is published. Expected are ` +
      `${count(quarter.median)}, ${formatInterval(quarter.interval, count)}; CPCA later counted 139,624 in the country.`,
  );
}

main();
