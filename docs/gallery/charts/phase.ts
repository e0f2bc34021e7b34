import { phaseChart } from 'gigacast/charts';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { toWeeklySeries } from 'gigacast/registrations';

const tesla = { brand: 'Tesla', basis: 'insurance', asOf: '2025-07-08', prefer: 'first-listed' } as const;

export const chart = phaseChart(toWeeklySeries(CHINA_WEEKLY_REGISTRATIONS.rows, tesla), {
  quarter: '2024-Q2',
  title: 'A quarter starts low and ends high: Tesla in China, second quarter of 2024',
});
