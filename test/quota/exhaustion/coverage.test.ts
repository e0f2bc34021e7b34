import { beforeAll, describe, expect, it } from 'vitest';
import { LUMPY_PROCESSES } from '../../../examples/backtest-exhaustion/lumpy-series';
import { canadaOrigins, steelOrigins } from '../../../examples/backtest-exhaustion/real-draws';
import {
  meanScore,
  scoreExhaustion,
  simulatedScore,
  type MeanScore,
} from '../../../examples/backtest-exhaustion/score-exhaustion';
import { bulk } from '../../support/runs';

const SERIES = 100;
const cases = LUMPY_PROCESSES.filter(({ tunedOn }) => !tunedOn).flatMap((process) =>
  (['monthly', 'weekly'] as const).map((by) => ({ name: `${process.name}, ${by}`, process, by })),
);

// A few series say nothing of coverage; for mutants the frozen futures of drawDays say enough.
describe.runIf(bulk(SERIES) >= SERIES)('the 80 % intervals of projectExhaustion', () => {
  let scores: readonly MeanScore[] = [];
  beforeAll(() => {
    scores = cases.map(({ process, by }) => simulatedScore(process, { by, series: SERIES, draws: 400 }));
  });

  it('hold what their probability says, over processes that had no say in the constants', () => {
    const all = meanScore(scores);
    expect(all.inside).toBeGreaterThan(0.76);
    expect(all.inside).toBeLessThan(0.84);
    // Lumps of probability, above all "not within the period", make the closed range hold more.
    expect(all.covered).toBeGreaterThan(all.inside);
    expect(all.covered).toBeLessThan(0.9);
  });

  it.each(cases.map(({ name }, index) => [name, index] as const))('do not fail on %s', (_, index) => {
    const score = scores[index] as MeanScore;
    expect(score.inside).toBeGreaterThan(0.55);
    expect(score.inside).toBeLessThan(0.95);
    expect(score.crps).toBeLessThan(score.crpsAtPace);
  });

  it('beat the rule of three by a quarter and more', () => {
    const all = meanScore(scores);
    expect(all.crps / all.crpsAtPace).toBeLessThan(0.75);
  });
});

describe('projectExhaustion on real draws', () => {
  it.each([
    ['Canada 2026, months', canadaOrigins(), 12],
    ['steel, weeks, opening included', steelOrigins({ withOpening: true }), 156],
    ['steel, weeks, opening left out', steelOrigins({ withOpening: false }), 72],
  ] as const)('holds what came: %s', (_, asked, n) => {
    const score = meanScore(asked.map((one) => scoreExhaustion(one, 400)));
    expect(score.n).toBe(n);
    expect(score.covered).toBeGreaterThan(0.85);
    expect(score.inside).toBeGreaterThan(0.5);
    expect(score.crps).toBeLessThan(score.crpsAtPace);
  });
});
