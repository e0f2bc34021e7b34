import { roadmapChart } from 'gigacast/charts';
import { formatPercent } from 'gigacast/core';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { TESLA_AI_ROADMAP } from 'gigacast/data/tesla-ai-roadmap';
import { planFrom, probabilityBy, project, slipsOf, stretchFor } from 'gigacast/roadmap';
import type { Answer, Values } from '../messages';
import { at, dayAt, numberAt, refuse } from './problem-at';

const STATED_CYCLE = 9;
const DAYS_A_MONTH = 30.4375;
/** Scatter of the logarithm where the record is too short to fit one. */
const SCATTER = 0.5;

/** Quantile dates and P(by date) of the chips ahead. */
export function* roadmapAnswer(values: Values): Generator<string | Answer, Answer> {
  const asOf = dayAt('asOf', values['asOf'] ?? '');
  const by = dayAt('by', values['by'] ?? '');
  const own = (name: string, bounds: readonly [number, number]) =>
    (values[name] ?? '').trim() === '' ? undefined : numberAt(name, values[name] ?? '', bounds);
  const months = own('cycle', [0.1, 240]) ?? STATED_CYCLE;
  const factor = own('slip', [0.01, 100]);
  const through = values['through'] ?? 'AI9';
  yield 'Fitting the slip';
  const fitted = at('asOf', () =>
    stretchFor(SCHEDULE_SLIPS.rows, { asOf, of: 'Elon Musk', leadDays: Math.round(months * DAYS_A_MONTH) }),
  );
  if (fitted.outcome !== 'fitted' && factor === undefined) {
    refuse('slip', `Too few dates had come due by ${asOf} to fit a slip: enter one.`);
  }
  const scatter = fitted.outcome === 'fitted' ? fitted.sigma : SCATTER;
  const slip = { median: factor ?? (fitted.outcome === 'fitted' ? fitted.median : 1), sigma: scatter };
  yield 'Drawing the days';
  const { plan } = at('asOf', () => planFrom(TESLA_AI_ROADMAP, { asOf, through, slip }));
  const gaps = { kind: 'stated cycle', months, stretch: slip } as const;
  const projection = at('asOf', () =>
    project({ ...plan, gaps }, { asOf, seed: 'playground', draws: Number(values['draws']) }),
  );
  const head = ['Chip', 'P10', 'P50', 'P90', `By ${by}`];
  const rows = projection.generations.map(({ generation, p10, p50, p90 }) => [
    generation,
    ...[p10, p50, p90].map(({ date }) => date ?? 'never'),
    formatPercent(at('by', () => probabilityBy(projection, generation, by)).probability),
  ]);
  const last = rows.at(-1) ?? [];
  return {
    headline: `${through}: tape-out by ${by} with ${last[4] ?? '-'}, in the middle case on ${last[2] ?? '-'}`,
    lines: [
      {
        text:
          `Counted in cycles of ${months} months that take ${slip.median.toFixed(2)} times as long in the middle` +
          `${factor === undefined ? ', as the record of such dates has it' : ', as you entered'}; as of ${asOf}.`,
      },
      { text: `That none has come yet was given ${formatPercent(projection.notYet)} beforehand.` },
    ],
    tables: [{ caption: 'When tape-out comes', head, rows }],
    chart: roadmapChart(slipsOf(TESLA_AI_ROADMAP, { asOf }), { asOf, projection, projected: 'tape-out' }),
    csv: [head, ...rows],
  };
}
