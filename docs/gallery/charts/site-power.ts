import { sitePowerChart } from 'gigacast/charts';
import { claimVersusRecord, vintagesOf } from 'gigacast/compute';
import { COLOSSUS_2 } from 'gigacast/data/compute-sites';

export const chart = sitePowerChart(vintagesOf(COLOSSUS_2, 'facility'), {
  site: 'Colossus 2',
  basis: 'facility',
  claims: claimVersusRecord(COLOSSUS_2, { asOf: '2026-11-23' }),
  title: 'Colossus 2: the gigawatt claimed in January 2026 was on record five months later',
});
