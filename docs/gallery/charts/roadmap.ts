import { roadmapChart } from 'gigacast/charts';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { TESLA_AI_ROADMAP } from 'gigacast/data/tesla-ai-roadmap';
import { project, slipsOf, stretchFor } from 'gigacast/roadmap';

const asOf = '2026-10-01';
const slip = stretchFor(SCHEDULE_SLIPS.rows, { asOf, of: 'Elon Musk', leadDays: 274 });
if (slip.outcome !== 'fitted') throw new Error('his dates are on record');
const projection = project(TESLA_AI_ROADMAP, { asOf, through: 'AI9', seed: 'gallery', draws: 20_000, slip });

export const chart = roadmapChart(slipsOf(TESLA_AI_ROADMAP, { asOf }), {
  asOf,
  projection,
  projected: 'tape-out',
});
