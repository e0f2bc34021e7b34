/**
 * Whose dates hold? Past claims of chip makers and of an observer of building sites, scored.
 *
 * Run it with `npx ts-node examples/whose-dates-hold.ts`.
 */
import { formatPercent } from 'gigacast/core';
import { CHIP_FAMILIES, CHIP_ROADMAP } from 'gigacast/data/chip-reference-classes';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS } from 'gigacast/data/tesla-ai-roadmap';
import {
  backtestCadence,
  backtestSlip,
  cadenceOf,
  historyOf,
  scoreClaims,
  slipTable,
  type ModelScore,
} from 'gigacast/roadmap';
import { heading, say, table } from './support/print';

const AS_OF = '2026-10-01';

heading('Whose dates hold? Claims that came due by October 1, 2026, each taken as a promise of 90 %');
const scores = [TESLA_AI_ROADMAP, CHIP_ROADMAP].flatMap(
  (roadmap) => scoreClaims(roadmap, { asOf: AS_OF }).speakers,
);
const figure = (value: number | null, digits: number) => (value === null ? '' : value.toFixed(digits));
table(
  ['speaker', '>due', '>kept', '>pending', '>Brier', '>CRPS in days'],
  scores
    .filter(({ due }) => due > 0)
    .map(({ speaker, due, kept, pending, brier, crps }) => [
      speaker,
      ...[due, kept, pending].map(String),
      figure(brier, 2),
      figure(crps, 0),
    ]),
);

heading('By how much? Stated dates of chips and buildings; few dates are shrunk towards those of all others');
table(
  ['speaker', '>stated', '>late', '>open', '>stretch', '>weight of own'],
  slipTable(SCHEDULE_SLIPS.rows, { asOf: AS_OF, by: 'speaker' }).map(
    ({ group, stated, late, open, stretch }) => [
      group,
      ...[stated, late, open].map(String),
      ...(stretch.outcome === 'fitted'
        ? [stretch.median.toFixed(2), formatPercent(stretch.weight)]
        : ['', '']),
    ],
  ),
);
say('The rows were picked, not sampled: dates that did not move are under-represented.');

heading('Which model would have known? Families and vendors left out one by one');
const rows = (models: readonly ModelScore[]) =>
  models.map(({ model, n, logScore, crps, cover80 }) => [
    model,
    String(n),
    logScore.toFixed(3),
    figure(crps, 2),
    cover80 === null ? '' : formatPercent(cover80),
  ]);
const families = [
  ...CHIP_FAMILIES.map((family) => cadenceOf(historyOf(CHIP_ROADMAP, family))),
  cadenceOf(historyOf(TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS)),
];
const gaps = backtestCadence(families, { statedDays: 274 });
const slips = backtestSlip(SCHEDULE_SLIPS.rows, { asOf: AS_OF });
if (gaps.outcome !== 'scored' || slips.outcome !== 'scored') throw new Error('there is enough');
const columns = ['model', '>n', '>log score', '>CRPS', '>80 % covers'];
say('Gaps between generations, in days:');
table(columns, rows(gaps.models));
say('Time taken over time announced:');
table(columns, rows(slips.models));
