import { exportsChart } from 'gigacast/charts';
import { TESLA_CHINA_MONTHLY } from 'gigacast/data/tesla-china-monthly';

const flows = TESLA_CHINA_MONTHLY.rows.filter(({ month }) => month >= '2022-01' && month <= '2023-06');

export const chart = exportsChart(flows, {
  asOf: TESLA_CHINA_MONTHLY.info.asOf,
  title: 'Of the 93,680 cars that Tesla shipped in June 2023, one in five went abroad',
});
