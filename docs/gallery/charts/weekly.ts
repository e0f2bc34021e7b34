import { weeklyChart } from 'gigacast/charts';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { fitPhaseModel, forecast, toWeeklySeries } from 'gigacast/registrations';

const tesla = { brand: 'Tesla', basis: 'insurance', asOf: '2024-07-23', prefer: 'first-listed' } as const;
const holidays = CHINA_HOLIDAYS.rows;
const fit = fitPhaseModel(CHINA_WEEKLY_REGISTRATIONS.rows, { ...tesla, holidays });
if (fit.outcome !== 'fitted') throw new Error('the record holds enough weeks');
const series = toWeeklySeries(CHINA_WEEKLY_REGISTRATIONS.rows, tesla);
const recent = { ...series, weeks: series.weeks.filter(({ weekStart }) => weekStart >= '2024-01-01') };

export const chart = weeklyChart(recent, { forecast: forecast(fit.model, { horizon: 13 }), holidays });
