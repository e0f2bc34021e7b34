import { formatDate, formatPercent } from 'gigacast/core';
import { CHIP_FAMILIES, CHIP_ROADMAP } from 'gigacast/data/chip-reference-classes';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS } from 'gigacast/data/tesla-ai-roadmap';
import {
  cadenceOf,
  fitStretch,
  historyOf,
  probabilityBy,
  project,
  referenceClass,
  roleHolders,
  slipsOf,
  statedChain,
  statedCycle,
  timelineOf,
  viewAsOf,
  type ChainStart,
  type GapModel,
} from 'gigacast/roadmap';
import { heading, say, sources, table } from '../support/print';

const CHAIN = ['AI6', 'AI7', 'AI8', 'AI9'];
const SPEAKER = 'Elon Musk';
const SHOWN = ['AI7', 'AI9'];

/** "AI7, AI8 and AI9 follow in nine-month cycles, and AI7 is Dojo 3." When, and as said when? */
export function roadmapStory(): void {
  heading('3. Dojo 3 resumes; AI7, AI8, AI9 in nine-month cycles. When, and should one believe it?');
  const cycle = statedCycle(viewAsOf(TESLA_AI_ROADMAP, { saidBy: '2026-01-20' }), 'AI7');
  if (cycle === null) throw new Error('a cycle had been stated by then');
  const [ai7] = statedChain({
    start: { generation: 'AI5', date: '2026-04-15' },
    generations: ['AI6', 'AI7'],
    cycleMonths: cycle.months,
  }).slice(-1);
  const chain = statedChain({
    start: { generation: 'AI7', date: ai7?.from ?? '' },
    generations: ['AI8', 'AI9'],
    cycleMonths: cycle.months,
  });
  say(
    `Taken at its word from the tape-out of AI5: AI7 ${formatDate(ai7?.from ?? '')}, ` +
      chain.map(({ generation, from }) => `${generation} ${formatDate(from)}`).join(', ') +
      ` (AI9 is two steps of ${cycle.months} calendar months after AI7).`,
  );

  const families = [
    ...CHIP_FAMILIES.map((family) => cadenceOf(historyOf(CHIP_ROADMAP, family))),
    cadenceOf(historyOf(TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS)),
  ];
  const outside = referenceClass(families);
  const months = outside.medianDays / 30.436875;
  const quick = outside.gapsDays.filter((days) => days <= 274).length;
  say(
    `Outside view: ${outside.gapsDays.length} gaps in ${families.length} families of chips have the geometric mean ` +
      `${months.toFixed(1)} months; ${quick} were nine months or less. P10 / P50 / P90 by month:`,
  );
  const early = { generation: 'AI6 start', date: '2025-11-15', reached: true };
  const late = { generation: 'AI5 tape-out', date: '2026-04-15', reached: true };
  table(
    ['as of', 'counted from', 'gaps', ...SHOWN, '>by end of 2028'],
    [
      ...rowsAsOf('2026-01-20', early, cycle.months, outside),
      ...rowsAsOf('2026-10-01', late, cycle.months, outside),
    ],
  );

  const roles = roleHolders(viewAsOf(TESLA_AI_ROADMAP, { saidBy: '2026-01-20' }), 'Dojo successor');
  const [before, now] = [roles.earlier[0], roles.holders[0]];
  say(
    `The role "${roles.role}" moved: ${before?.generations.join(', ')} from ${before?.since}, ` +
      `${now?.generations.join(', ')} from ${now?.since}.`,
  );
  const ai5 = timelineOf(TESLA_AI_ROADMAP, 'AI5');
  const done = ai5.entries.filter(
    ({ claim }) => claim.predicate === 'design complete' && claim.kind === 'stated',
  );
  const tapeOut = ai5.entries.find(({ claim }) => claim.predicate === 'tape-out' && claim.kind === 'actual');
  say(
    `Report vs record: AI5 was said to be complete on ${done.map(({ saidOn }) => saidOn).join(' and ')}, ` +
      `"almost done" in January 2026, and taped out on ${tapeOut?.saidOn}.`,
  );
  sources(cycle.claim.source, tapeOut?.claim.source, CHIP_ROADMAP.claims[0]?.source);
}

/** One row for each way to see the gaps, on one day of knowledge. */
function rowsAsOf(asOf: string, start: ChainStart, months: number, outside: GapModel): string[][] {
  const others = fitStretch(
    SCHEDULE_SLIPS.rows.filter(({ vendor }) => vendor !== 'Tesla'),
    { asOf },
  );
  if (others.outcome !== 'fitted') throw new Error('the slips of others are on record');
  const own = fitStretch(
    slipsOf(TESLA_AI_ROADMAP, { asOf }).filter(({ speaker }) => speaker === SPEAKER),
    { asOf, reference: { ...others, k: 5 } },
  );
  const stretch = own.outcome === 'fitted' ? own : others;
  const whose = own.outcome === 'fitted' ? 'own + others' : 'others';
  const models: [string, GapModel][] = [
    ['as stated', { kind: 'stated cycle', months }],
    [`x ${stretch.median.toFixed(2)}, slip: ${whose}`, { kind: 'stated cycle', months, stretch }],
    ['reference class', outside],
  ];
  return models.map(([name, gaps]) => {
    const plan = { start, generations: CHAIN, gaps };
    const projection = project(plan, { asOf, seed: 'quickstart', draws: 20_000 });
    const shown = projection.generations.filter(({ generation }) => SHOWN.includes(generation));
    const byChip = shown.map(({ p10, p50, p90 }) =>
      [...new Set([p10, p50, p90].map(({ date }) => date?.slice(0, 7) ?? 'never'))].join(' '),
    );
    const byEndOf2028 = probabilityBy(projection, 'AI9', '2028-12-31').probability;
    return [asOf, start.generation, name, ...byChip, formatPercent(byEndOf2028)];
  });
}
