import { calibrationChart } from 'gigacast/charts';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { backtest } from 'gigacast/registrations';

const { rows, info } = CHINA_WEEKLY_REGISTRATIONS;
const tesla = { brand: 'Tesla', basis: 'insurance', from: '2024-04-01' } as const;
const scored = backtest(rows, { ...tesla, holidays: CHINA_HOLIDAYS.rows });
const [row] = scored.outcome === 'scored' ? scored.rows : [];
if (row === undefined) throw new Error('the record holds enough weeks');

export const chart = calibrationChart(row.calibration, {
  asOf: info.asOf,
  sources: rows.flatMap(({ brand, source }) => (brand === 'Tesla' ? [source] : [])),
});
