import { sameWeekChart } from 'gigacast/charts';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { sameWeekVerdict, toWeeklySeries } from 'gigacast/registrations';

const tesla = { brand: 'Tesla', basis: 'insurance', asOf: '2025-07-08', prefer: 'first-listed' } as const;
const series = toWeeklySeries(CHINA_WEEKLY_REGISTRATIONS.rows, tesla);

export const chart = sameWeekChart(sameWeekVerdict(series, '2023-07-03'), {
  title: '3,200 cars in the first week of a quarter are no alarm',
});
