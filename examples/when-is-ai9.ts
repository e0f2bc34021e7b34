/**
 * "AI7, AI8, AI9 in nine-month cycles": when is AI9, and should one believe it?
 *
 * Run it with `npx ts-node examples/when-is-ai9.ts`.
 */
import { formatPercent } from 'gigacast/core';
import { CHIP_FAMILIES, CHIP_ROADMAP } from 'gigacast/data/chip-reference-classes';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS } from 'gigacast/data/tesla-ai-roadmap';
import {
  cadenceOf,
  cancellationRate,
  expectedDelay,
  fitCadence,
  historyOf,
  probabilityBy,
  project,
  stretchFor,
  whatWouldItTake,
  type ProjectRoadmapOptions,
} from 'gigacast/roadmap';
import { heading, say, table } from './support/print';

const AS_OF = '2026-10-01';

const families = [
  ...CHIP_FAMILIES.map((family) => cadenceOf(historyOf(CHIP_ROADMAP, family), { asOf: AS_OF })),
  cadenceOf(historyOf(TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS), { asOf: AS_OF }),
];
const cadence = fitCadence(families, { family: 'tesla-car-computer', began: '2026-04-15' });
const slip = stretchFor(SCHEDULE_SLIPS.rows, { asOf: AS_OF, of: 'Elon Musk', leadDays: 274 });
if (cadence.outcome !== 'fitted' || slip.outcome !== 'fitted') throw new Error('both are on record');

heading('When is AI9? As of October 1, 2026, counted from the tape-out of AI5 on April 15, 2026');
say(
  `The pace of others: ${cadence.gapsSeen} gaps and ${cadence.openSeen} that are still open give a median of ` +
    `${Math.round(cadence.distribution.median)} days; Tesla's own ${cadence.ownGaps} gaps have a weight of ` +
    `${formatPercent(cadence.weight)}.`,
);
say(
  `The slip of such claims: a stated time takes ${slip.median.toFixed(2)} times as long in the middle; the speaker's ` +
    `own ${slip.own} dates have a weight of ${formatPercent(slip.weight)}.`,
);

const common = { asOf: AS_OF, through: 'AI9', seed: 'AI9', draws: 20_000 } as const;
const slipped = { median: slip.median, sigma: slip.sigma };
const models: readonly (readonly [string, ProjectRoadmapOptions])[] = [
  ['as stated', common],
  ['stated cycle x slip', { ...common, slip: slipped }],
  ['half of each', { ...common, slip: slipped, cadence: cadence.gaps, shared: 0.3 }],
];
table(
  ['gaps', 'P10', 'P50', 'P90', '>by end of 2030', '>days after the claim'],
  models.map(([name, options]) => {
    const projection = project(TESLA_AI_ROADMAP, options);
    const ai9 = projection.generations.at(-1);
    return [
      name,
      ...[ai9?.p10, ai9?.p50, ai9?.p90].map((quantile) => quantile?.date ?? 'never'),
      formatPercent(probabilityBy(projection, 'AI9', '2030-12-31').probability),
      String(Math.round(expectedDelay(projection, 'AI9', '2029-04-15').meanDays)),
    ];
  }),
);

const mixed = project(TESLA_AI_ROADMAP, { ...common, slip: slipped });
const needed = whatWouldItTake(mixed, { generation: 'AI9', by: '2029-04-15' });
if (needed.outcome === 'found') {
  say(
    `For an even chance of the date as claimed, April 15, 2029, cycles would have to be stated as ` +
      `${needed.cycleMonths?.toFixed(1)} months at that slip, or stretch by no more than ${needed.stretch?.toFixed(2)}.`,
  );
}
const { perYear, cancelled } = cancellationRate([TESLA_AI_ROADMAP, CHIP_ROADMAP], { asOf: AS_OF });
const mayEnd = project(TESLA_AI_ROADMAP, { ...common, slip: slipped, cancellation: { perYear } });
say(
  `Programmes are also given up (${cancelled.join(', ')}): at ${formatPercent(perYear)} a year AI9 never comes with ` +
    `${formatPercent(mayEnd.generations.at(-1)?.cancelled ?? 0)}.`,
);
