import { probabilityByChart } from 'gigacast/charts';
import { addMonths } from 'gigacast/core';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { TESLA_AI_ROADMAP } from 'gigacast/data/tesla-ai-roadmap';
import { probabilityBy, project, stretchFor } from 'gigacast/roadmap';

const asOf = '2026-10-01';
const slip = stretchFor(SCHEDULE_SLIPS.rows, { asOf, of: 'Elon Musk', leadDays: 274 });
if (slip.outcome !== 'fitted') throw new Error('his dates are on record');
const projection = project(TESLA_AI_ROADMAP, { asOf, through: 'AI9', seed: 'gallery', draws: 20_000, slip });
const rows = ['AI6', 'AI7', 'AI8', 'AI9'].flatMap((series) =>
  Array.from({ length: 34 }, (_, i) => {
    const date = addMonths(asOf, 3 * i);
    return { series, date, probability: probabilityBy(projection, series, date).probability };
  }),
);

export const chart = probabilityByChart(rows, {
  asOf,
  stated: [{ series: 'AI9', date: '2029-04-15' }],
  title: 'Nine months a generation put AI9 in April 2029; with the usual slip there is hardly a chance',
  sources: TESLA_AI_ROADMAP.claims.map(({ source }) => source),
});
