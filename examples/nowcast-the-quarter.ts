import { textFan } from 'gigacast/charts';
import { formatCount, formatInterval, formatPercent } from 'gigacast/core';
import { CHINA_DERIVED_REGISTRATIONS } from 'gigacast/data/china-derived-registrations';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { TESLA_CHINA_MONTHLY } from 'gigacast/data/tesla-china-monthly';
import { fitPhaseModel, forecast, nowcast, type PhaseModel } from 'gigacast/registrations';
import { ascii, heading, say, table } from './support/print';

const count = (value: number): string => formatCount(Math.round(value));

/** Weeks of registrations, and totals that follow from published cumulative counts where weeks are missing. */
const REPORTS = [...CHINA_WEEKLY_REGISTRATIONS.rows, ...CHINA_DERIVED_REGISTRATIONS.rows];

/** Where the second quarter of 2024 would land for Tesla in China, told week by week with what was public then. */
function main(): void {
  heading('Where does the second quarter of 2024 land?');
  say(
    'The quarter opened with 1,900 cars in its first week, after 17,300 in the last week of the quarter before. ' +
      'On any Tuesday the nowcast takes what is published and adds what the model expects of the rest; "published" is ' +
      'the share of the expected total.',
  );
  const tuesdays = ['2024-04-09', '2024-04-30', '2024-05-28', '2024-06-18', '2024-07-02'];
  const later = domestic('2024-04') + domestic('2024-05') + domestic('2024-06');
  table(
    ['on', '>published', '>expected', '>80 %', '>off by', '100,000 to 180,000'],
    tuesdays.map((day) => {
      const { median, interval, reportedShare } = nowcast(modelAsOf(day), '2024-Q2', { basis: 'retail' });
      return [
        day,
        formatPercent(reportedShare, { decimals: 0 }),
        count(median),
        `${count(interval.lower)} to ${count(interval.upper)}`,
        formatPercent(median / later - 1, { signed: true }),
        textFan({ ...interval, median }, { from: 100_000, to: 180_000, width: 40, ascii }),
      ];
    }),
  );
  say(`The passenger car association later counted ${count(later)} sold in the country.`);

  heading('Why weeks are not added up by hand');
  const model = modelAsOf('2024-05-28');
  const weeks = forecast(model, { horizon: 5 });
  const rest = nowcast(model, { from: weeks[0]?.from ?? '', to: weeks[4]?.to ?? '' });
  const sum = (bound: 'lower' | 'upper'): number =>
    weeks.reduce((total, { interval }) => total + interval[bound], 0);
  say(
    `On May 28 five weeks were open. Added up, the bounds of their intervals say ${count(sum('lower'))} to ` +
      `${count(sum('upper'))}. As one total it is ${formatInterval(rest.interval, count)}: five weeks ` +
      'are rarely all low, so that the interval of a sum is narrower than the sum of intervals.',
  );
}

function modelAsOf(asOf: string): PhaseModel {
  const fit = fitPhaseModel(REPORTS, {
    brand: 'Tesla',
    basis: 'insurance',
    asOf,
    holidays: CHINA_HOLIDAYS.rows,
  });
  if (fit.outcome !== 'fitted') throw new Error('the record holds enough weeks');
  return fit.model;
}

/** What was sold in the country in a month. */
function domestic(month: string): number {
  const flow = TESLA_CHINA_MONTHLY.rows.find((row) => row.month === month);
  if (flow?.domestic.known !== true) throw new Error(`the record holds ${month}`);
  return flow.domestic.value.count;
}

main();
