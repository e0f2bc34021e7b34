import { slipChart } from 'gigacast/charts';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';

export const chart = slipChart(SCHEDULE_SLIPS.rows, { asOf: '2026-10-01' });
