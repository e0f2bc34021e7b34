import { nowcastChart } from 'gigacast/charts';
import { CHINA_DERIVED_REGISTRATIONS } from 'gigacast/data/china-derived-registrations';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { fitPhaseModel, nowcast } from 'gigacast/registrations';

const tesla = { brand: 'Tesla', basis: 'insurance', holidays: CHINA_HOLIDAYS.rows } as const;
const rows = [...CHINA_WEEKLY_REGISTRATIONS.rows, ...CHINA_DERIVED_REGISTRATIONS.rows];
const tuesdays = ['04-09', '04-16', '04-23', '04-30', '05-14', '05-28', '06-11', '06-18', '06-25', '07-02'];
const steps = tuesdays.map((day) => {
  const fit = fitPhaseModel(rows, { ...tesla, asOf: `2024-${day}` });
  if (fit.outcome !== 'fitted') throw new Error('the record holds enough weeks');
  return { asOf: fit.model.asOf, nowcast: nowcast(fit.model, '2024-Q2', { basis: 'retail' }) };
});

export const chart = nowcastChart(steps, {
  actual: 145_897,
  title: 'With half of the quarter published the nowcast was 4% off',
  sources: rows.flatMap(({ brand, source }) => (brand === 'Tesla' ? [source] : [])),
});
