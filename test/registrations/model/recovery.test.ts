import { randomStream } from 'gigacast/core';
import {
  DEFAULT_PRIOR,
  fitPhaseModel,
  forecast,
  type Hyperparameters,
  type Report,
} from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { HYPERPARAMETER_NAMES, toUnbounded } from '../../../src/registrations/model/hyperparameters';
import { bulk, runs } from '../../support/runs';
import { drawHyperparameters, simulateWeeks } from './simulate';

const WEEKS = 104;
const AHEAD = 13;
const HOURS = 3_600_000;

/** How many series: a thousand in the deep verification, two for each mutant. */
const SERIES = bulk(20) < 20 ? 2 : runs(20).numRuns;

function fit(weeks: readonly Report[]) {
  const result = fitPhaseModel(weeks, {
    brand: 'A',
    basis: 'insurance',
    asOf: '2049-01-01',
    cycle: 'quarter',
  });
  if (result.outcome !== 'fitted') throw new Error('two years are enough');
  return result.model;
}

describe('on series simulated from the model', () => {
  it.each([
    ['normal noise', false, SERIES, 0.78, 0.82],
    // The predictive distribution leaves tails out: of them 77.9 % lie inside the 80 % of a normal one.
    ['noise with the tails that the fit allows for', true, SERIES / 2, 0.76, 0.82],
  ])(
    '80 % intervals of the next 13 weeks cover 80 %, with %s',
    (_, tails, series, least, most) => {
      let inside = 0;
      for (let i = 0; i < series; i += 1) {
        const stream = randomStream('coverage', i);
        const hyper = drawHyperparameters(DEFAULT_PRIOR, stream);
        const weeks = simulateWeeks(hyper, { first: '2021-01-04', weeks: WEEKS + AHEAD, stream, tails });
        forecast(fit(weeks.slice(0, WEEKS))).forEach(({ interval }, ahead) => {
          const { count } = weeks[WEEKS + ahead] as Report;
          if (interval.lower <= count && count <= interval.upper) inside += 1;
        });
      }
      // Forecasts of one series share its state: four of the thirteen are worth about as much as independent ones.
      const chance = series < 500 ? (3 * 0.4) / Math.sqrt(4 * series) : 0;
      const share = inside / (series * AHEAD);
      expect(share).toBeGreaterThan(least - chance);
      expect(share).toBeLessThan(most + chance);
    },
    HOURS,
  );

  it(
    'hyperparameters are recovered, as far as two years tell and drawn towards the prior where they do not',
    () => {
      const restless: Hyperparameters = {
        levelStep: 0.09,
        quarterStep: 0.15,
        weekNoise: 0.07,
        thinNoise: 0.5,
        shapeStep: 0.35,
        shapeMemory: 0.5,
      };
      const noisy: Hyperparameters = {
        levelStep: 0.014,
        quarterStep: 0.025,
        weekNoise: 0.3,
        thinNoise: 1.4,
        shapeStep: 0.1,
        shapeMemory: 0.9,
      };
      const [first, second] = [restless, noisy].map(meanEstimate) as [number[], number[]];
      HYPERPARAMETER_NAMES.forEach((name, k) => {
        const apart = Math.sign(Math.log(restless[name] / noisy[name]));
        expect(apart * ((first[k] as number) - (second[k] as number))).toBeGreaterThan(0);
      });
      // What the weeks tell most of: noise, the level where it is restless, the shape where it changes.
      const of = (estimate: readonly number[], name: keyof Hyperparameters) =>
        Math.exp(estimate[HYPERPARAMETER_NAMES.indexOf(name)] as number);
      expect(of(first, 'weekNoise')).toBeGreaterThan(0.07 / 1.5);
      expect(of(first, 'weekNoise')).toBeLessThan(0.07 * 1.5);
      expect(of(second, 'weekNoise')).toBeGreaterThan(0.3 / 1.5);
      expect(of(second, 'weekNoise')).toBeLessThan(0.3 * 1.5);
      expect(of(first, 'levelStep')).toBeGreaterThan(0.06);
      expect(of(first, 'shapeStep')).toBeGreaterThan(0.25);
      expect(of(second, 'shapeStep')).toBeLessThan(0.18);
    },
    HOURS,
  );
});

/** Mean of the unbounded estimates over some series with the same hyperparameters. */
function meanEstimate(hyper: Hyperparameters): readonly number[] {
  const series = Math.max(6, SERIES / 2);
  const sums = HYPERPARAMETER_NAMES.map(() => 0);
  for (let i = 0; i < series; i += 1) {
    const stream = randomStream('recovery', i);
    const weeks = simulateWeeks(hyper, { first: '2021-01-04', weeks: WEEKS, stream, tails: true });
    toUnbounded(fit(weeks).hyperparameters).forEach((value, k) => (sums[k] = (sums[k] as number) + value));
  }
  return sums.map((sum) => sum / series);
}
